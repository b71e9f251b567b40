package io.github.hospitalhr.scheduling.repair;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.replace.PersonEffect;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A mended roster: of those found, first the one that newly breaks least, then with the fewest people touched, the fewest cells
 * changed, the longest notice, the least cost. It is a proposal: the ward takes it by amending the published roster.
 *
 * @param end why the search ended
 * @param problem the problem with the disruptions in it
 * @param roster the mended roster
 * @param cells every cell that changes, by day and then by person
 * @param vacated how many of them are only vacated by the disruptions
 * @param people people touched besides, in the order of the cells
 * @param notice when the first of their changed duties begins; empty if nobody is touched
 * @param unmended hard and protected rules that stay newly broken; empty if everything is mended
 * @param unmendable whether it is proven that every roster newly breaks something, whatever else is changed; false also where that is
 *     not known
 * @param cost cost of the mended roster under the changed problem
 * @param effects what it means for each person with a changed cell
 * @param refused why nothing was done: {@code staff.unknown}, {@code days.outside}, {@code skill.unknown}, {@code
 *     disruption.none}, {@code roster.other}; the roster is then the published one
 */
public record RepairResult(
        End end,
        RosterProblem problem,
        Roster roster,
        List<CellDifference> cells,
        int vacated,
        List<String> people,
        Optional<Instant> notice,
        List<Violation> unmended,
        boolean unmendable,
        RosterCost cost,
        List<PersonEffect> effects,
        List<Reason> refused) {

    /** Why a repair ended. */
    public enum End {
        /** No single person's or pair's changes could be improved any more. */
        COMPLETE,
        /** The limit of effort was met. */
        EFFORT,
        /** The token was cancelled. */
        CANCELLED,
        /** The request could not be understood; nothing was done. */
        REFUSED
    }

    public RepairResult {
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(cost, "cost");
        cells = ImmutableList.copyOf(cells);
        people = ImmutableList.copyOf(people);
        unmended = ImmutableList.copyOf(unmended);
        effects = ImmutableList.copyOf(effects);
        refused = ImmutableList.copyOf(refused);
    }

    /**
     * Whether nothing is newly broken.
     *
     * @return true if it was done and nothing stays unmended
     */
    public boolean isMended() {
        return refused.isEmpty() && unmended.isEmpty();
    }
}
