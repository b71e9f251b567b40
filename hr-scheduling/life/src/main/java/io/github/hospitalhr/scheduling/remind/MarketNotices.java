package io.github.hospitalhr.scheduling.remind;

import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.market.Bid;
import io.github.hospitalhr.scheduling.market.BidOutcome;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.market.OfferKind;
import io.github.hospitalhr.scheduling.market.OfferState;
import io.github.hospitalhr.scheduling.market.Outcome;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes the notices about what became of offers: to whose duty it is, and to everybody who bid, winners and losers, each with the
 * reason. Where the head nurse has yet to decide, that is told first and the decision in its turn. Immutable and safe for use by
 * several threads.
 */
public final class MarketNotices {

    private final ShiftNotices notices;

    /**
     * Notices of a ward's market.
     *
     * @param notices how the ward tells its people
     */
    public MarketNotices(ShiftNotices notices) {
        this.notices = Objects.requireNonNull(notices, "notices");
    }

    /**
     * The notices of one offer.
     *
     * @param problem the problem of the roster
     * @param offer the offer
     * @return one notice for each person concerned who wants notices, the owner first; empty while nothing has become of the offer
     */
    public List<Notice> settled(RosterProblem problem, Offer offer) {
        Outcome outcome = offer.outcome();
        if (outcome == null) {
            return List.of();
        }
        Label what = what(problem, offer);
        String request = RosterKey.of(problem.unit(), problem.period()) + "/" + offer.id() + "/" + outcome.state();
        List<Notice> told = new ArrayList<>();
        String owner = offer.staff();
        if (owner != null) {
            notices.decided(PersonId.of(owner), request, what, decision(outcome), outcome.at())
                    .ifPresent(told::add);
        }
        for (Bid bid : offer.bids()) {
            notices.decided(PersonId.of(bid.staff()), request, what, ofBid(bid, outcome), outcome.at())
                    .ifPresent(told::add);
        }
        return List.copyOf(told);
    }

    private static Label what(RosterProblem problem, Offer offer) {
        String code = offer.duty().shift();
        Optional<ShiftType> shift = problem.shift(code);
        String zh = shift.map(ShiftType::name).orElse(code);
        String en = shift.map(ShiftType::nameEn).filter(name -> !name.isEmpty()).orElse(zh);
        Label kind = kind(offer.kind());
        return Label.of(
                kind.zh() + " " + offer.date().getMonthValue() + "月"
                        + offer.date().getDayOfMonth() + "日 " + zh,
                kind.en() + " " + offer.date() + " " + en);
    }

    /** What a bidder is told: won, lost and why, or what became of the offer as a whole. */
    private static Label ofBid(Bid bid, Outcome outcome) {
        Optional<BidOutcome> own = outcome.bids().stream()
                .filter(b -> b.staff().equals(bid.staff()))
                .findFirst();
        if (own.isEmpty() || own.get().won()) {
            return decision(outcome);
        }
        Label why = own.get().reasons().isEmpty()
                ? outcome.reason().sentence()
                : own.get().reasons().get(0).sentence();
        return Label.of("未中选，" + why.zh(), "not chosen: " + why.en());
    }

    private static Label decision(Outcome outcome) {
        Label state = state(outcome.state());
        Label why = outcome.reason().sentence();
        return Label.of(state.zh() + "，" + why.zh(), state.en() + ": " + why.en());
    }

    private static Label kind(OfferKind kind) {
        return switch (kind) {
            case SWAP -> Label.of("换班", "swap");
            case GIVE_AWAY -> Label.of("让班", "give-away");
            case OPEN_SHIFT -> Label.of("空班", "open shift");
        };
    }

    private static Label state(OfferState state) {
        return switch (state) {
            case OPEN, CLOSED -> Label.of("待处理", "pending");
            case AWAITING_APPROVAL -> Label.of("待护士长审批", "awaits the head nurse");
            case SETTLED -> Label.of("已成交", "settled");
            case DECLINED -> Label.of("未批准", "declined");
            case UNMATCHED -> Label.of("未成交", "not settled");
            case WITHDRAWN -> Label.of("已撤回", "withdrawn");
        };
    }
}
