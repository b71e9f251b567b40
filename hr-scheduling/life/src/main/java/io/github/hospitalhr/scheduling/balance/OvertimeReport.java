package io.github.hospitalhr.scheduling.balance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.calendar.DayKind;
import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The overtime of a ward over the period of a roster, with the multiple each part is paid at and its article. A shift over midnight counts
 * for each day by its minutes on that day.
 *
 * @param unit the ward
 * @param period the days, half-open
 * @param scheme identifier and version of the overtime scheme, {@code id@version}
 * @param lines by person and then by kind, only where there is overtime
 */
public record OvertimeReport(UnitId unit, DateRange period, String scheme, List<Line> lines) {

    /**
     * Overtime of a person of one kind.
     *
     * @param person who
     * @param kind when it was worked
     * @param minutes how much
     * @param percent percent of the hourly wage
     * @param legal where the multiple comes from
     * @param pay money, two digits, rounded half up once per line; null where no hourly wage was given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String person,
            OvertimeScheme.Kind kind,
            long minutes,
            int percent,
            LegalBasis legal,
            @Nullable BigDecimal pay) {

        /** Kind alone: no personal data. */
        @Override
        public String toString() {
            return "Line[" + kind + "]";
        }
    }

    public OvertimeReport {
        lines = ImmutableList.copyOf(lines);
    }

    /**
     * The overtime of a roster.
     *
     * @param scheme how it is counted and paid
     * @param calendar tells workdays, days off and statutory holidays
     * @param problem the problem of the roster; days of leave have no standard minutes
     * @param roster the roster, as worked; on-call duties count with their paid minutes
     * @param hourlyWages hourly wages by person, for those whose pay is to be computed
     * @return the report
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException naming every person and shift the problem does not know
     */
    public static OvertimeReport of(
            OvertimeScheme scheme,
            WorkCalendar calendar,
            RosterProblem problem,
            Roster roster,
            Map<String, BigDecimal> hourlyWages) {
        roster.requireKnownTo(problem);
        List<Line> lines = new ArrayList<>();
        for (Staff person : problem.staff()) {
            Map<OvertimeScheme.Kind, Long> minutes = minutes(scheme, calendar, problem, roster, person);
            minutes.forEach((kind, sum) -> {
                if (sum > 0) {
                    scheme.multiple(kind, problem.period().from())
                            .ifPresent(m -> lines.add(new Line(
                                    person.id(),
                                    kind,
                                    sum,
                                    m.percent(),
                                    m.legal(),
                                    pay(hourlyWages.get(person.id()), m.percent(), sum))));
                }
            });
        }
        return new OvertimeReport(problem.unit(), problem.period(), scheme.id() + "@" + scheme.schemeVersion(), lines);
    }

    private static @Nullable BigDecimal pay(@Nullable BigDecimal hourly, int percent, long minutes) {
        return hourly == null
                ? null
                : hourly.multiply(BigDecimal.valueOf(percent * minutes))
                        .divide(BigDecimal.valueOf(6000), 2, RoundingMode.HALF_UP);
    }

    private static Map<OvertimeScheme.Kind, Long> minutes(
            OvertimeScheme scheme, WorkCalendar calendar, RosterProblem problem, Roster roster, Staff person) {
        Map<OvertimeScheme.Kind, Long> minutes = new EnumMap<>(OvertimeScheme.Kind.class);
        long ordinary = -standard(scheme, calendar, problem, person);
        for (Assignment a : roster.assignments()) {
            if (a.staff().equals(person.id())) {
                ShiftType shift = problem.shift(a.shift()).orElseThrow();
                int next = nextDay(shift);
                ordinary += count(scheme, calendar, a.date(), shift.paidMinutes() - next, minutes);
                ordinary += next == 0 ? 0 : count(scheme, calendar, a.date().plusDays(1), next, minutes);
            }
        }
        minutes.put(OvertimeScheme.Kind.EXTENDED, Math.max(0, ordinary));
        return minutes;
    }

    /** Paid minutes of a shift that belong to the day after its start, in proportion to the clock. */
    private static int nextDay(ShiftType shift) {
        int after = shift.crossesMidnight() ? shift.end().toSecondOfDay() / 60 : 0;
        return (int) ((long) shift.paidMinutes() * after / shift.clockMinutes());
    }

    /** Counts minutes of a day by their kind; what remains ordinary. */
    private static long count(
            OvertimeScheme scheme,
            WorkCalendar calendar,
            LocalDate day,
            int paid,
            Map<OvertimeScheme.Kind, Long> minutes) {
        DayKind kind = calendar.day(day).kind();
        if (kind == DayKind.STATUTORY_HOLIDAY) {
            minutes.merge(OvertimeScheme.Kind.HOLIDAY, (long) paid, Long::sum);
            return 0;
        }
        if (scheme.hours() == OvertimeScheme.Hours.STANDARD && !kind.isWorkday()) {
            minutes.merge(OvertimeScheme.Kind.REST_DAY, (long) paid, Long::sum);
            return 0;
        }
        return paid;
    }

    /** Standard minutes of the days on which the person was present. */
    private static long standard(OvertimeScheme scheme, WorkCalendar calendar, RosterProblem problem, Staff person) {
        long minutes = 0;
        for (int d = 0; d < problem.days(); d++) {
            LocalDate day = problem.date(d);
            minutes += calendar.isWorkday(day) && person.isPresent(day) ? scheme.minutesADay() : 0;
        }
        return minutes * person.contractPercent() / 100;
    }

    /** Ward and period: no personal data. */
    @Override
    public String toString() {
        return "OvertimeReport[" + unit + ", " + period + "]";
    }
}
