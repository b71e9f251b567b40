package io.github.hospitalhr.scheduling.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param cost cost of the roster; the sum of the costs of all violations
 * @param byRule cost by rule identifier, only rules that are broken, in the order of the rules
 * @param violations the violations, in the order of the rules
 */
public record CheckReport(RosterCost cost, Map<String, RosterCost> byRule, List<Violation> violations) {

    public CheckReport {
        byRule = ImmutableMap.copyOf(byRule);
        violations = ImmutableList.copyOf(violations);
    }

    /**
     * Whether every hard and protected rule holds.
     *
     * @return true if none is broken
     */
    public boolean isLegal() {
        return cost.hard() == 0;
    }

    /**
     * The violations of hard and protected rules.
     *
     * @return those, in the order of the rules
     */
    public List<Violation> hardViolations() {
        return violations.stream().filter(Violation::isHard).toList();
    }

    /**
     * The hard and protected rules that hold less than they did: every violation of such a rule that an earlier report does not
     * cover. A violation is covered by one of the same rule on the same or more days that costs as much or more, and for a
     * single person that concerns the same one.
     *
     * @param earlier the report to compare with, usually that of the published roster
     * @return what is newly broken, in the order of the rules; empty if nothing is
     */
    public List<Violation> newlyBrokenSince(CheckReport earlier) {
        List<Violation> known = earlier.hardViolations();
        return hardViolations().stream()
                .filter(v -> known.stream().noneMatch(u -> covers(u, v)))
                .toList();
    }

    private static boolean covers(Violation earlier, Violation later) {
        return earlier.ruleId().equals(later.ruleId())
                && earlier.cost().hard() >= later.cost().hard()
                && earlier.dates().containsAll(later.dates())
                && (later.staff().size() != 1 || later.staff().equals(earlier.staff()));
    }
}
