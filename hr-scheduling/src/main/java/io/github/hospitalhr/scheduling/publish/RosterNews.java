package io.github.hospitalhr.scheduling.publish;

import io.github.hospitalhr.domain.event.PlannedChange;
import io.github.hospitalhr.domain.event.PlannedDuty;
import io.github.hospitalhr.domain.event.RosterEvent;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the world is told of an amendment. */
final class RosterNews {

    /** Most cells in one event: about half a megabyte. */
    private static final int MOST_CELLS = 4000;

    private final Map<String, ShiftType> shifts = new HashMap<>();
    private final RosterProblem problem;

    RosterNews(RosterProblem problem) {
        this.problem = problem;
        problem.shifts().forEach(shift -> shifts.put(shift.code(), shift));
    }

    /** The events of a publication or of a change of a published roster; none of a draft. */
    List<RosterEvent> of(Amendment amendment, List<CellDifference> cells) {
        List<RosterEvent> events = new ArrayList<>();
        for (int from = 0; from == 0 || from < cells.size(); from += MOST_CELLS) {
            List<PlannedChange> part = new ArrayList<>();
            for (CellDifference cell : cells.subList(from, Math.min(cells.size(), from + MOST_CELLS))) {
                part.add(new PlannedChange(
                        PersonId.of(cell.staff()),
                        cell.date(),
                        planned(cell.date(), cell.before()),
                        planned(cell.date(), cell.after())));
            }
            events.add(event(amendment, key(amendment) + (from == 0 ? "" : "/" + from), part));
        }
        return events;
    }

    private static RosterEvent event(Amendment amendment, String key, List<PlannedChange> cells) {
        Instant at = amendment.at();
        UnitId unit = amendment.unit();
        DateRange period = amendment.period();
        return amendment.kind() == Amendment.Kind.PUBLISHED
                ? new RosterEvent.Published(key, at, unit, period, amendment.rosterVersion(), cells)
                : new RosterEvent.Amended(key, at, unit, period, amendment.rosterVersion(), cells);
    }

    /** The event of an amendment that changes no cell. */
    static RosterEvent ofState(Amendment amendment) {
        String key = key(amendment);
        Instant at = amendment.at();
        UnitId unit = amendment.unit();
        DateRange period = amendment.period();
        int version = amendment.rosterVersion();
        return switch (amendment.kind()) {
            case LOCKED -> new RosterEvent.Locked(key, at, unit, period, version);
            case UNLOCKED -> new RosterEvent.Unlocked(key, at, unit, period, version);
            case ARCHIVED -> new RosterEvent.Archived(key, at, unit, period, version);
            case DRAFTED, AMENDED, PUBLISHED ->
                throw new IllegalArgumentException(
                        "kind (" + amendment.kind() + ") changes cells.\nMaybe use of(amendment, cells).");
        };
    }

    private static String key(Amendment amendment) {
        return "roster/" + RosterKey.of(amendment.unit(), amendment.period()) + "/" + amendment.revision();
    }

    private @Nullable PlannedDuty planned(LocalDate date, @Nullable Duty duty) {
        ShiftType shift = duty == null ? null : shifts.get(duty.shift());
        if (shift == null) {
            return null;
        }
        LocalDate end = shift.crossesMidnight() ? date.plusDays(1) : date;
        return new PlannedDuty(
                shift.code(),
                date.atTime(shift.start()).atZone(problem.zone()).toInstant(),
                end.atTime(shift.end()).atZone(problem.zone()).toInstant(),
                shift.paidMinutes());
    }
}
