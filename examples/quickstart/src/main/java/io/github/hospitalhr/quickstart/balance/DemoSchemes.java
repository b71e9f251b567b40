package io.github.hospitalhr.quickstart.balance;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.balance.AccrualRule;
import io.github.hospitalhr.scheduling.balance.BalanceAccount;
import io.github.hospitalhr.scheduling.balance.BalanceScheme;
import io.github.hospitalhr.scheduling.balance.FeeRate;
import io.github.hospitalhr.scheduling.balance.FeeScheme;
import io.github.hospitalhr.scheduling.ledger.PointLine;
import io.github.hospitalhr.scheduling.ledger.PointScheme;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** The demonstration hospital's own schemes; every amount is invented. */
public final class DemoSchemes {

    private static final ShiftSelector NIGHT = ShiftSelector.tagged(ShiftType.NIGHT);
    private static final StaffSelector ALL = StaffSelector.all();

    private DemoSchemes() {}

    /** Nights, weekends and holidays are shared. */
    public static PointScheme points() {
        return new PointScheme(
                "demo-points",
                "2026.12",
                List.of(
                        PointLine.of("hospital.fair-nights", Label.of("夜班", "nights"), NIGHT, DaySelector.every()),
                        PointLine.of(
                                "hospital.fair-weekends",
                                Label.of("周末班", "weekend shifts"),
                                ShiftSelector.any(),
                                DaySelector.on(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))));
    }

    /** Banked rest, holidays worked, nights with a day of sleep leave for every 15, night time and hours. */
    public static BalanceScheme balances() {
        return new BalanceScheme(
                "demo-balances",
                "2026.12",
                List.of(
                        account("banked-rest", "积假", "banked rest", BalanceAccount.Unit.DAYS, 12),
                        account("holiday-rest", "节休", "holidays worked", BalanceAccount.Unit.DAYS, 6),
                        account("sleep-leave", "睡眠假", "sleep leave", BalanceAccount.Unit.DAYS, 3),
                        account("nights", "夜班数", "nights", BalanceAccount.Unit.TIMES, null),
                        account("night-minutes", "夜间工时", "night time", BalanceAccount.Unit.MINUTES, null),
                        account("hours", "工时结余", "hours over or under", BalanceAccount.Unit.MINUTES, null)),
                List.of(
                        new AccrualRule.RestDays("rest", "banked-rest", ALL),
                        new AccrualRule.PerShift(
                                "holiday",
                                "holiday-rest",
                                ALL,
                                ShiftSelector.any(),
                                DaySelector.kind(DaySelector.DayKind.HOLIDAY),
                                BigDecimal.ONE),
                        new AccrualRule.PerShift("night", "nights", ALL, NIGHT, DaySelector.every(), BigDecimal.ONE),
                        new AccrualRule.RollOver("sleep", "sleep-leave", ALL, "nights", 15, BigDecimal.ONE),
                        new AccrualRule.NightMinutes(
                                "night-time", "night-minutes", ALL, LocalTime.of(22, 0), LocalTime.of(6, 0)),
                        new AccrualRule.PaidMinutes("paid", "hours", ALL, ShiftSelector.any(), DaySelector.every()),
                        new AccrualRule.StandardMinutes("standard", "hours", ALL, 480)));
    }

    private static BalanceAccount account(
            String id,
            String zh,
            String en,
            BalanceAccount.Unit unit,
            @org.jspecify.annotations.Nullable Integer months) {
        return new BalanceAccount(id, Label.of(zh, en), unit, months);
    }

    /** Fees for nights and evenings. */
    public static FeeScheme fees() {
        return new FeeScheme(
                "demo-fees",
                "2026.12",
                "CNY",
                List.of(
                        FeeRate.of("night", Label.of("夜班费", "night fee"), NIGHT, "60.00"),
                        FeeRate.of(
                                "evening", Label.of("小夜费", "evening fee"), ShiftSelector.tagged("evening"), "35.00")));
    }
}
