package io.github.hospitalhr.quickstart.ward;

import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.scheduling.ledger.LedgerPage;
import io.github.hospitalhr.scheduling.market.ClearingReport;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.Amendment;
import io.github.hospitalhr.scheduling.repair.RepairResult;
import io.github.hospitalhr.scheduling.replace.ReplacementAnswer;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What happened to one published roster.
 *
 * @param problem the ward
 * @param call the sick call and who could come instead
 * @param repair the roster mended after several fell sick
 * @param sick who fell sick
 * @param regenerated cells that making the remaining days anew would have changed
 * @param debts what the ward owes each person by the fairness ledger
 * @param clearing the cleared market
 * @param notices notices that people got
 * @param pages pages of the fairness ledger, one for each published version
 * @param violations facts about broken rules that performance was told, later revisions too
 * @param amendments everything that was recorded
 * @param roster the roster at the end
 */
public record WardLifeResult(
        RosterProblem problem,
        ReplacementAnswer call,
        RepairResult repair,
        List<String> sick,
        int regenerated,
        Map<String, BigDecimal> debts,
        ClearingReport clearing,
        int notices,
        List<LedgerPage> pages,
        List<WorkFact> violations,
        List<Amendment> amendments,
        Roster roster) {

    /** How many times fewer cells the repair changed. */
    public double factor() {
        return (double) regenerated / Math.max(1, repair.cells().size());
    }
}
