package io.github.hospitalhr.scheduling.internal.market;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.market.MarketFloor.Standing;
import io.github.hospitalhr.scheduling.internal.market.MarketRecords.Kept;
import io.github.hospitalhr.scheduling.internal.mend.ExchangeBoard;
import io.github.hospitalhr.scheduling.internal.mend.Move;
import io.github.hospitalhr.scheduling.market.Bid;
import io.github.hospitalhr.scheduling.market.BidOutcome;
import io.github.hospitalhr.scheduling.market.ClearingReport;
import io.github.hospitalhr.scheduling.market.Market;
import io.github.hospitalhr.scheduling.market.MarketAnswer;
import io.github.hospitalhr.scheduling.market.MarketAnswer.Done;
import io.github.hospitalhr.scheduling.market.MarketAnswer.Refused;
import io.github.hospitalhr.scheduling.market.MarketPolicy;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.market.OfferDraft;
import io.github.hospitalhr.scheduling.market.OfferKind;
import io.github.hospitalhr.scheduling.market.OfferState;
import io.github.hospitalhr.scheduling.market.Outcome;
import io.github.hospitalhr.scheduling.market.Partner;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The market of one roster over the record store. */
public final class DefaultMarket implements Market {

    /** Attempts where others write the same offer; each has its turn. */
    private static final int ATTEMPTS = 64;

    private static final int LONGEST_ID = 40;
    private static final String OFFER_ID = "(?=.*\\S)[^/\\p{Cc}\\p{Cs}]+";

    private final MarketFloor floor;
    private final MarketRecords records;
    private final Ward ward;
    private final MarketPolicy policy;

