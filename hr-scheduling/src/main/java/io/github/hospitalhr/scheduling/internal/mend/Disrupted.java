package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.problem.FixedCell;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.repair.Disruption;
import io.github.hospitalhr.scheduling.repair.RepairRequest;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A problem with disruptions in it. */
final class Disrupted {

    private Disrupted() {}

    static List<Reason> refusals(RepairRequest request) {
        RosterProblem problem = request.problem();
        List<Reason> reasons = new ArrayList<>();
        if (!problem.unit().equals(request.published().unit())
                || !problem.period().equals(request.published().period())) {
            reasons.add(reason("roster.other", "班表不属于此单元或周期", "the roster is of another unit or period"));
        }
        if (request.disruptions().isEmpty()) {
            reasons.add(reason("disruption.none", "没有需要修补的变动", "nothing is said to have changed"));
        }
        for (Disruption disruption : request.disruptions()) {
            if (disruption instanceof Disruption.Absence a) {
                known(problem, a.staff(), reasons);
                if (!a.days().overlaps(problem.period())) {
                    reasons.add(reason("days.outside", a.days() + " 不在排班周期内", a.days() + " lies outside the period"));
                }
            } else if (disruption instanceof Disruption.FrozenCredential f) {
                known(problem, f.staff(), reasons);
                boolean has = problem.staff().stream()
                        .anyMatch(s -> s.id().equals(f.staff()) && s.skills().contains(f.skill()));
                if (!has) {
                    reasons.add(reason(
                            "skill.unknown", "此人没有资质 " + f.skill(), "the person does not have the skill " + f.skill()));
                }
            }
        }
        return reasons;
    }

    private static void known(RosterProblem problem, String staff, List<Reason> reasons) {
        if (problem.staff().stream().noneMatch(s -> s.id().equals(staff))) {
            reasons.add(reason("staff.unknown", "本排班没有 " + staff, "the roster has no person " + staff));
        }
    }

    private static Reason reason(String code, String zh, String en) {
        return new Reason(code, "", Label.of(zh, en));
    }

    /** The problem as it is since. */
    static RosterProblem problem(RosterProblem problem, List<Disruption> disruptions) {
        List<Staff> staff = new ArrayList<>(problem.staff());
        List<FixedCell> fixed = new ArrayList<>(problem.fixedCells());
        Map<String, Rule> rules = new LinkedHashMap<>();
        problem.rules().forEach(rule -> rules.put(rule.id(), rule));
        for (Disruption disruption : disruptions) {
            if (disruption instanceof Disruption.Absence a) {
                staff.replaceAll(s ->
                        s.id().equals(a.staff()) ? s.leave(new Leave(a.days(), a.kind(), a.creditedMinutes())) : s);
                fixed.removeIf(f -> f.staff().equals(a.staff()) && a.days().contains(f.date()));
            } else if (disruption instanceof Disruption.FrozenCredential f) {
                staff.replaceAll(s -> s.id().equals(f.staff()) ? without(s, f.skill()) : s);
            } else if (disruption instanceof Disruption.DemandChange change) {
                change.rules().forEach(rule -> rules.put(rule.id(), rule));
            }
        }
        return new RosterProblem(
                problem.unit(),
                problem.zone(),
                problem.period(),
                problem.grades(),
                problem.shifts(),
                staff,
                problem.specialDays(),
                fixed,
                problem.bans(),
                problem.requests(),
                List.copyOf(rules.values()),
                problem.packs());
    }

    private static Staff without(Staff person, String skill) {
        return person.skills(
                person.skills().stream().filter(s -> !s.equals(skill)).toArray(String[]::new));
    }
}
