package io.github.hospitalhr.scheduling.follow;

import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import java.util.Optional;

/** Tells the problem of a kept roster: people, contracts, leave and shifts as they are now. The host answers. Thread-safe. */
@FunctionalInterface
public interface RosterProblems {

    /**
     * The problem of a roster.
     *
     * @param key which roster
     * @return the problem, of the same unit and first day, or empty if the host does not know it (yet)
     */
    Optional<RosterProblem> find(RosterKey key);
}