    /**
     * A market.
     *
     * @param compiled the problem of the roster
     * @param store where roster and offers are kept
     * @param tenant whose
     * @param policy how the ward wants it
     * @param clock what time it is
     */
    public DefaultMarket(
            CompiledProblem compiled, RecordStore store, TenantId tenant, MarketPolicy policy, Clock clock) {
        this.floor = new MarketFloor(compiled, store, tenant, clock);
        this.records = floor.records();
        this.ward = floor.ward();
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    private Instant now() {
        return floor.now();
    }

    @Override
    public List<Offer> offers() {
        return records.all().stream().map(Kept::offer).toList();
    }

    private static Refused refused(Reason reason) {
        return new Refused(List.of(reason));
    }

    /** Repeats where somebody else wrote first. */
    private static MarketAnswer retrying(Supplier<MarketAnswer> readCheckAndWrite) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return readCheckAndWrite.get();
            } catch (StaleVersionException | OvertakenException e) {
                // read again
            }
        }
        return refused(MarketReasons.stale());
    }

    @Override
    public MarketAnswer post(OfferDraft draft) {
        if (draft.id().length() > LONGEST_ID || !draft.id().matches(OFFER_ID)) {
            return refused(MarketReasons.of(
                    "offer.id",
                    "挂单编号须为 1 至 40 个字符,不含斜线和控制字符",
                    "the identifier of an offer has 1 to 40 characters, no slash and no control character"));
        }
        return retrying(() -> {
            Standing standing = floor.standing();
            if (standing.edition() == null) {
                return new Refused(standing.closed());
            }
            if (records.find(draft.id()).isPresent()) {
                return refused(MarketReasons.of(
                        "offer.exists", "挂单 " + draft.id() + " 已存在", "the offer " + draft.id() + " exists already"));
            }
            ExchangeBoard board = floor.board(standing.edition());
            List<Reason> reasons = new MarketChecks(board, now()).ofDraft(draft, records);
            if (!reasons.isEmpty()) {
                return new Refused(reasons);
            }
            String staff = draft.staff();
            Duty duty = staff == null
                    ? draft.duty()
                    : standing.edition().roster().duty(staff, draft.date()).orElse(null);
            Offer offer = new Offer(
                    draft.id(),
                    floor.key().unit(),
                    floor.key().from(),
                    draft.kind(),
                    staff,
                    draft.date(),
                    Objects.requireNonNull(duty),
                    draft.wants(),
                    now(),
                    draft.deadline(),
                    List.of(),
                    null);
            records.put(offer, 0);
            return new Done(offer);
        });
    }

    @Override
    public List<Partner> partners(String id) {
        Standing standing = floor.standing();
        Optional<Kept> kept = records.find(id);
        if (standing.edition() == null || kept.isEmpty()) {
            return List.of();
        }
        Offer offer = kept.get().offer();
        if (offer.state(now()) != OfferState.OPEN) {
            return List.of();
        }
        ExchangeBoard board = floor.board(standing.edition());
        List<Partner> partners = new ArrayList<>();
        for (int p = 0; p < ward.people(); p++) {
            if (offer.kind() != OfferKind.SWAP) {
                partner(board, offer, p, null, partners);
                continue;
            }
            for (int d = 0; d < ward.days(); d++) {
                int duty = board.duty(p, d);
                if (duty != 0
                        && offer.takes(
                                ward.date(d),
                                ward.shift(ward.shiftOfDuty()[duty]).code())) {
                    partner(board, offer, p, ward.date(d), partners);
                }
            }
        }
        return partners;
    }

    private void partner(ExchangeBoard board, Offer offer, int p, @Nullable LocalDate gives, List<Partner> partners) {
        String staff = ward.person(p).id();
        if (staff.equals(offer.staff())) {
            return;
        }
        List<Move> moves = Clearing.moves(board, offer, staff, gives);
        if (moves != null && board.isLegal(moves)) {
            var change = board.preview(moves);
            partners.add(new Partner(staff, gives, change.cells(), change.cost()));
        }
    }

    /** What stands in the way of a bid; none if it may be made. */
    private List<Reason> obstacles(Standing standing, Offer offer, String staff, @Nullable LocalDate gives) {
        RosterEdition edition = standing.edition();
        if (edition == null) {
            return standing.closed();
        }
        MarketChecks checks = new MarketChecks(floor.board(edition), now());
        List<Reason> reasons = MarketChecks.ofState(offer, now());
        return reasons.isEmpty() ? checks.ofBid(offer, staff, gives) : reasons;
    }

    @Override
    public MarketAnswer bid(String id, String staff, @Nullable LocalDate gives) {
        return retrying(() -> {
            Standing standing = floor.standing();
            Optional<Kept> kept = records.find(id);
            if (kept.isEmpty()) {
                return refused(MarketReasons.unknownOffer(id));
            }
            Offer offer = kept.get().offer();
            List<Reason> reasons = new ArrayList<>(obstacles(standing, offer, staff, gives));
            if (offer.bids().stream().anyMatch(b -> b.staff().equals(staff))) {
                reasons.add(MarketReasons.of("bid.twice", "已应过此单,请先撤回", "you bid already; take that back first"));
            }
            if (!reasons.isEmpty()) {
                return new Refused(reasons);
            }
            List<Bid> bids = new ArrayList<>(offer.bids());
            bids.add(new Bid(staff, gives, now()));
            Offer changed = offer.withBids(bids);
            records.put(changed, kept.get().version());
            return new Done(changed);
        });
    }

    @Override
    public MarketAnswer accept(String id, String staff, @Nullable LocalDate gives) {
        if (!policy.firstCome()) {
            return refused(
                    MarketReasons.of("policy.batch", "本病区统一成交,请应单等待", "this ward clears in batches: bid and wait"));
        }
        return retrying(() -> {
            // The roster first: an offer that is still open after that cannot have been settled in this roster.
            Standing standing = floor.standing();
            Optional<Kept> kept = records.find(id);
            if (kept.isEmpty()) {
                return refused(MarketReasons.unknownOffer(id));
            }
            Offer offer = kept.get().offer();
            List<Reason> reasons = obstacles(standing, offer, staff, gives);
            RosterEdition edition = standing.edition();
            if (edition == null || !reasons.isEmpty()) {
                return new Refused(reasons);
            }
            ExchangeBoard board = floor.board(edition);
            List<Move> moves = Objects.requireNonNull(Clearing.moves(board, offer, staff, gives));
            List<CellDifference> cells = board.preview(moves).cells();
            List<BidOutcome> bids = new ArrayList<>();
            for (Bid bid : offer.bids()) {
                if (!bid.staff().equals(staff)) {
                    bids.add(new BidOutcome(
                            bid.staff(),
                            false,
                            List.of(MarketReasons.of("lost.first", staff + " 先接手", staff + " came first"))));
                }
            }
            bids.add(new BidOutcome(staff, true, List.of(MarketReasons.of("won.first", "最先应单", "came first"))));
            Reason reason = MarketReasons.of("settled.first", staff + " 接手", staff + " takes it");
            boolean asks = policy.approval() == MarketPolicy.Approval.HEAD_NURSE;
            Outcome outcome = new Outcome(
                    asks ? OfferState.AWAITING_APPROVAL : OfferState.SETTLED, now(), List.of(id), cells, bids, reason);
            Offer settled = offer.withOutcome(outcome);
            if (asks) {
                records.put(settled, kept.get().version());
                return new Done(settled);
            }
            return floor.amend(
                    edition,
                    cells,
                    Origin.of(staff).because("换班 " + id),
                    List.of(settled),
                    List.of(kept.get().version()));
        });
    }

    @Override
    public MarketAnswer withdraw(String id, @Nullable String staff) {
        return retrying(() -> {
            Optional<Kept> kept = records.find(id);
            if (kept.isEmpty()) {
                return refused(MarketReasons.unknownOffer(id));
            }
            Offer offer = kept.get().offer();
            if (offer.outcome() != null) {
                return new Refused(MarketChecks.ofState(offer, now()));
            }
            Offer changed;
            if (Objects.equals(staff, offer.staff())) {
                changed = offer.withOutcome(new Outcome(
                        OfferState.WITHDRAWN,
                        now(),
                        List.of(id),
                        List.of(),
                        List.of(),
                        MarketReasons.of("withdrawn", "挂单人撤回", "its owner took it back")));
            } else {
                List<Bid> bids = offer.bids().stream()
                        .filter(b -> !b.staff().equals(staff))
                        .toList();
                if (bids.size() == offer.bids().size()) {
                    return refused(MarketReasons.of("bid.unknown", "此人没有应此单", "this person did not bid on it"));
                }
                changed = offer.withBids(bids);
            }
            records.put(changed, kept.get().version());
            return new Done(changed);
        });
    }

    @Override
    public ClearingReport clear(Map<String, BigDecimal> debts, long seed, Origin origin) {
        return new BatchClearing(floor, policy).clear(debts, seed, origin);
    }

    @Override
    public MarketAnswer decide(String id, boolean approved, Origin origin) {
        return retrying(() -> {
            Optional<Kept> kept = records.find(id);
            if (kept.isEmpty()) {
                return refused(MarketReasons.unknownOffer(id));
            }
            Outcome outcome = kept.get().offer().outcome();
            if (outcome == null || outcome.state() != OfferState.AWAITING_APPROVAL) {
                return refused(MarketReasons.of("approval.none", "此单不待审批", "the offer does not await approval"));
            }
            List<Kept> group = new ArrayList<>(List.of(kept.get()));
            for (String other : outcome.offers()) {
                if (!other.equals(id)) {
                    records.find(other).ifPresent(group::add);
                }
            }
            OfferState state = approved ? OfferState.SETTLED : OfferState.DECLINED;
            Reason reason = approved
                    ? MarketReasons.of("approved", origin.actor() + " 批准", "approved by " + origin.actor())
                    : MarketReasons.of("declined", origin.actor() + " 未批准", "declined by " + origin.actor());
            List<Offer> offers = group.stream()
                    .map(k -> k.offer().withOutcome(decided(k.offer(), state, reason)))
                    .toList();
            List<Long> versions = group.stream().map(Kept::version).toList();
            Standing standing = floor.standing();
            if (!approved) {
                records.commit(offers, versions);
                return new Done(offers.get(0));
            }
            RosterEdition edition = standing.edition();
            if (edition == null) {
                return new Refused(standing.closed());
            }
            List<Reason> reasons = new MarketChecks(floor.unlocked(edition), now()).ofCells(outcome.cells());
            if (!reasons.isEmpty()) {
                return new Refused(reasons);
            }
            Origin why = origin.reason() == null ? origin.because("批准换班 " + id) : origin;
            return floor.amend(edition, outcome.cells(), why, offers, versions);
        });
    }

    private Outcome decided(Offer offer, OfferState state, Reason reason) {
        Outcome before = Objects.requireNonNull(offer.outcome());
        return new Outcome(state, now(), before.offers(), before.cells(), before.bids(), reason);
    }
}
