package io.github.hospitalhr.scheduling.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.Fairness;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fairness ledger: it balances, it is traceable, it feeds the fairness rules. */
class FairnessPostingTest {

    private static final WorkCalendar CHINA = WorkCalendar.builder().china().build();
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String NIGHTS = "hospital.fair-nights";

    private static final PointScheme SCHEME = new PointScheme(
            "ward",
            "1",
            List.of(
                    new PointLine(
                            NIGHTS,
                            Label.of("夜班", "nights"),
                            StaffSelector.all(),
                            ShiftSelector.tagged(ShiftType.NIGHT),
                            DaySelector.every(),
                            new BigDecimal("1.5"),
                            new BigDecimal("90")),
                    PointLine.of(
                            "weekend",
                            Label.of("周末", "weekends"),
                            ShiftSelector.any(),
                            DaySelector.on(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
                    PointLine.of(
                            "holiday",
                            Label.of("法定节假日", "holidays"),
                            ShiftSelector.any(),
                            DaySelector.kind(DaySelector.DayKind.HOLIDAY))));

    private static final FairnessPosting POSTING = new FairnessPosting(SCHEME, CHINA);

    private static RosterProblem ward(Staff... people) {
        return RosterProblem.builder("icu", OCTOBER)
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00"),
                        ShiftType.of("N", "大夜", "00:00", "08:00").tags(ShiftType.NIGHT))
                .staff(people)
                .rule(Fairness.of(NIGHTS, ShiftSelector.tagged(ShiftType.NIGHT), 1)
                        .soft(10))
                .build();
    }

    @Test
    void sharesAreScaledByContractAndAbsenceAndTheEntriesAddUpToZero() {
        DateRange half = DateRange.of(
                LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 1).plusDays(15));
        RosterProblem ward = ward(
                Staff.of("full", ""),
                Staff.of("half", "").contractPercent(50),
                Staff.of("away", "").leave(Leave.of(half, "annual")));
        Roster roster = Roster.builder("icu", ward.period())
                .assign("full", LocalDate.of(2026, 10, 20), "N")
                .assign("half", LocalDate.of(2026, 10, 21), "N")
                .build();

        Ledger ledger = Ledger.of(POSTING.post(Ledger.empty(), ward, roster));

        // Weights 31 x 100, 31 x 50, 16 x 100 of 6,250; three points to share.
        assertThat(ledger.balance("full", NIGHTS)).isEqualByComparingTo(new BigDecimal("1.5").subtract(share(3100)));
        assertThat(ledger.balance("half", NIGHTS)).isEqualByComparingTo("0.756");
        assertThat(ledger.balance("away", NIGHTS)).isEqualByComparingTo("-0.768");
        assertThat(sum(ledger, NIGHTS)).isEqualByComparingTo("0");
    }

    private static BigDecimal share(int weight) {
        return new BigDecimal(3).multiply(new BigDecimal(weight)).divide(new BigDecimal(6250));
    }

    private static BigDecimal sum(Ledger ledger, String line) {
        return ledger.entries().stream()
                .filter(e -> e.account().equals(line))
                .map(LedgerEntry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void holidaysAreThoseOfTheCalendarNotOfTheWeekday() {
        RosterProblem ward = ward(Staff.of("a", ""), Staff.of("b", ""));
        // National Day 2026: 1 to 3 October are statutory, 10 October is a moved workday.
        Roster roster = Roster.builder("icu", ward.period())
                .assign("a", LocalDate.of(2026, 10, 1), "A")
                .assign("a", LocalDate.of(2026, 10, 10), "A")
                .assign("b", LocalDate.of(2026, 10, 5), "A")
                .build();

        Ledger ledger = Ledger.of(POSTING.post(Ledger.empty(), ward, roster));

        assertThat(ledger.balance("a", "holiday")).isEqualByComparingTo("0.5");
        assertThat(ledger.balance("b", "holiday")).isEqualByComparingTo("-0.5");
    }

    @Test
    void everyEntryOfWorkLeadsToItsCell() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            RosterProblem ward = SmallMonths.ward(random, "icu", OCTOBER);
            Roster roster = SmallMonths.roster(random, ward);

            for (LedgerEntry entry : POSTING.post(Ledger.empty(), ward, roster)) {
                if (entry.kind() == EntryKind.CELL) {
                    String[] source = entry.source().split("/");
                    assertThat(roster.assignments())
                            .as("seed %d, %s", seed, entry.source())
                            .contains(new Assignment(entry.person(), LocalDate.parse(source[1]), source[2], null));
                }
            }
        }
    }

