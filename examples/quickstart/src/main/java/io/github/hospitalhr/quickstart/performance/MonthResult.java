package io.github.hospitalhr.quickstart.performance;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.consequence.ExitCase;
import io.github.hospitalhr.performance.consequence.ExitVerdict;
import io.github.hospitalhr.performance.consequence.Proposal;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import io.github.hospitalhr.performance.lint.LintReport;
import io.github.hospitalhr.performance.period.RunOutcome;
import io.github.hospitalhr.performance.period.ScoreRun;
import io.github.hospitalhr.performance.pool.EqualPayCheck;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.performance.score.ScoreCard;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What came of a month.
 *
 * @param month the month
 * @param staff everybody
 * @param library indicators and schemes
 * @param run the run that counts after the restatement
 * @param earlier scorecards of the two months before, of the people whose story is told and of the unit of the first of them
 * @param facts number of facts told
 * @param quarantined facts kept apart
 * @param restated what became of the restatement
 * @param pool the pool paid out
 * @param unequalPay dispatched people whose points pay less
 * @param proposals consequences proposed
 * @param exits exits somebody might wish, checked
 * @param lint what the linter says of every scheme
 */
public record MonthResult(
        YearMonth month,
        List<StaffMember> staff,
        SchemeLibrary library,
        ScoreRun run,
        List<ScoreCard> earlier,
        int facts,
        List<QuarantinedFact> quarantined,
        RunOutcome restated,
        Payout pool,
        List<EqualPayCheck.Finding> unequalPay,
        List<Proposal> proposals,
        List<Exit> exits,
        List<LintReport> lint) {

    public MonthResult {
        staff = List.copyOf(staff);
        earlier = List.copyOf(earlier);
        quarantined = List.copyOf(quarantined);
        unequalPay = List.copyOf(unequalPay);
        proposals = List.copyOf(proposals);
        exits = List.copyOf(exits);
        lint = List.copyOf(lint);
    }

    /**
     * An exit somebody might wish.
     *
     * @param wish the wish
     * @param verdict what the law says
     */
    public record Exit(ExitCase wish, ExitVerdict verdict) {}

    /**
     * A pool paid out.
     *
     * @param pool the pool
     * @param departments amounts by department
     * @param people amounts by person, in the order of the departments
     * @param points points by person
     */
    public record Payout(
            BigDecimal pool,
            Map<String, BigDecimal> departments,
            Map<PersonId, BigDecimal> people,
            Map<PersonId, BigDecimal> points) {}

    /**
     * The schemes the linter refuses.
     *
     * @return their reports
     */
    public List<LintReport> refused() {
        return lint.stream().filter(report -> !report.accepted()).toList();
    }
}
