package io.github.hospitalhr.scheduling.replace;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.eligibility.Reason;
import java.util.List;
import java.util.Objects;

/**
 * The answer to a vacancy.
 *
 * @param vacancy the vacancy
 * @param mayStayOpen whether no hard or protected rule would newly break if nobody came
 * @param plans the plans, best first: fewest cells, then fewest people, then least cost
 * @param obstacles where there is no plan: for each other person, why not
 * @param provenUnsolvable whether it is proven that there is no plan, whatever else is changed in the roster for the people who can
 *     come; false also where that is not known
 * @param refused why the question has no answer: {@code staff.unknown}, {@code date.outside}, {@code vacancy.free}, {@code
 *     vacancy.past}; empty if it has
 */
public record ReplacementAnswer(
        Vacancy vacancy,
        boolean mayStayOpen,
        List<ReplacementPlan> plans,
        List<Obstacle> obstacles,
        boolean provenUnsolvable,
        List<Reason> refused) {

    public ReplacementAnswer {
        Objects.requireNonNull(vacancy, "vacancy");
        plans = ImmutableList.copyOf(plans);
        obstacles = ImmutableList.copyOf(obstacles);
        refused = ImmutableList.copyOf(refused);
    }

    /**
     * Whether somebody can come.
     *
     * @return true if there is a plan
     */
    public boolean isSolved() {
        return !plans.isEmpty();
    }
}
