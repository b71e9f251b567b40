package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.diagnose.HistoryBreach;
import io.github.hospitalhr.scheduling.internal.check.DefaultRosterChecker;
import io.github.hospitalhr.scheduling.internal.check.Preparation;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.rule.AlternateWeekends;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWeekends;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.ForbiddenPattern;
import io.github.hospitalhr.scheduling.rule.ForbiddenSuccession;
import io.github.hospitalhr.scheduling.rule.RestAfterShifts;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.ShiftKindsPerWeek;
import io.github.hospitalhr.scheduling.rule.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks the known days before the period as if they were a roster, under the hard rules that read day by day. */
final class HistoryBreaches {

    private static final int MOST = 50;
    private static final Set<Class<? extends Rule>> READ = Set.of(
            ConsecutiveWork.class,
            ConsecutiveRest.class,
            ConsecutiveShifts.class,
            ConsecutiveWeekends.class,
            AlternateWeekends.class,
            ForbiddenSuccession.class,
            ForbiddenPattern.class,
            RestBetweenShifts.class,
            RestAfterShifts.class,
            ShiftKindsPerWeek.class);

    private HistoryBreaches() {}

    static List<HistoryBreach> of(RosterProblem problem) {
        List<HistoryBreach> found = new ArrayList<>();
        for (Staff person : problem.staff()) {
            if (!person.history().isEmpty() && found.size() < MOST) {
                found.addAll(of(problem, person));
            }
        }
        return found;
    }

    private static List<HistoryBreach> of(RosterProblem problem, Staff person) {
        LocalDate end = problem.period().from();
        DateRange days = DateRange.of(end.minusDays(person.history().size()), end);
        Staff then = new Staff(
                person.id(),
                "",
                person.skills(),
                person.grade(),
                person.contractPercent(),
                person.groups(),
                person.attributes(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                java.util.Map.of());
        RosterProblemBuilder before = RosterProblem.builder(problem.unit().value(), days)
                .zone(problem.zone())
                .grades(problem.grades().toArray(String[]::new))
                .shift(problem.shifts().toArray(ShiftType[]::new))
                .specialDay(problem.specialDays().toArray(io.github.hospitalhr.scheduling.problem.SpecialDay[]::new))
                .staff(then);
        problem.rules().stream()
                .filter(r -> r.head().enforcement().mustHold() && !r.head().disabled() && reads(r))
                .forEach(before::rule);
        RosterProblem past = before.build();
        if (!Preparation.faults(past).isEmpty()) {
            return List.of();
        }
        return new DefaultRosterChecker(Preparation.compile(past))
                .check(roster(past, person)).hardViolations().stream()
                        .filter(v -> !v.ruleId().equals("roster") && !v.ruleId().equals("qualification"))
                        .map(HistoryBreaches::breach)
                        .toList();
    }

    private static boolean reads(Rule rule) {
        return READ.contains(rule.getClass())
                || (rule instanceof CountInWindow c && c.window().kind() == Window.Kind.ROLLING);
    }

    private static Roster roster(RosterProblem past, Staff person) {
        RosterBuilder roster =
                Roster.builder(past.unit().value(), past.period()).person(person.id());
        for (int d = 0; d < past.days(); d++) {
            String code = person.history().get(d);
            for (ShiftType type : past.shifts()) {
                if (type.code().equals(code)) {
                    String role = type.roles().isEmpty() ? null : type.roles().get(0);
                    roster.set(person.id(), past.date(d), new Duty(code, role));
                }
            }
        }
        return roster.build();
    }

    private static HistoryBreach breach(Violation v) {
        return new HistoryBreach(
                v.ruleId(),
                v.staff().isEmpty() ? "" : v.staff().get(0),
                v.dates(),
                v.measured(),
                v.allowed(),
                Label.of(v.message(), v.messageEn()));
    }
}
