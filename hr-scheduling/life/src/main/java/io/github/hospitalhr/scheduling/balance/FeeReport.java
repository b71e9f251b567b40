package io.github.hospitalhr.scheduling.balance;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The night and duty fees of a ward (夜班费) over the period of a roster. Amounts are exact decimals; nothing is rounded.
 *
 * @param unit the ward
 * @param period the days, half-open
 * @param scheme identifier and version of the fee scheme, {@code id@version}
 * @param currency ISO 4217 code
 * @param lines by person and then by rate, only what was earned
 * @param total sum of the lines
 */
public record FeeReport(
        UnitId unit, DateRange period, String scheme, String currency, List<Line> lines, BigDecimal total) {

    /**
     * What a person earned by one rate.
     *
     * @param person who
     * @param rate identifier of the rate
     * @param shifts how many shifts
     * @param each money for one shift
     * @param amount money in all
     */
    public record Line(String person, String rate, int shifts, BigDecimal each, BigDecimal amount) {

        /** Rate alone: no personal data. */
        @Override
        public String toString() {
            return "Line[" + rate + "]";
        }
    }

    public FeeReport {
        lines = ImmutableList.copyOf(lines);
    }

    /**
     * The fees of a roster.
     *
     * @param scheme the rates
     * @param calendar tells days off and statutory holidays
     * @param problem the problem of the roster
     * @param roster the roster, as worked
     * @return the report
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException naming every person and shift the problem does not know
     */
    public static FeeReport of(FeeScheme scheme, WorkCalendar calendar, RosterProblem problem, Roster roster) {
        roster.requireKnownTo(problem);
        List<Line> lines = new ArrayList<>();
        for (Staff person : problem.staff()) {
            Map<FeeRate, Integer> counts = new LinkedHashMap<>();
            scheme.rates().forEach(rate -> counts.put(rate, 0));
            for (Assignment a : roster.assignments()) {
                if (a.staff().equals(person.id())) {
                    ShiftType shift = problem.shift(a.shift()).orElseThrow();
                    scheme.rates().stream()
                            .filter(rate -> fits(rate, person, shift, a, problem, calendar))
                            .findFirst()
                            .ifPresent(rate -> counts.merge(rate, 1, Integer::sum));
                }
            }
            counts.forEach((rate, count) -> {
                if (count > 0) {
                    BigDecimal amount = rate.amount().multiply(BigDecimal.valueOf(count));
                    lines.add(new Line(person.id(), rate.id(), count, rate.amount(), amount));
                }
            });
        }
        BigDecimal total = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new FeeReport(
                problem.unit(),
                problem.period(),
                scheme.id() + "@" + scheme.schemeVersion(),
                scheme.currency(),
                lines,
                total);
    }

    private static boolean fits(
            FeeRate rate, Staff person, ShiftType shift, Assignment a, RosterProblem problem, WorkCalendar calendar) {
        DateRange validity = rate.validity();
        return !rate.disabled()
                && (validity == null || validity.contains(a.date()))
                && person.isIn(rate.staff(), problem.grades())
                && shift.isIn(rate.shifts())
                && WorkedTime.isOn(rate.days(), a.date(), calendar);
    }

    /**
     * What one person earned.
     *
     * @param person a person's identifier
     * @return sum of the person's lines, zero if there is none
     */
    public BigDecimal total(String person) {
        return lines.stream()
                .filter(line -> line.person().equals(person))
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Ward and period: no personal data. */
    @Override
    public String toString() {
        return "FeeReport[" + unit + ", " + period + "]";
    }
}
