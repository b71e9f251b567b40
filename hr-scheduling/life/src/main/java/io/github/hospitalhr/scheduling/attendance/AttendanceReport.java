package io.github.hospitalhr.scheduling.attendance;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Attendance of a ward, the document {@code hr.attendance}.
 *
 * @param unit the ward
 * @param period the days of the roster, half-open
 * @param asOf the time up to which it was judged
 * @param days duties that were judged and presences without duty, by person and then by time
 * @param open number of duties that are not over yet
 * @param strangers identifiers of events of people whom the roster's problem does not know; nothing was done with them
 */
public record AttendanceReport(
        UnitId unit, DateRange period, Instant asOf, List<AttendanceDay> days, int open, List<String> strangers) {

    /** The format of this document. */
    public static final DocumentFormat<AttendanceReport> FORMAT =
            DocumentFormat.of("hr.attendance", 1, AttendanceReport.class);

    public AttendanceReport {
        days = ImmutableList.copyOf(days);
        strangers = ImmutableList.copyOf(strangers);
    }

    /**
     * The attendance of a ward without clocks: every duty that is over was worked as planned. On-call duties and duties during leave do
     * not count.
     *
     * @param problem the problem of the roster
     * @param roster the published roster
     * @param asOf now
     * @return the report, without exceptions
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException naming every person and shift the problem does not know
     */
    public static AttendanceReport asRostered(RosterProblem problem, Roster roster, Instant asOf) {
        roster.requireKnownTo(problem);
        List<AttendanceDay> days = new ArrayList<>();
        int open = 0;
        for (Staff person : problem.staff()) {
            for (MatchedDuty duty : AttendanceMatcher.duties(problem, roster, person)) {
                if (duty.to.isAfter(asOf)) {
                    open++;
                } else {
                    days.add(new AttendanceDay(
                            person.id(),
                            duty.date,
                            duty.shift.code(),
                            duty.from,
                            duty.to,
                            duty.from,
                            duty.to,
                            duty.shift.paidMinutes(),
                            0,
                            List.of(),
                            false));
                }
            }
        }
        return new AttendanceReport(problem.unit(), problem.period(), asOf, days, open, List.of());
    }

    /**
     * The duties and presences that somebody has to look at.
     *
     * @return those with an exception, in order
     */
    public List<AttendanceDay> withExceptions() {
        return days.stream().filter(day -> !day.exceptions().isEmpty()).toList();
    }

    /** Ward, period and sizes: no personal data. */
    @Override
    public String toString() {
        return "AttendanceReport[" + unit + ", " + period + ", " + days.size() + " duties]";
    }
}