    @Test
    void theLedgerBalancesForWhateverWasPostedInWhateverOrder() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Ledger ledger = Ledger.of(List.of(LedgerEntry.of(
                    "n0", NIGHTS, EntryKind.OPENING, new BigDecimal("2.25"), LocalDate.of(2025, 12, 31), "2025")));
            Roster last = null;
            RosterProblem lastWard = null;
            for (int posting = 0; posting < 4; posting++) {
                RosterProblem ward = SmallMonths.ward(
                        random, random.nextBoolean() ? "icu" : "er", YearMonth.of(2026, 9 + random.nextInt(2)));
                Roster roster = SmallMonths.roster(random, ward);
                ledger = ledger.plus(POSTING.post(ledger, ward, roster));
                assertThat(POSTING.post(ledger, ward, roster))
                        .as("seed %d: told again", seed)
                        .isEmpty();
                last = roster;
                lastWard = ward;
            }
            for (PointLine line : SCHEME.lines()) {
                assertThat(sum(ledger, line.id()))
                        .as("seed %d, %s", seed, line.id())
                        .isEqualByComparingTo(line.id().equals(NIGHTS) ? "2.25" : "0");
            }
            // A later version takes back all of the earlier ones: only the last cells of the ward and month stand.
            String prefix =
                    lastWard.unit() + "/" + YearMonth.from(lastWard.period().from());
            BigDecimal cells = ledger.entries().stream()
                    .filter(e -> e.kind() == EntryKind.CELL && e.account().equals("weekend"))
                    .filter(e -> e.source().startsWith(prefix))
                    .map(LedgerEntry::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            long weekends = last.assignments().stream()
                    .filter(a -> a.date().getDayOfWeek().getValue() > 5)
                    .count();
            assertThat(cells).as("seed %d", seed).isEqualByComparingTo(BigDecimal.valueOf(weekends));
        }
    }

    @Test
    void balancesAreCarriedIntoTheRuleOfTheSameNameAndLimited() {
        RosterProblem november = RosterProblem.builder("icu", OCTOBER.plusMonths(1))
                .staff(Staff.of("a", "").carried(NIGHTS, 7), Staff.of("b", ""), Staff.of("c", ""))
                .rule(Fairness.of(NIGHTS, ShiftSelector.any(), 1)
                        .forStaff(StaffSelector.all().except("c")))
                .build();
        Ledger ledger = Ledger.of(List.of(
                opening("a", "4.5", "2026-10-31"),
                opening("a", "100", "2026-11-01"),
                opening("b", "-12", "2026-10-31"),
                opening("c", "3", "2026-10-31")));

        RosterProblem carried = CarriedBalances.into(november, SCHEME, ledger, 5);

        assertThat(carried.person("a").orElseThrow().carried()).containsEntry(NIGHTS, 3);
        assertThat(carried.person("b").orElseThrow().carried()).containsEntry(NIGHTS, -5);
        assertThat(carried.person("c").orElseThrow().carried()).isEmpty();
        assertThatThrownBy(() -> CarriedBalances.into(november, SCHEME, ledger, -1))
                .hasMessageContaining("mostShifts (-1)");
    }

    private static LedgerEntry opening(String person, String points, String day) {
        return LedgerEntry.of(person, NIGHTS, EntryKind.OPENING, new BigDecimal(points), LocalDate.parse(day), "x");
    }

    @Test
    void standingsTellOpeningWorkShareAndAScaledYearTarget() {
        RosterProblem ward = ward(Staff.of("a", ""), Staff.of("b", "").contractPercent(50));
        Roster roster = Roster.builder("icu", ward.period())
                .assign("b", LocalDate.of(2026, 10, 20), "N")
                .build();
        Ledger ledger = Ledger.of(List.of(opening("b", "1", "2025-12-31")));
        ledger = ledger.plus(POSTING.post(ledger, ward, roster));
        DateRange year = DateRange.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

        FairnessStanding b = FairnessStanding.of(SCHEME, ledger, ward, year).get(1);

        assertThat(b)
                .isEqualTo(new FairnessStanding(
                        "b",
                        NIGHTS,
                        new BigDecimal("1"),
                        new BigDecimal("1.5"),
                        new BigDecimal("0.5000"),
                        new BigDecimal("2.0000"),
                        new BigDecimal("45.00")));
    }

    @Test
    void aRosterWithStrangersIsRefusedWithEveryOneOfThem() {
        RosterProblem ward = ward(Staff.of("a", ""));
        Roster roster = Roster.builder("er", ward.period())
                .assign("left", LocalDate.of(2026, 10, 20), "N")
                .assign("a", LocalDate.of(2026, 10, 20), "X")
                .build();

        assertThatThrownBy(() -> POSTING.post(Ledger.empty(), ward, roster))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .extracting(f -> f.path())
                                .containsExactly("unit", "assignments[0].staff", "assignments[1].shift"));
    }
}
