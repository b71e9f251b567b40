package io.github.hospitalhr.scheduling.internal.market;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.mend.ExchangeBoard;
import io.github.hospitalhr.scheduling.internal.mend.Move;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.market.OfferDraft;
import io.github.hospitalhr.scheduling.market.OfferKind;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an offer or a bid is refused, all reasons at once. */
final class MarketChecks {

    private final ExchangeBoard board;
    private final Ward ward;
    private final Instant now;

    MarketChecks(ExchangeBoard board, Instant now) {
        this.board = board;
        this.ward = board.ward();
        this.now = now;
    }

    private boolean isInside(LocalDate date) {
        int d = ward.day(date);
        return d >= 0 && d < ward.days();
    }

    private static Reason outside(LocalDate date) {
        return MarketReasons.of("date.outside", date + " 不在排班周期内", date + " lies outside the period");
    }

    private Instant begins(LocalDate date, int duty) {
        ShiftType shift = ward.shift(ward.shiftOfDuty()[duty]);
        return date.atTime(shift.start()).atZone(ward.problem().zone()).toInstant();
    }

    List<Reason> ofDraft(OfferDraft draft, MarketRecords records) {
        List<Reason> reasons = new ArrayList<>();
        String staff = draft.staff();
        int p = staff == null ? -1 : ward.personIndex(staff);
        if (staff != null && p < 0) {
            reasons.add(MarketReasons.unknownStaff(staff));
        }
        if (!isInside(draft.date())) {
            reasons.add(outside(draft.date()));
        }
        if (draft.duty() != null && ward.dutyIndex(draft.duty()) < 0) {
            reasons.add(MarketReasons.of("duty.unknown", "没有班次 " + draft.duty(), "there is no shift " + draft.duty()));
        }
        if (!reasons.isEmpty()) {
            return reasons;
        }
        int d = ward.day(draft.date());
        int duty = staff == null ? ward.dutyIndex(draft.duty()) : board.duty(p, d);
        if (duty == 0) {
            reasons.add(MarketReasons.of("cell.free", "此人当日休息,没有班可换", "the person is free that day"));
            return reasons;
        }
        if (p >= 0) {
            reasons.addAll(ofCell(p, d, 0, draft.date()));
        }
        if (!draft.deadline().isAfter(now)) {
            reasons.add(MarketReasons.of("deadline.past", "截止时间已过", "the deadline has passed"));
        } else if (draft.deadline().isAfter(begins(draft.date(), duty))) {
            reasons.add(MarketReasons.of(
                    "deadline.late", "截止时间晚于该班开始", "the deadline is later than the beginning of the duty"));
        }
        if (staff != null && records.isOffered(staff, draft.date())) {
            reasons.add(MarketReasons.of("offer.twice", "该班已挂单", "this duty is offered already"));
        }
        return reasons;
    }

    /** Why cells cannot change by now. */
    List<Reason> ofCells(List<CellDifference> cells) {
        List<Reason> reasons = new ArrayList<>();
        for (CellDifference cell : cells) {
            int p = ward.personIndex(cell.staff());
            int to = Math.max(0, ward.dutyIndex(cell.after()));
            reasons.addAll(
                    p < 0
                            ? List.of(MarketReasons.unknownStaff(cell.staff()))
                            : ofCell(p, ward.day(cell.date()), to, cell.date()));
        }
        return reasons;
    }

    private List<Reason> ofCell(int p, int d, int to, LocalDate date) {
        List<Reason> reasons = new ArrayList<>();
        Staff person = ward.person(p);
        boolean here =
                person.available().isEmpty() || person.available().stream().anyMatch(range -> range.contains(date));
        if (!here) {
            reasons.add(MarketReasons.of(
                    "staff.left", person.id() + " 当日已不在本病区", person.id() + " is not with the ward on that day"));
        } else if (!board.isTradable(p, d, to)) {
            boolean past = !date.isAfter(LocalDate.ofInstant(now, ward.problem().zone()));
            reasons.add(
                    past
                            ? MarketReasons.of(
                                    "cell.past", date + " 的班已开始或已过", "the duty of " + date + " has begun or is over")
                            : MarketReasons.of(
                                    "cell.fixed",
                                    date + " 的格已固定或已在另一换班中",
                                    "the cell of " + date + " is fixed or part of another exchange"));
        }
        return reasons;
    }

    /** Whether an offer still takes bids. */
    static List<Reason> ofState(Offer offer, Instant now) {
        return switch (offer.state(now)) {
            case OPEN -> List.of();
            case CLOSED -> List.of(MarketReasons.of("offer.closed", "已过截止时间", "the deadline has passed"));
            case WITHDRAWN -> List.of(MarketReasons.of("offer.withdrawn", "挂单已撤回", "the offer was withdrawn"));
            case AWAITING_APPROVAL, SETTLED, DECLINED, UNMATCHED ->
                List.of(MarketReasons.of("offer.settled", "挂单已有结果", "the offer is decided already"));
        };
    }

    List<Reason> ofBid(Offer offer, String staff, @Nullable LocalDate gives) {
        List<Reason> reasons = new ArrayList<>();
        int p = ward.personIndex(staff);
        if (p < 0) {
            reasons.add(MarketReasons.unknownStaff(staff));
        }
        if (staff.equals(offer.staff())) {
            reasons.add(MarketReasons.of("bid.own", "不能应自己的单", "nobody bids on an own offer"));
        }
        if ((offer.kind() == OfferKind.SWAP) != (gives != null)) {
            reasons.add(MarketReasons.of(
                    "bid.return", "换班须给出自己的一个班,让班和空班则不须", "a swap needs an own duty in return, other offers none"));
        }
        if (gives != null && !isInside(gives)) {
            reasons.add(outside(gives));
        }
        if (!reasons.isEmpty()) {
            return reasons;
        }
        int d = ward.day(offer.date());
        reasons.addAll(ofCell(p, d, ward.dutyIndex(offer.duty()), offer.date()));
        if (gives != null) {
            int own = board.duty(p, ward.day(gives));
            if (own == 0) {
                reasons.add(MarketReasons.of("cell.free", "您当日休息,没有班可换", "you are free on that day"));
            } else {
                reasons.addAll(ofCell(p, ward.day(gives), 0, gives));
                if (!offer.takes(gives, ward.shift(ward.shiftOfDuty()[own]).code())) {
                    reasons.add(MarketReasons.of("bid.unwanted", "对方不要这个班", "the owner does not take this duty"));
                }
            }
        }
        if (reasons.isEmpty()) {
            reasons.addAll(ofExchange(Clearing.moves(board, offer, staff, gives)));
        }
        return reasons;
    }

    private List<Reason> ofExchange(@Nullable List<Move> moves) {
        if (moves == null) {
            return List.of(MarketReasons.of(
                    "cell.changed", "班已变动,或接班当日已有班", "a duty has changed, or a day of the exchange is taken already"));
        }
        if (board.isLegal(moves)) {
            return List.of();
        }
        List<Reason> rules = MarketReasons.ofRules(board.preview(moves).broken());
        return rules.isEmpty()
                ? List.of(MarketReasons.of(
                        "cell.fixed",
                        "交换涉及已固定、已开始或已在另一换班中的格",
                        "a cell of the exchange is fixed, has begun or is part of another exchange"))
                : rules;
    }
}
