package io.github.hospitalhr.scheduling.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.DaySelector.DayKind;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The calendar's days in a roster: National Day 2026, with the Sunday before and the Saturday after it worked. */
class SpecialDayTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final WorkCalendar CHINA = WorkCalendar.builder().china().build();

    private static RosterProblemBuilder october() {
        return RosterProblem.builder("w", OCTOBER)
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(Staff.of("n1", ""));
    }

    private static SpecialDay.Kind kind(RosterProblem problem, String date) {
        return problem.specialDays().stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .map(SpecialDay::kind)
                .findFirst()
                .orElse(null);
    }

    @Test
    void holidaysDaysOffAndMovedWorkdaysComeFromTheCalendar() {
        RosterProblem problem = october().calendar(CHINA).build();

        assertThat(kind(problem, "2026-10-03")).isEqualTo(SpecialDay.Kind.HOLIDAY);
        assertThat(kind(problem, "2026-10-04")).isEqualTo(SpecialDay.Kind.REST_DAY);
        assertThat(kind(problem, "2026-10-07")).isEqualTo(SpecialDay.Kind.REST_DAY);
        assertThat(kind(problem, "2026-10-08")).isNull();
        assertThat(kind(problem, "2026-10-10")).isEqualTo(SpecialDay.Kind.WORKDAY);
        assertThat(problem.specialDays())
                .contains(new SpecialDay(LocalDate.of(2026, 10, 1), SpecialDay.Kind.HOLIDAY, "国庆节"));
    }

    @Test
    void theMonthBeforeIsThereForHistory() {
        RosterProblem problem = october().calendar(CHINA).build();

        assertThat(kind(problem, "2026-09-20")).isEqualTo(SpecialDay.Kind.WORKDAY);
        assertThat(kind(problem, "2026-09-25")).isEqualTo(SpecialDay.Kind.HOLIDAY);
        assertThat(kind(problem, "2026-06-19")).isNull();
    }

    @Test
    void aRosterNeedsTheRestDayCrewOnHolidays() {
        RosterProblem problem = october()
                .calendar(CHINA)
                .rule(Coverage.atLeast("need", ShiftSelector.of("A"), 1).onDays(DaySelector.kind(DayKind.WORKDAY)))
                .build();
        var report = Scheduling.builder()
                .clock(Clock.systemUTC())
                .build()
                .check(problem, Roster.of(problem.unit(), problem.period(), List.of()));

        List<Integer> days = report.violations().stream()
                .flatMap(violation -> violation.dates().stream())
                .map(LocalDate::getDayOfMonth)
                .toList();
        assertThat(days)
                .containsExactlyElementsOf(
                        IntStream.of(8, 9, 10, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30)
                                .boxed()
                                .toList());
    }

    @Test
    void whatTheWardSaysOfADayStands() {
        SpecialDay own = new SpecialDay(LocalDate.of(2026, 10, 10), SpecialDay.Kind.REST_DAY, "院庆");

        RosterProblem problem = october().specialDay(own).calendar(CHINA).build();

        assertThat(problem.specialDays()).contains(own);
        assertThat(Scheduling.builder().clock(Clock.systemUTC()).build().validate(problem))
                .isEmpty();
    }

    @Test
    void aDayIsSpecialOnce() {
        RosterProblem problem = october()
                .calendar(CHINA)
                .specialDay(new SpecialDay(LocalDate.of(2026, 10, 10), SpecialDay.Kind.REST_DAY, "院庆"))
                .build();

        assertThat(Scheduling.builder().clock(Clock.systemUTC()).build().validate(problem))
                .extracting(InputFault::rule)
                .containsExactly("special-day.duplicate");
    }

    @Test
    void aYearWithoutDataIsNotGuessed() {
        RosterProblemBuilder builder = RosterProblem.builder("w", YearMonth.of(2040, 1));

        assertThatThrownBy(() -> builder.calendar(CHINA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2040-01");
    }

    @Test
    void aDayOffOfTheHospital() {
        WorkCalendar own = WorkCalendar.builder()
                .china()
                .dayOff(LocalDate.of(2026, 10, 20), Label.of("院庆", "Founding day"))
                .build();

        assertThat(kind(october().calendar(own).build(), "2026-10-20")).isEqualTo(SpecialDay.Kind.REST_DAY);
    }
}
