package io.github.hospitalhr.scheduling.duty;

import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.rule.ConditionalPresence;
import io.github.hospitalhr.scheduling.rule.ForbiddenSuccession;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.rule.Succession;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rules that doctors' wards share, made of the one set of rules. */
public final class DutyRules {

    private DutyRules() {}

    /**
     * A trainee works only when and what the teacher works (带教跟班).
     *
     * @param problem the problem, for its shifts
     * @param trainee staff identifier of the trainee
     * @param teacher staff identifier of the teacher
     * @return a hard rule for each shift, {@code follow-trainee-shift}
     */
    public static List<Rule> follow(RosterProblem problem, String trainee, String teacher) {
        return together(problem, trainee, teacher, "follow-");
    }

    /**
     * A trainee works exactly when and what the teacher works: as {@link #follow}, and the other way round.
     *
     * @param problem the problem, for its shifts
     * @param trainee staff identifier of the trainee
     * @param teacher staff identifier of the teacher
     * @return two hard rules for each shift
     */
    public static List<Rule> synchronise(RosterProblem problem, String trainee, String teacher) {
        List<Rule> rules = new ArrayList<>(follow(problem, trainee, teacher));
        rules.addAll(together(problem, teacher, trainee, "lead-"));
        return List.copyOf(rules);
    }

    private static List<Rule> together(RosterProblem problem, String follower, String leader, String prefix) {
        List<Rule> rules = new ArrayList<>();
        for (ShiftType shift : problem.shifts()) {
            ShiftSelector same = ShiftSelector.of(shift.code());
            rules.add(ConditionalPresence.of(
                            prefix + follower + "-" + shift.code(), same, StaffSelector.ids(leader), same, 1)
                    .forStaff(StaffSelector.ids(follower)));
        }
        return List.copyOf(rules);
    }

    /**
     * No shift at another campus on the next day unless there is time to travel. Shifts without a place are everywhere.
     *
     * @param problem the problem, for its shifts and their places
     * @param minutes least minutes from the end of a shift to the start of one at another place
     * @return a hard rule {@code campus-travel}, without successions if every pair leaves time
     */
    public static Rule travel(RosterProblem problem, int minutes) {
        List<Succession> forbidden = new ArrayList<>();
        for (ShiftType first : problem.shifts()) {
            for (ShiftType next : problem.shifts()) {
                boolean elsewhere =
                        first.place() != null && next.place() != null && !Objects.equals(first.place(), next.place());
                int end = first.start().toSecondOfDay() / 60 + first.clockMinutes();
                int start = next.start().toSecondOfDay() / 60 + 1440;
                if (elsewhere && start - end < minutes) {
                    forbidden.add(new Succession(ShiftSelector.of(first.code()), ShiftSelector.of(next.code())));
                }
            }
        }
        return new ForbiddenSuccession(RuleHead.of("campus-travel"), forbidden);
    }
}
