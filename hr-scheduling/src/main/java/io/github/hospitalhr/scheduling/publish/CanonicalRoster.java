package io.github.hospitalhr.scheduling.publish;

import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Rosters whose people stand in the order of their identifiers, so that the same duties give the same bytes. */
final class CanonicalRoster {

    private CanonicalRoster() {}

    /** The same duties, people without any left out. */
    static Roster of(Roster roster) {
        List<Assignment> assignments = new ArrayList<>(roster.assignments());
        assignments.sort(Comparator.comparing(Assignment::staff).thenComparing(Assignment::date));
        return Roster.of(roster.unit(), roster.period(), assignments);
    }

    /** The roster with some cells changed; each must hold what is said to have been there. */
    static Roster amended(Roster roster, List<CellDifference> cells) {
        RosterBuilder builder = roster.toBuilder();
        for (CellDifference cell : cells) {
            Duty held = roster.duty(cell.staff(), cell.date()).orElse(null);
            if (!Objects.equals(held, cell.before())) {
                throw new IllegalArgumentException("the cell of " + cell.staff() + " on " + cell.date() + " holds "
                        + held + ", not " + cell.before() + ".\nMaybe another amendment came first.");
            }
            builder.set(cell.staff(), cell.date(), cell.after());
        }
        return of(builder.build());
    }
}
