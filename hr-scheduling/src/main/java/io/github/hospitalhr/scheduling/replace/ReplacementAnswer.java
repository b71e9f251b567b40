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
 * @param refused why the question has no answer: {@code staff.unknown}, {@code date.outside}, {@code vacancy.free}, {@code
 *     vacancy.past}; empty if it has
 */
public record ReplacementAnswer(
        Vacancy vacancy,
        boolean mayStayOpen,
        List<ReplacementPlan> plans,
        List<Obstacle> obstacles,
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

    /**
     * Whether it is proven that nobody can come, whatever else is changed in the roster.
     *
     * @return true if there is no plan and {@link Obstacle#never} holds for each other person
     */
    public boolean isProvenUnsolvable() {
        return plans.isEmpty() && refused.isEmpty() && obstacles.stream().allMatch(Obstacle::never);
    }
}
