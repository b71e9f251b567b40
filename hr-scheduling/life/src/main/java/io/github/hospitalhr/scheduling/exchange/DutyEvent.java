package io.github.hospitalhr.scheduling.exchange;

import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What calendars know about a cell of a published roster. A cell keeps its identifier through all versions; each change of it raises
 * the sequence by one; a cell that became free is cancelled, so that a calendar which has it takes it out.
 *
 * @param uid identifier, the same in every version: {@code ward.person.date}
 * @param person staff identifier
 * @param date day on which the duty begins
 * @param duty the duty; for a cancelled one the last it was
 * @param start when it begins
 * @param end when it ends
 * @param sequence how often the cell was changed since it was first published
 * @param cancelled whether it is no longer on the roster
 * @param changedAt when the version was published that changed it last
 */
public record DutyEvent(
        String uid,
        String person,
        LocalDate date,
        Duty duty,
        Instant start,
        Instant end,
        int sequence,
        boolean cancelled,
        Instant changedAt) {

    /**
     * The events of a roster's published versions.
     *
     * @param problem the problem of the roster: shifts, zone, people
     * @param versions the versions, oldest first; none gives no event
     * @param person whose events, or null for everybody's
     * @return by person and then by day; cells that never held a duty have no event
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException if a version names people or shifts the problem does not know
     */
    public static List<DutyEvent> of(RosterProblem problem, List<PublishedRoster> versions, @Nullable String person) {
        versions.forEach(version -> version.roster().requireKnownTo(problem));
        Set<String> people = new LinkedHashSet<>();
        if (person == null) {
            problem.staff().forEach(staff -> people.add(staff.id()));
        } else {
            people.add(person);
        }
        List<DutyEvent> events = new ArrayList<>();
        for (String id : people) {
            for (int d = 0; d < problem.days(); d++) {
                of(problem, versions, id, problem.date(d)).ifPresent(events::add);
            }
        }
        return List.copyOf(events);
    }

    private static Optional<DutyEvent> of(
            RosterProblem problem, List<PublishedRoster> versions, String person, LocalDate date) {
        Duty last = null;
        boolean there = false;
        int sequence = -1;
        Instant changedAt = Instant.EPOCH;
        for (PublishedRoster version : versions) {
            Roster roster = version.roster();
            Duty now = roster.duty(person, date).orElse(null);
            boolean changed = now == null ? there : !there || !now.equals(last);
            if (changed) {
                sequence++;
                changedAt = version.publishedAt();
                there = now != null;
                last = now == null ? last : now;
            }
        }
        if (last == null) {
            return Optional.empty();
        }
        ShiftType shift = problem.shift(last.shift()).orElseThrow();
        LocalDate endDay = shift.crossesMidnight() ? date.plusDays(1) : date;
        return Optional.of(new DutyEvent(
                problem.unit() + "." + person + "." + date,
                person,
                date,
                last,
                date.atTime(shift.start()).atZone(problem.zone()).toInstant(),
                endDay.atTime(shift.end()).atZone(problem.zone()).toInstant(),
                sequence,
                !there,
                changedAt));
    }

    /** Day and sequence: no personal data. */
    @Override
    public String toString() {
        return "DutyEvent[" + date + " " + duty.shift() + " #" + sequence + (cancelled ? " cancelled]" : "]");
    }
}
