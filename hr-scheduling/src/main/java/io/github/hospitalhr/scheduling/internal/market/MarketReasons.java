package io.github.hospitalhr.scheduling.internal.market;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The reasons a market gives. */
final class MarketReasons {

    private MarketReasons() {}

    static Reason of(String code, String zh, String en) {
        return new Reason(code, "", Label.of(zh, en));
    }

    static List<Reason> ofRules(List<Violation> broken) {
        return broken.stream()
                .map(v -> new Reason(
                        v.ruleId(),
                        (v.legal().source() + " " + v.legal().article()).strip(),
                        Label.of(v.message(), v.messageEn())))
                .toList();
    }

    static Reason unknownOffer(String id) {
        return of("offer.unknown", "没有挂单 " + id, "there is no offer " + id);
    }

    static Reason unknownStaff(String staff) {
        return of(
                "staff.unknown",
                "本排班没有 " + staff + ";不能跨病区换班",
                staff + " is not in this roster; wards do not swap with each other");
    }

    static Reason stale() {
        return of("offer.stale", "挂单刚被他人更改,请重试", "the offer was just changed by somebody else; try again");
    }

    static Reason lostByDebt(BigDecimal winner, BigDecimal own) {
        return of(
                "lost.debt",
                String.format(Locale.ROOT, "病区欠中选者更多(%s 分,您 %s 分)", winner.toPlainString(), own.toPlainString()),
                String.format(
                        Locale.ROOT,
                        "the ward owes the winner more (%s points, you %s)",
                        winner.toPlainString(),
                        own.toPlainString()));
    }

    static Reason lostByLot() {
        return of("lost.lot", "欠分相同,抽签未中", "owed the same; the lot fell otherwise");
    }

    static Reason lostToCircle() {
        return of("lost.circle", "由多人互换成交", "a circle of swaps settled it");
    }

    static Reason changed(String whose) {
        return of(
                "lost.changed",
                whose + " 的班已变动,或当日已有班",
                "the duty of " + whose + " has changed, or the day is taken by now");
    }
}
