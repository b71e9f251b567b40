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
}
