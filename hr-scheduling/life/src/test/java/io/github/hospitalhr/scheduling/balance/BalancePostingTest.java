package io.github.hospitalhr.scheduling.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.ledger.EntryKind;
import io.github.hospitalhr.scheduling.ledger.Ledger;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import io.github.hospitalhr.scheduling.ledger.SmallMonths;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Accounts of rest, leave, hours and nights. */
class BalancePostingTest {

    private static final WorkCalendar CHINA = WorkCalendar.builder().china().build();
    private static final StaffSelector ALL = StaffSelector.all();
    private static final ShiftSelector NIGHT = ShiftSelector.tagged(ShiftType.NIGHT);

    static final BalanceScheme SCHEME = new BalanceScheme(
            "hospital",
            "1",
            List.of(
                    account("banked-rest", BalanceAccount.Unit.DAYS, 12),
                    account("monthly-rest", BalanceAccount.Unit.DAYS, null),
                    account("holiday-rest", BalanceAccount.Unit.DAYS, 6),
                    account("sleep-leave", BalanceAccount.Unit.DAYS, null),
                    account("nights", BalanceAccount.Unit.TIMES, null),
                    account("night-minutes", BalanceAccount.Unit.MINUTES, null),
                    account("overtime", BalanceAccount.Unit.MINUTES, null)),
            List.of(
                    new AccrualRule.RestDays("rest", "banked-rest", ALL),
                    new AccrualRule.PerMonth("month", "monthly-rest", ALL, new BigDecimal("1.5"), true),
                    new AccrualRule.LeaveTaken("month-taken", "monthly-rest", ALL, List.of("monthly"), true),
                    new AccrualRule.PerShift(
                            "holiday",
                            "holiday-rest",
                            ALL,
                            ShiftSelector.any(),
                            DaySelector.kind(DaySelector.DayKind.HOLIDAY),
                            BigDecimal.ONE),
                    new AccrualRule.PerShift("night", "nights", ALL, NIGHT, DaySelector.every(), BigDecimal.ONE),
                    new AccrualRule.NightMinutes(
                            "night-time", "night-minutes", ALL, LocalTime.of(22, 0), LocalTime.of(6, 0)),
                    new AccrualRule.PaidMinutes("paid", "overtime", ALL, ShiftSelector.any(), DaySelector.every()),
                    new AccrualRule.StandardMinutes("standard", "overtime", ALL, 480),
                    new AccrualRule.RollOver("sleep", "sleep-leave", ALL, "nights", 15, BigDecimal.ONE)));

    private static final BalancePosting POSTING = new BalancePosting(SCHEME, CHINA);

    private static BalanceAccount account(String id, BalanceAccount.Unit unit, Integer months) {
        return new BalanceAccount(id, Label.of(id, id), unit, months);
    }

