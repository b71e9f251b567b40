package io.github.hospitalhr.scheduling.internal.market;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.market.Exchange.Hand;
import io.github.hospitalhr.scheduling.internal.mend.ExchangeBoard;
import io.github.hospitalhr.scheduling.internal.mend.Move;
import io.github.hospitalhr.scheduling.market.Bid;
import io.github.hospitalhr.scheduling.market.BidOutcome;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.market.OfferKind;
import io.github.hospitalhr.scheduling.market.OfferState;
import io.github.hospitalhr.scheduling.market.Outcome;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One clearing of offers whose deadline has passed. */
final class Clearing {

    private final ExchangeBoard board;
    private final Ward ward;
    private final Ranking ranking;
    private final int longestCycle;
    private final Instant now;
    private final OfferState won;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final List<Move> made = new ArrayList<>();

    /**
     * A clearing.
     *
     * @param board the published roster
     * @param ranking who comes first
     * @param longestCycle most people who swap in a circle
     * @param won the state of offers that found somebody
     * @param now when it is cleared
     */
    Clearing(ExchangeBoard board, Ranking ranking, int longestCycle, OfferState won, Instant now) {
        this.board = board;
        this.ward = board.ward();
        this.ranking = ranking;
        this.longestCycle = longestCycle;
        this.won = won;
        this.now = now;
    }

    /** Clears; the outcome of every offer by its identifier. */
    Map<String, Outcome> run(List<Offer> offers) {
        List<Offer> swaps = new ArrayList<>();
        for (Offer offer : offers) {
            if (!holds(offer)) {
                outcomes.put(offer.id(), unmatched(offer, MarketReasons.changed(owner(offer))));
            } else if (offer.kind() == OfferKind.SWAP) {
                swaps.add(offer);
            }
        }
        swaps.sort(Comparator.comparing(Clearing::owner, ranking.order()).thenComparing(Offer::id));
        Cycles cycles = new Cycles(board, swaps, longestCycle);
        for (Offer offer : swaps) {
            if (!outcomes.containsKey(offer.id())) {
                swap(offer, cycles);
            }
        }
        offers.stream()
                .filter(o -> o.kind() != OfferKind.SWAP && !outcomes.containsKey(o.id()))
                .sorted(Comparator.comparing(Offer::date).thenComparing(Offer::id))
                .forEach(this::give);
        return outcomes;
    }

    /** Every cell that changed hands. */
    List<Move> made() {
        return made;
    }

    private static String owner(Offer offer) {
        String staff = offer.staff();
        return staff == null ? "" : staff;
    }

    private boolean holds(Offer offer) {
        int d = ward.day(offer.date());
        int duty = ward.dutyIndex(offer.duty());
        String staff = offer.staff();
        if (staff == null) {
            return true;
        }
        int p = ward.personIndex(staff);
        return p >= 0 && board.duty(p, d) == duty && board.isTradable(p, d, 0);
    }

    private Outcome unmatched(Offer offer, Reason reason) {
        List<BidOutcome> bids = offer.bids().stream()
                .map(bid -> new BidOutcome(bid.staff(), false, why(offer, bid)))
                .toList();
        return new Outcome(OfferState.UNMATCHED, now, List.of(offer.id()), List.of(), bids, reason);
    }

    private void swap(Offer offer, Cycles cycles) {
        Bid bid = best(offer);
        List<Offer> cycle = cycles.shortest(offer, outcomes.keySet());
        if (bid != null && (cycle.size() != 2 || ranking.order().compare(bid.staff(), owner(cycle.get(1))) <= 0)) {
            settle(offer, bid);
        } else if (cycle.isEmpty()) {
            outcomes.put(offer.id(), unmatched(offer, nobody(offer)));
        } else {
            circle(cycle, cycles);
        }
    }

    private void give(Offer offer) {
        Bid bid = best(offer);
        if (bid == null) {
            outcomes.put(offer.id(), unmatched(offer, nobody(offer)));
        } else {
            settle(offer, bid);
        }
    }

    private static Reason nobody(Offer offer) {
        return offer.bids().isEmpty()
                ? MarketReasons.of("unmatched.nobody", "无人应单,也没有可成的互换", "nobody bid, and no circle was legal")
                : MarketReasons.of("unmatched.illegal", "应单者均不合规", "no bid was legal");
    }

    /** The first legal bid by rank. */
    private @Nullable Bid best(Offer offer) {
        return offer.bids().stream()
                .sorted(Comparator.comparing(Bid::staff, ranking.order()))
                .filter(bid -> {
                    List<Move> moves = moves(offer, bid);
                    return moves != null && board.isLegal(moves);
                })
                .findFirst()
                .orElse(null);
    }

    private @Nullable List<Move> moves(Offer offer, Bid bid) {
        return moves(board, offer, bid.staff(), bid.gives());
    }

