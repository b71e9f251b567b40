package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A problem being changed by a fix. */
final class Draft {

    private RosterProblem problem;

    Draft(RosterProblem problem) {
        this.problem = problem;
    }

    RosterProblem problem() {
        return problem;
    }

    /** Puts some rules in place of one. */
    void replace(Rule old, List<? extends Rule> by) {
        RosterProblemBuilder builder = problem.toBuilder();
        problem.rules().forEach(r -> builder.withoutRule(r.id()));
        for (Rule rule : problem.rules()) {
            if (rule.id().equals(old.id())) {
                by.forEach(builder::rule);
            } else {
                builder.rule(rule);
            }
        }
        problem = builder.build();
    }

    /** Changes every rule. */
    void rules(UnaryOperator<Rule> change) {
        RosterProblemBuilder builder = problem.toBuilder();
        problem.rules().forEach(r -> builder.withoutRule(r.id()));
        problem.rules().forEach(r -> builder.rule(change.apply(r)));
        problem = builder.build();
    }

    /** Changes some people. */
    void staff(List<String> ids, UnaryOperator<Staff> change) {
        problem = problem.toBuilder()
                .replaceStaff(problem.staff().stream()
                        .map(s -> ids.contains(s.id()) ? change.apply(s) : s)
                        .toList())
                .build();
    }

    void add(List<Staff> people) {
        problem = problem.toBuilder().staff(people).build();
    }

    void release(String staff, LocalDate date) {
        problem = problem.toBuilder().withoutFixedCell(staff, date).build();
    }

    void lift(String staff, LocalDate date) {
        problem = problem.toBuilder().withoutBan(staff, date).build();
    }

    /** Makes a person available on a day: leave is cut around it. */
    void callIn(String id, LocalDate date) {
        staff(List.of(id), person -> {
            List<Leave> leaves = new ArrayList<>();
            for (Leave leave : person.leaves()) {
                for (DateRange part : without(leave.days(), date)) {
                    leaves.add(new Leave(part, leave.kind(), leave.creditedMinutes()));
                }
            }
            List<DateRange> available = new ArrayList<>(person.available());
            if (!available.isEmpty() && available.stream().noneMatch(r -> r.contains(date))) {
                available.add(DateRange.ofClosed(date, date));
            }
            return new Staff(
                    person.id(),
                    person.name(),
                    person.skills(),
                    person.grade(),
                    person.contractPercent(),
                    person.groups(),
                    person.attributes(),
                    available,
                    leaves,
                    person.protections(),
                    person.history(),
                    person.lookAhead(),
                    person.carried());
        });
    }

    private static List<DateRange> without(DateRange range, LocalDate date) {
        if (!range.contains(date)) {
            return List.of(range);
        }
        List<DateRange> parts = new ArrayList<>();
        if (range.isUnboundedStart() || range.from().isBefore(date)) {
            parts.add(DateRange.of(range.from(), date));
        }
        LocalDate next = date.plusDays(1);
        if (range.isUnboundedEnd() || next.isBefore(range.to())) {
            parts.add(DateRange.of(next, range.to()));
        }
        return parts;
    }
}
