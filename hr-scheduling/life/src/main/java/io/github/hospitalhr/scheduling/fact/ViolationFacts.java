package io.github.hospitalhr.scheduling.fact;

import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.FactUnit;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Publishes the hard and protected rules that a published roster breaks as facts of kind {@link FactKind#VIOLATION}, one for each
 * person, rule and first day (the first day of the period where the rule speaks of all of it), counted. Short heads concern nobody in
 * person and soft rules are wishes: neither is a fact. Told as {@link FactTelling} tells. Safe for use by several threads and nodes.
 */
public final class ViolationFacts {

    private final FactTelling telling;

    /**
     * A publisher.
     *
     * @param store where it remembers what was told
     * @param tenant whose
     * @param clock tells when something was told
     */
    public ViolationFacts(RecordStore store, TenantId tenant, Clock clock) {
        this.telling = new FactTelling("violation", store, tenant, clock);
    }

    /**
     * The facts of a report, each as its first statement.
     *
     * @param report what the published roster breaks
     * @param problem its problem
     * @return the facts, in the order of the report
     */
    public List<WorkFact> facts(CheckReport report, RosterProblem problem) {
        Map<String, WorkFact> facts = new LinkedHashMap<>();
        for (Violation violation : report.hardViolations()) {
            for (String person : violation.staff()) {
                WorkFact fact = fact(violation, person, problem);
                facts.merge(fact.sourceKey(), fact, ViolationFacts::together);
            }
        }
        return new ArrayList<>(facts.values());
    }

    private static WorkFact fact(Violation violation, String person, RosterProblem problem) {
        DateRange period = problem.period();
        List<LocalDate> dates = violation.dates();
        LocalDate first = dates.isEmpty() ? period.from() : dates.get(0);
        LocalDate end =
                dates.isEmpty() ? period.to() : dates.get(dates.size() - 1).plusDays(1);
        ZoneId zone = problem.zone();
        // Whoever sees the fact is not to learn who is pregnant: of a protection it tells only that it is one.
        String rule = violation.kind().equals("motherhood-protection") ? "protection" : violation.ruleId();
        return new WorkFact(
                "violation/" + problem.unit() + "/" + rule + "/" + first + "/" + person,
                1,
                PersonId.of(person),
                problem.unit(),
                first,
                first.atStartOfDay(zone).toInstant(),
                end.atStartOfDay(zone).toInstant(),
                FactKind.VIOLATION,
                BigDecimal.ONE,
                FactUnit.COUNT);
    }

    /** Two breaches of a rule by a person that begin on one day. */
    private static WorkFact together(WorkFact one, WorkFact other) {
        return new WorkFact(
                one.sourceKey(),
                1,
                one.person(),
                one.unit(),
                one.day(),
                one.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to(),
                one.kind(),
                one.quantity().add(other.quantity()),
                one.measure());
    }

    /**
     * Tells what changed since the last telling about the ward and period.
     *
     * @param report what the newest published version breaks
     * @param problem its problem
     * @param with adds what else is to be written in the same commit
     * @return the facts told now; empty if nothing changed, then nothing is written
     * @throws io.github.hospitalhr.domain.spi.StaleVersionException if somebody else told at the same time; tell again
     */
    public List<WorkFact> publish(CheckReport report, RosterProblem problem, Consumer<CommitBatch.Builder> with) {
        return telling.tell(problem.unit(), problem.period(), facts(report, problem), with);
    }
}
