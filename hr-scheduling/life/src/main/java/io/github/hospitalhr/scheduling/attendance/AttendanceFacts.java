package io.github.hospitalhr.scheduling.attendance;

import io.github.hospitalhr.domain.calendar.DayKind;
import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.FactUnit;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.scheduling.fact.FactTelling;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Publishes attendance as facts of work: minutes worked, overtime, nights, minutes on statutory holidays, and exceptions, counted, under
 * kinds {@code attendance.late}, {@code attendance.early-leave}, {@code attendance.absent}, {@code attendance.no-clock-in}, {@code
 * attendance.no-clock-out} and {@code attendance.unplanned}; how long each was, where that is known, under the same kind with {@code
 * .minutes}. Only what changed since the last telling is told, with a higher revision; what is no longer true is taken back. The
 * events leave through the outbox, in the commit that remembers them. Safe for use by several threads and nodes.
 */
public final class AttendanceFacts {

    private final WorkCalendar calendar;
    private final FactTelling telling;

    /**
     * A publisher.
     *
     * @param store where it remembers what was told
     * @param tenant whose
     * @param clock tells when something was told
     * @param calendar tells statutory holidays
     */
    public AttendanceFacts(RecordStore store, TenantId tenant, Clock clock, WorkCalendar calendar) {
        this.telling = new FactTelling("attendance", store, tenant, clock);
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * The facts of a report, each as its first statement.
     *
     * @param report the attendance
     * @param problem the problem of its roster
     * @return the facts, in the order of the report
     */
    public List<WorkFact> facts(AttendanceReport report, RosterProblem problem) {
        List<WorkFact> facts = new ArrayList<>();
        for (AttendanceDay day : report.days()) {
            Instant from = first(day.plannedFrom(), day.in(), day.out());
            Instant to = first(day.plannedTo(), day.out(), day.in());
            FactMaker maker = new FactMaker(report, day, from, to, facts);
            if (day.workedMinutes() > 0) {
                maker.add(FactKind.WORKED, day.workedMinutes(), FactUnit.MINUTES);
                maker.add(FactKind.OVERTIME, day.overtimeMinutes(), FactUnit.MINUTES);
                boolean night = problem.shift(String.valueOf(day.shift()))
                        .map(shift -> shift.tags().contains(ShiftType.NIGHT))
                        .orElse(false);
                maker.add(FactKind.NIGHT, night ? 1 : 0, FactUnit.COUNT);
                boolean holiday = calendar.day(day.date()).kind() == DayKind.STATUTORY_HOLIDAY;
                maker.add(FactKind.HOLIDAY, holiday ? day.workedMinutes() : 0, FactUnit.MINUTES);
            }
            for (AttendanceException exception : day.exceptions()) {
                String kind = "attendance."
                        + exception.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
                maker.add(FactKind.of(kind), 1, FactUnit.COUNT);
                maker.add(FactKind.of(kind + ".minutes"), exception.minutes(), FactUnit.MINUTES);
            }
        }
        return List.copyOf(facts);
    }

    private static Instant first(
            @org.jspecify.annotations.Nullable Instant a,
            @org.jspecify.annotations.Nullable Instant b,
            @org.jspecify.annotations.Nullable Instant c) {
        return a != null ? a : b != null ? b : Objects.requireNonNull(c, "an attendance without any time");
    }

    /** Makes the facts of one day; nothing is no fact. */
    private record FactMaker(
            AttendanceReport report, AttendanceDay day, Instant from, Instant to, List<WorkFact> facts) {

        void add(FactKind kind, long quantity, FactUnit measure) {
            if (quantity > 0) {
                String subject = day.shift() == null
                        ? String.valueOf(from.truncatedTo(ChronoUnit.SECONDS).getEpochSecond())
                        : String.valueOf(day.date());
                String key = "attendance/" + report.unit() + "/" + subject + "/" + day.person() + "/" + kind;
                facts.add(new WorkFact(
                        key,
                        1,
                        PersonId.of(day.person()),
                        report.unit(),
                        day.date(),
                        from,
                        to.isBefore(from) ? from : to,
                        kind,
                        BigDecimal.valueOf(quantity),
                        measure));
            }
        }
    }

    /**
     * Tells what changed since the last telling about the ward and period.
     *
     * @param report the attendance
     * @param problem the problem of its roster
     * @return the facts told now; empty if nothing changed, then nothing is written
     * @throws io.github.hospitalhr.domain.spi.StaleVersionException if somebody else told at the same time; tell again
     */
    public List<WorkFact> publish(AttendanceReport report, RosterProblem problem) {
        return telling.tell(report.unit(), report.period(), facts(report, problem));
    }
}
