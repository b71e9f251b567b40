package io.github.hospitalhr.scheduling.check;

import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks rosters against the rules of one problem: any roster, whoever made it. The rules are prepared once; use one checker
 * for many checks. Safe for use by several threads.
 */
public interface RosterChecker {

    /**
     * The problem.
     *
     * @return the problem whose rules are checked
     */
    RosterProblem problem();

    /**
     * Checks a whole roster. People, shifts, roles and days that the problem does not know are reported as violations of the
     * built-in rule {@code roster}; the rest is checked without them.
     *
     * @param roster the roster
     * @return everything that is broken
     */
    CheckReport check(Roster roster);

    /**
     * The cost of a roster alone, quicker than a whole report.
     *
     * @param roster the roster
     * @return the same cost as {@code check(roster).cost()}
     */
    RosterCost cost(Roster roster);

    /**
     * Why a cell does not (or could) hold a duty.
     *
     * @param roster the roster
     * @param staff a person of the problem
     * @param date a day of the period
     * @param duty the duty asked about, or null for free
     * @return each rule that would newly break
     * @throws IllegalArgumentException if the problem does not know the person, the duty or the day
     */
    CellChange whyNot(Roster roster, String staff, LocalDate date, @Nullable Duty duty);

    /**
     * What changing several cells at once would do: a swap, a chain. Looks only at the rules that the cells touch.
     *
     * @param roster the roster
     * @param cells the cells of people, duties and days of the problem; what they hold before is not compared
     * @return the change, not applied
     * @throws IllegalArgumentException if the problem does not know a person, a duty or a day
     */
    RosterChange preview(Roster roster, List<CellDifference> cells);

    /**
     * Starts editing: each question is answered by looking only at the rules that the cell touches.
     *
     * @param roster the roster to start from; what the problem does not know is left out
     * @return an editing session
     */
    RosterEdit edit(Roster roster);
}
