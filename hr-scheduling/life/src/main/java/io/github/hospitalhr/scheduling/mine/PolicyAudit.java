package io.github.hospitalhr.scheduling.mine;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads written rules before anything is solved and names those that contradict each other about the same people, shifts and days. What
 * a ward's people cannot do by counting is the matter of {@code Scheduling.diagnose}.
 */
public final class PolicyAudit {

    private PolicyAudit() {}

    /** What a rule asks for: at least and at most so many of one subject. */
    private record Demand(
            Rule rule,
            Object subject,
            @Nullable Integer least,
            @Nullable Integer most) {}

    /**
     * The contradictions among rules that must hold.
     *
     * @param rules the rules; soft and disabled ones are left out
     * @return each contradiction once, in the order of the rules
     */
    public static List<RuleContradiction> contradictions(List<Rule> rules) {
        List<Demand> demands = new ArrayList<>();
        for (Rule rule : rules) {
            Demand demand = demand(rule);
            boolean binds = !rule.head().disabled() && rule.head().enforcement().mustHold();
            if (demand != null && binds) {
                demands.add(demand);
            }
        }
        List<RuleContradiction> found = new ArrayList<>();
        for (int i = 0; i < demands.size(); i++) {
            for (int j = i; j < demands.size(); j++) {
                compare(demands.get(i), demands.get(j), found);
                if (i != j) {
                    compare(demands.get(j), demands.get(i), found);
                }
            }
        }
        return List.copyOf(found);
    }

    private static void compare(Demand a, Demand b, List<RuleContradiction> found) {
        Integer least = a.least();
        Integer most = b.most();
        if (least != null
                && most != null
                && least > most
                && a.subject().equals(b.subject())
                && meet(a.rule().head(), b.rule().head())) {
            List<String> ids = a.rule().id().equals(b.rule().id())
                    ? List.of(a.rule().id())
                    : List.of(a.rule().id(), b.rule().id());
            String names = String.join(", ", ids);
            found.add(new RuleContradiction(
                    ids,
                    least,
                    most,
                    Label.of(
                            "规则 " + names + " 互相矛盾:至少 " + least + ",又至多 " + most,
                            "the rules " + names + " contradict: at least " + least + ", yet at most " + most)));
        }
    }

    /** Whether two rules bind the same people on a common day. */
    private static boolean meet(RuleHead a, RuleHead b) {
        boolean days =
                a.validity() == null || b.validity() == null || a.validity().overlaps(b.validity());
        return days && a.staff().equals(b.staff());
    }

    private static @Nullable Demand demand(Rule rule) {
        if (rule instanceof Coverage c) {
            List<Object> subject = List.of("heads", c.shifts(), c.days(), String.valueOf(c.role()));
            boolean bound = c.aboveMaximum() == null || c.aboveMaximum().mustHold();
            return new Demand(rule, subject, c.minimum(), bound ? c.maximum() : null);
        }
        if (rule instanceof ConsecutiveWork c) {
            return of(rule, List.of("work"), c.limits());
        }
        if (rule instanceof ConsecutiveRest c) {
            return of(rule, List.of("rest"), c.limits());
        }
        if (rule instanceof ConsecutiveShifts c) {
            return of(rule, List.of("run", c.shifts()), c.limits());
        }
        if (rule instanceof CountInWindow c && c.window().kind() != Window.Kind.ROLLING) {
            return of(rule, List.of("count", c.measure(), c.shifts(), c.days(), c.window()), c.limits());
        }
        return null;
    }

    private static Demand of(Rule rule, Object subject, Limits limits) {
        boolean lower = limits.belowMinimum() == null || limits.belowMinimum().mustHold();
        boolean upper = limits.aboveMaximum() == null || limits.aboveMaximum().mustHold();
        return new Demand(rule, subject, lower ? limits.minimum() : null, upper ? limits.maximum() : null);
    }
}