    private static RosterProblem ward(YearMonth month, Staff... people) {
        return RosterProblem.builder("icu", month)
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00"),
                        ShiftType.of("N", "大夜", "20:00", "08:00"),
                        ShiftType.of("C", "听班", "20:00", "08:00").tags(ShiftType.ON_CALL))
                .staff(people)
                .build();
    }

    private static Ledger posted(RosterProblem ward, UnaryOperator<RosterBuilder> work) {
        Roster roster = work.apply(Roster.builder("icu", ward.period())).build();
        return Ledger.of(POSTING.post(Ledger.empty(), ward, roster));
    }

    private static LocalDate october(int day) {
        return LocalDate.of(2026, 10, day);
    }

    @Test
    void restIsOwedForDaysOffOfTheCalendarAndLeaveCountsForNothing() {
        YearMonth month = YearMonth.of(2026, 10);
        RosterProblem ward =
                ward(month, Staff.of("a", "").leave(Leave.of(DateRange.of(october(1), october(8)), "monthly")));
        Ledger ledger = posted(ward, r -> {
            for (int day = 9; day <= 31; day++) {
                r.assign("a", october(day), "A");
            }
            return r;
        });

        long daysOff = 0;
        for (int day = 8; day <= 31; day++) {
            daysOff += CHINA.isWorkday(october(day)) ? 0 : 1;
        }
        // Free only on the 8th: everything else that was owed is banked.
        assertThat(ledger.balance("a", "banked-rest")).isEqualByComparingTo(BigDecimal.valueOf(daysOff - 1));
        // 1.5 a month; of 1 to 7 October no day is a workday.
        assertThat(CHINA.workdays(DateRange.of(october(1), october(8)))).isZero();
        assertThat(ledger.balance("a", "monthly-rest")).isEqualByComparingTo("1.5");
    }

    @Test
    void partTimeEarnsItsShareAndWorkOnAStatutoryHolidayEarnsADay() {
        RosterProblem ward = ward(YearMonth.of(2026, 10), Staff.of("a", "").contractPercent(50));
        Ledger ledger = posted(ward, r -> r.assign("a", october(1), "A").assign("a", october(5), "A"));

        assertThat(ledger.balance("a", "monthly-rest")).isEqualByComparingTo("0.75");
        assertThat(ledger.balance("a", "holiday-rest")).isEqualByComparingTo("1");
        int workdays = CHINA.workdays(ward.period());
        assertThat(ledger.balance("a", "overtime")).isEqualByComparingTo(BigDecimal.valueOf(960 - workdays * 240L));
    }

    @Test
    void nightMinutesFollowTheClockOfTheZoneAndOnCallIsNoNightWork() {
        RosterProblem china = ward(YearMonth.of(2026, 10), Staff.of("a", ""));
        Ledger ledger = posted(china, r -> r.assign("a", october(24), "N").assign("a", october(26), "C"));
        assertThat(ledger.balance("a", "night-minutes")).isEqualByComparingTo("480");

        // In Berlin the clocks go back in the night to 25 October 2026: an hour more.
        RosterProblem berlin =
                china.toBuilder().zone(ZoneId.of("Europe/Berlin")).build();
        Ledger there = posted(berlin, r -> r.assign("a", october(24), "N"));
        assertThat(there.balance("a", "night-minutes")).isEqualByComparingTo("540");
    }

    @Test
    void aCounterRollsOverAcrossMonthsOnTheDayOfTheFifteenthNight() {
        RosterProblem october = ward(YearMonth.of(2026, 10), Staff.of("a", ""), Staff.of("b", ""));
        RosterProblem november = ward(YearMonth.of(2026, 11), Staff.of("a", ""), Staff.of("b", ""));
        Ledger ledger = posted(october, r -> nights(r, october(1), 8))
                .plus(List.of(LedgerEntry.of(
                        "a", "nights", EntryKind.OPENING, new BigDecimal(3), LocalDate.of(2026, 9, 30), "opening")));
        assertThat(ledger.balance("a", "sleep-leave")).isEqualByComparingTo("0");

        Roster next = nights(Roster.builder("icu", november.period()), LocalDate.of(2026, 11, 1), 6)
                .build();
        ledger = ledger.plus(POSTING.post(ledger, november, next));

        assertThat(ledger.balance("a", "sleep-leave")).isEqualByComparingTo("1");
        assertThat(ledger.balance("a", "nights")).isEqualByComparingTo("2");
        assertThat(ledger.entries("a", "sleep-leave"))
                .singleElement()
                .extracting(LedgerEntry::day)
                .isEqualTo(LocalDate.of(2026, 11, 4));

        // A night is taken out afterwards: 14 nights do not fill the counter.
        Roster fewer = nights(Roster.builder("icu", november.period()), LocalDate.of(2026, 11, 1), 3)
                .build();
        ledger = ledger.plus(POSTING.post(ledger, november, fewer));
        assertThat(ledger.balance("a", "sleep-leave")).isEqualByComparingTo("0");
        assertThat(ledger.balance("a", "nights")).isEqualByComparingTo("14");
        assertThat(ledger.entries("b", "nights")).isEmpty();
    }

    private static RosterBuilder nights(RosterBuilder roster, LocalDate first, int count) {
        for (int i = 0; i < count; i++) {
            roster.assign("a", first.plusDays(i), "N");
        }
        return roster;
    }

    @Test
    void countersAlwaysHoldLessThanAFullTurnAndNothingIsLostWhateverIsCorrected() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Ledger ledger = Ledger.empty();
            for (int posting = 0; posting < 4; posting++) {
                RosterProblem ward = SmallMonths.ward(random, "icu", YearMonth.of(2026, 9 + random.nextInt(2)));
                Roster roster = SmallMonths.roster(random, ward);
                ledger = ledger.plus(POSTING.post(ledger, ward, roster));
                assertThat(POSTING.post(ledger, ward, roster))
                        .as("seed %d: told again", seed)
                        .isEmpty();
                for (Staff person : ward.staff()) {
                    BigDecimal nights = ledger.sum(person.id(), "nights", e -> e.kind() == EntryKind.CELL);
                    BigDecimal left = ledger.balance(person.id(), "nights");
                    BigDecimal granted = ledger.balance(person.id(), "sleep-leave");
                    assertThat(left).as("seed %d", seed).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(14));
                    assertThat(granted.multiply(BigDecimal.valueOf(15)).add(left))
                            .as("seed %d: every night is left or granted", seed)
                            .isEqualByComparingTo(nights);
                }
            }
        }
    }

    @Test
    void aSchemeThatContradictsItselfIsRefusedWithEveryFault() {
        assertThatThrownBy(() -> new BalanceScheme(
                        "x",
                        "1",
                        List.of(
                                account("a", BalanceAccount.Unit.DAYS, null),
                                account("a", BalanceAccount.Unit.DAYS, null)),
                        List.of(
                                new AccrualRule.RestDays("r", "b", ALL),
                                new AccrualRule.RollOver("r", "a", ALL, "a", 15, BigDecimal.ONE))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .extracting(f -> f.path() + " " + f.rule())
                                .containsExactly(
                                        "accounts[1].id id.twice",
                                        "rules[0].account account.unknown",
                                        "rules[1].id id.twice",
                                        "rules[1].counter account.self"));
    }

    @Test
    void whoHasLeftEarnsNoMoreMonths() {
        Staff left = Staff.of("a", "").available(DateRange.of(october(1), october(20)));
        Staff comes =
                Staff.of("b", "").available(DateRange.of(october(20), october(1).plusYears(1)));
        RosterProblem twoMonths = RosterProblem.builder(
                        "icu", DateRange.of(october(1), october(1).plusMonths(2)))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(left, comes)
                .build();
        Ledger ledger = posted(twoMonths, r -> r);

        assertThat(ledger.balance("a", "monthly-rest")).isEqualByComparingTo("1.5");
        assertThat(ledger.balance("b", "monthly-rest")).isEqualByComparingTo("3");
    }

    @Test
    void anEntryOfAnotherSourceIsNoneOfTheRosters() {
        RosterProblem ward = ward(YearMonth.of(2026, 10), Staff.of("a", ""));
        for (String source : List.of("icu/of the old system", "icu/2026-19-39/A", "icu/")) {
            LedgerEntry other = LedgerEntry.of("a", "nights", EntryKind.CELL, BigDecimal.ONE, october(1), source);

            assertThat(POSTING.post(
                            Ledger.of(List.of(other)),
                            ward,
                            Roster.builder("icu", ward.period()).build()))
                    .as(source)
                    .noneMatch(e -> e.source().equals(source));
        }
    }
}
