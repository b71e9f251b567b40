package io.github.hospitalhr.scheduling.mine;

import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.util.Objects;

/**
 * A roster as it was worked, with what was known when it was made.
 *
 * @param problem people, shifts and days; its rules are not read
 * @param roster the roster
 */
public record PastRoster(RosterProblem problem, Roster roster) {

    public PastRoster {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(roster, "roster");
    }
}
