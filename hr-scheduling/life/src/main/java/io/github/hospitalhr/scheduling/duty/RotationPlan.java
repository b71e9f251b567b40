package io.github.hospitalhr.scheduling.duty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.FixedCell;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who stands when by a rotation list.
 *
 * @param duties person by day, in the order of the days
 * @param skips who was skipped on which day
 * @param open days on which nobody could stand
 * @param after the list as it goes on
 */
public record RotationPlan(Map<LocalDate, String> duties, List<Skip> skips, List<LocalDate> open, RotationList after) {

    /**
     * A turn that was skipped and is owed.
     *
     * @param person who
     * @param day the day of the turn
     */
    public record Skip(String person, LocalDate day) {

        /** The day alone: no personal data. */
        @Override
        public String toString() {
            return "Skip[" + day + "]";
        }
    }

    public RotationPlan {
        duties = ImmutableMap.copyOf(duties);
        skips = ImmutableList.copyOf(skips);
        open = ImmutableList.copyOf(open);
    }

    /**
     * The duties as fixed cells of a problem: the rest of the roster is made around them.
     *
     * @param problem the problem
     * @param shift code of the duty's shift
     * @return the problem with the cells
     */
    public RosterProblem fixInto(RosterProblem problem, String shift) {
        RosterProblemBuilder builder = problem.toBuilder();
        duties.forEach((day, person) -> builder.fix(new FixedCell(person, day, Duty.of(shift))));
        return builder.build();
    }

    /** Sizes: no personal data. */
    @Override
    public String toString() {
        return "RotationPlan[" + duties.size() + " duties, " + skips.size() + " skips, " + open.size() + " open]";
    }
}
