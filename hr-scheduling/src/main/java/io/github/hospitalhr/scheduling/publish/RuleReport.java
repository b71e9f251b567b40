package io.github.hospitalhr.scheduling.publish;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.check.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a check found, as it is kept with an amendment.
 *
 * @param cost cost of the roster
 * @param byRule cost by rule identifier, only rules that are broken, in the order of the rules
 * @param breaches broken hard and protected rules
 */
public record RuleReport(RosterCost cost, Map<String, RosterCost> byRule, List<Breach> breaches) {

    /**
     * A place where a hard or protected rule is broken.
     *
     * @param ruleId identifier of the rule
     * @param staff the people concerned; empty for a day's heads
     * @param dates the days concerned
     * @param measured what was found, in the rule's own unit
     * @param allowed the limit that was missed
     */
    public record Breach(String ruleId, List<String> staff, List<LocalDate> dates, long measured, long allowed) {

        public Breach {
            Objects.requireNonNull(ruleId, "ruleId");
            staff = ImmutableList.copyOf(staff);
            dates = ImmutableList.copyOf(dates);
        }
    }

    public RuleReport {
        Objects.requireNonNull(cost, "cost");
        byRule = ImmutableMap.copyOf(byRule);
        breaches = ImmutableList.copyOf(breaches);
    }

    /**
     * The report to keep.
     *
     * @param report what the checker found
     * @return the same without sentences and soft details
     */
    public static RuleReport of(CheckReport report) {
        List<Breach> breaches =
                report.hardViolations().stream().map(RuleReport::breach).toList();
        return new RuleReport(report.cost(), report.byRule(), breaches);
    }

    private static Breach breach(Violation v) {
        return new Breach(v.ruleId(), v.staff(), v.dates(), v.measured(), v.allowed());
    }

    /**
     * A report on nothing.
     *
     * @return no cost, no breach
     */
    public static RuleReport empty() {
        return new RuleReport(RosterCost.ZERO, Map.of(), List.of());
    }
}
