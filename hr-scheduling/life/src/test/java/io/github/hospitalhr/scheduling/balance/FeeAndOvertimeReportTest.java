package io.github.hospitalhr.scheduling.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.shipped.WardPacks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Night fees and overtime, to the cent and with the article. */
class FeeAndOvertimeReportTest {

    private static final WorkCalendar CHINA = WorkCalendar.builder().china().build();

    private static final RosterProblem WARD = RosterProblem.builder("icu", YearMonth.of(2026, 10))
            .shift(
                    ShiftType.of("A", "白班", "08:00", "16:00"),
                    ShiftType.of("P", "小夜", "16:00", "00:00").tags("evening"),
                    ShiftType.of("N", "大夜", "20:00", "08:00"))
            .staff(
                    Staff.of("a", "").groups("二线"),
                    Staff.of("b", ""),
                    Staff.of("c", "")
                            .leave(Leave.of(DateRange.of(october(1), october(31).plusDays(1)), "annual")))
            .build();

    private static LocalDate october(int day) {
        return LocalDate.of(2026, 10, day);
    }

    @Test
    void theFirstRateThatFitsCountsAndSumsAreExact() {
        FeeScheme scheme = new FeeScheme(
                "fees",
                "2026",
                "CNY",
                List.of(
                        new FeeRate(
                                "second-line",
                                Label.of("二线夜班", "second line"),
                                StaffSelector.group("二线"),
                                ShiftSelector.of("N"),
                                DaySelector.every(),
                                new BigDecimal("80.10"),
                                DateRange.startingOn(october(20)),
                                LegalBasis.hospital(),
                                false),
                        FeeRate.of("night", Label.of("大夜", "night"), ShiftSelector.of("N"), "35.35"),
                        FeeRate.of("evening", Label.of("小夜", "evening"), ShiftSelector.tagged("evening"), "20.05")));
        Roster roster = Roster.builder("icu", WARD.period())
                .assign("a", october(19), "N")
                .assign("a", october(20), "N")
                .assign("b", october(19), "P")
                .assign("b", october(21), "N")
                .assign("b", october(23), "N")
                .assign("b", october(25), "A")
                .build();

        FeeReport report = FeeReport.of(scheme, CHINA, WARD, roster);

        assertThat(report.lines())
                .containsExactly(
                        new FeeReport.Line("a", "second-line", 1, new BigDecimal("80.10"), new BigDecimal("80.10")),
                        new FeeReport.Line("a", "night", 1, new BigDecimal("35.35"), new BigDecimal("35.35")),
                        new FeeReport.Line("b", "night", 2, new BigDecimal("35.35"), new BigDecimal("70.70")),
                        new FeeReport.Line("b", "evening", 1, new BigDecimal("20.05"), new BigDecimal("20.05")));
        assertThat(report.total()).isEqualTo(new BigDecimal("206.20"));
        assertThat(report.total("b")).isEqualTo(new BigDecimal("90.75"));
        assertThat(report.scheme()).isEqualTo("fees@2026");
    }

    @Test
    void overtimeIsPaidByItsStatutoryMultipleAndANightIsSplitAtMidnight() {
        RosterBuilder work = Roster.builder("icu", WARD.period());
        // 30 September is before the period; 3 October is the last statutory holiday: 20-24 h of its night are, the
        // rest is not.
        work.assign("a", october(3), "N");
        for (int day = 9; day <= 31; day++) {
            work.assign("a", october(day), "A");
        }
        Map<String, BigDecimal> wages = Map.of("a", new BigDecimal("33.33"));

        OvertimeReport report = OvertimeReport.of(WardPacks.cnOvertime(), CHINA, WARD, work.build(), wages);

        int workdays = CHINA.workdays(WARD.period());
        long extended = 23 * 480 + 480 - workdays * 480L;
        assertThat(report.lines())
                .extracting(l -> l.person() + " " + l.kind() + " " + l.minutes() + " " + l.percent() + " " + l.legal())
                .containsExactly("a EXTENDED " + extended + " 150 劳动法 art. 44", "a HOLIDAY 240 300 劳动法 art. 44");
        assertThat(report.lines().get(1).pay()).isEqualTo(new BigDecimal("399.96"));
    }

    @Test
    void byTheDayWorkOnADayOffIsOvertimeOfItsOwnAndAWholeMonthOfLeaveOwesNothing() {
        OvertimeScheme byTheDay = new OvertimeScheme(
                "own",
                "1",
                OvertimeScheme.Hours.STANDARD,
                480,
                WardPacks.cnOvertime().multiples());
        // A moved workday is a workday though it is a Saturday; 11 October is an ordinary Sunday.
        Roster roster = Roster.builder("icu", WARD.period())
                .assign("b", october(10), "A")
                .assign("b", october(11), "A")
                .build();

        OvertimeReport report = OvertimeReport.of(byTheDay, CHINA, WARD, roster, Map.of());

        assertThat(report.lines())
                .containsExactly(new OvertimeReport.Line(
                        "b", OvertimeScheme.Kind.REST_DAY, 480, 200, LegalBasis.statute("劳动法", "art. 44"), null));
    }
}
