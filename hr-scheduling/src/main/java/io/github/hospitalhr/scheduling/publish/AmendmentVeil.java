package io.github.hospitalhr.scheduling.publish;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of amendments may tell of health, taken out for who may not read it. A stored amendment names rules by identifiers that say nothing
 * of their kind, so that none of them is shown then; costs, people, days and numbers stay. Stateless.
 */
final class AmendmentVeil {

    private AmendmentVeil() {}

    private static boolean tells(Amendment one) {
        return one.origin().reason() != null
                || !one.accepted().isEmpty()
                || Stream.of(one.before(), one.after())
                        .anyMatch(report ->
                                !report.byRule().isEmpty() || !report.breaches().isEmpty());
    }

    private static Set<String> people(Amendment one) {
        Set<String> people = new TreeSet<>();
        one.cells().stream().map(CellDifference::staff).forEach(people::add);
        Stream.of(one.before(), one.after())
                .flatMap(report -> report.breaches().stream())
                .forEach(breach -> people.addAll(breach.staff()));
        return people;
    }

    static Amendment amendment(Amendment one, HealthSight sight) {
        if (!tells(one) || sight.seesAll(one.unit(), people(one))) {
            return one;
        }
        Origin origin = one.origin();
        return new Amendment(
                one.unit(),
                one.period(),
                one.revision(),
                one.kind(),
                one.rosterVersion(),
                origin.reason() == null ? origin : origin.because(HealthSight.MARK),
                one.at(),
                one.cells(),
                report(one.before()),
                report(one.after()),
                one.packs(),
                one.accepted().stream().map(rule -> HealthSight.MARK).toList());
    }

    private static RuleReport report(RuleReport report) {
        Map<String, RosterCost> byRule = report.byRule().isEmpty() ? Map.of() : Map.of(HealthSight.MARK, report.cost());
        return new RuleReport(
                report.cost(),
                byRule,
                report.breaches().stream()
                        .map(b -> new RuleReport.Breach(
                                HealthSight.MARK, b.staff(), b.dates(), b.measured(), b.allowed()))
                        .toList());
    }

    /** A change is refused as before; that a protection forbids it is said without naming it. */
    static LifecycleOutcome outcome(LifecycleOutcome outcome, UnitId unit, List<Rule> rules, HealthSight sight) {
        if (outcome instanceof LifecycleOutcome.Done done) {
            return new LifecycleOutcome.Done(done.edition(), amendment(done.amendment(), sight));
        }
        List<Reason> reasons = ((LifecycleOutcome.Refused) outcome).reasons();
        return new LifecycleOutcome.Refused(reasons.stream()
                .map(reason -> Rule.tellsHealth(rules, reason.code()) && !sight.seesAll(unit, List.of())
                        ? HealthSight.REASON
                        : reason)
                .distinct()
                .toList());
    }
}