    /** The moves of an offer taken by somebody; null if a duty has changed or a day is taken. */
    static @Nullable List<Move> moves(ExchangeBoard board, Offer offer, String taker, @Nullable LocalDate gives) {
        Ward ward = board.ward();
        String staff = offer.staff();
        int owner = staff == null ? -1 : ward.personIndex(staff);
        int to = ward.personIndex(taker);
        if (to < 0 || (staff != null && owner < 0)) {
            return null; // Somebody is with the ward no more.
        }
        List<Hand> hands = new ArrayList<>();
        hands.add(new Hand(owner, to, ward.day(offer.date()), ward.dutyIndex(offer.duty())));
        if (gives != null) {
            int day = ward.day(gives);
            int duty = day < 0 || day >= ward.days() ? 0 : board.duty(to, day);
            if (duty == 0) {
                return null;
            }
            hands.add(new Hand(to, owner, day, duty));
        }
        return Exchange.moves(board, hands);
    }

    private void settle(Offer offer, Bid winner) {
        List<Move> moves = moves(offer, winner);
        if (moves == null) {
            throw new IllegalStateException("the winning bid has no moves");
        }
        List<BidOutcome> bids = new ArrayList<>();
        for (Bid bid : offer.bids()) {
            boolean wins = bid.staff().equals(winner.staff());
            bids.add(
                    new BidOutcome(bid.staff(), wins, wins ? List.of(right(offer, winner)) : lost(offer, bid, winner)));
        }
        board.make(moves);
        made.addAll(moves);
        ranking.won(winner.staff());
        Reason reason = MarketReasons.of("settled.bid", winner.staff() + " 接手", winner.staff() + " takes it");
        outcomes.put(offer.id(), new Outcome(won, now, List.of(offer.id()), cells(moves), bids, reason));
    }

    /** By what right the winner has it. */
    private Reason right(Offer offer, Bid winner) {
        List<Bid> others = offer.bids().stream()
                .filter(b -> !b.staff().equals(winner.staff()))
                .filter(b -> why(offer, b).isEmpty())
                .toList();
        if (others.isEmpty()) {
            return MarketReasons.of("won.only", "唯一合规的应单", "the only legal bid");
        }
        boolean owed =
                others.stream().allMatch(b -> ranking.debt(b.staff()).compareTo(ranking.debt(winner.staff())) < 0);
        return owed
                ? MarketReasons.of("won.debt", "病区欠此人最多", "the ward owes this person most")
                : MarketReasons.of("won.lot", "欠分相同,抽签中选", "owed the same; the lot fell so");
    }

    private List<Reason> lost(Offer offer, Bid bid, Bid winner) {
        List<Reason> illegal = why(offer, bid);
        if (!illegal.isEmpty()) {
            return illegal;
        }
        return ranking.debt(winner.staff()).compareTo(ranking.debt(bid.staff())) > 0
                ? List.of(MarketReasons.lostByDebt(ranking.debt(winner.staff()), ranking.debt(bid.staff())))
                : List.of(MarketReasons.lostByLot());
    }

    /** Why a bid cannot be met as the roster is now; empty if it could. */
    private List<Reason> why(Offer offer, Bid bid) {
        List<Move> moves = moves(offer, bid);
        if (moves == null || moves.stream().anyMatch(m -> !board.isTradable(m.person(), m.day(), m.to()))) {
            return List.of(MarketReasons.changed(bid.staff()));
        }
        return board.isLegal(moves)
                ? List.of()
                : MarketReasons.ofRules(board.preview(moves).broken());
    }

    private void circle(List<Offer> circle, Cycles cycles) {
        List<Move> moves = cycles.moves(circle);
        List<String> ids = circle.stream().map(Offer::id).toList();
        board.make(moves);
        made.addAll(moves);
        Reason reason = MarketReasons.of(
                "settled.circle",
                circle.size() + " 人互换:"
                        + String.join("→", circle.stream().map(Clearing::owner).toList()),
                circle.size() + " people swap: "
                        + String.join(
                                " → ", circle.stream().map(Clearing::owner).toList()));
        for (Offer offer : circle) {
            List<BidOutcome> bids = offer.bids().stream()
                    .map(bid -> new BidOutcome(bid.staff(), false, List.of(MarketReasons.lostToCircle())))
                    .toList();
            ranking.won(owner(offer));
            outcomes.put(offer.id(), new Outcome(won, now, ids, cells(moves), bids, reason));
        }
    }

    private List<CellDifference> cells(List<Move> moves) {
        return moves.stream()
                .map(m -> new CellDifference(
                        ward.person(m.person()).id(), ward.date(m.day()), ward.duty(m.from()), ward.duty(m.to())))
                .toList();
    }
}
