package io.github.hospitalhr.quickstart.balance;

import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.scheduling.attendance.AttendanceMatcher;
import io.github.hospitalhr.scheduling.attendance.AttendancePolicy;
import io.github.hospitalhr.scheduling.attendance.AttendanceReport;
import io.github.hospitalhr.scheduling.balance.BalanceLine;
import io.github.hospitalhr.scheduling.balance.BalancePosting;
import io.github.hospitalhr.scheduling.balance.FeeReport;
import io.github.hospitalhr.scheduling.balance.OvertimeReport;
import io.github.hospitalhr.scheduling.ledger.BookSnapshot;
import io.github.hospitalhr.scheduling.ledger.FairnessPosting;
import io.github.hospitalhr.scheduling.ledger.FairnessStanding;
import io.github.hospitalhr.scheduling.ledger.Ledger;
import io.github.hospitalhr.scheduling.ledger.LedgerBook;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.shipped.WardPacks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One ward's month, posted to its book, with fees, overtime and attendance.
 *
 * @param problem the ward
 * @param entries entries of the ledger
 * @param imbalance sum of all fairness entries; zero in a ledger that balances
 * @param fairness standings in the fairness ledger
 * @param balances accounts at the end of the month
 * @param fees night fees
 * @param overtime overtime with its multiples
 * @param attendance simulated attendance, matched to the roster
 */
public record WardMonth(
        RosterProblem problem,
        int entries,
        BigDecimal imbalance,
        List<FairnessStanding> fairness,
        List<BalanceLine> balances,
        FeeReport fees,
        OvertimeReport overtime,
        AttendanceReport attendance) {

    /**
     * Posts a roster.
     *
     * @param problem the ward
     * @param roster its roster
     * @param store where the book is kept
     * @param clock when it is recorded
     * @param seed seed of the simulated clock events
     * @return what came of it
     */
    public static WardMonth of(RosterProblem problem, Roster roster, RecordStore store, Clock clock, long seed) {
        WorkCalendar china = WorkCalendar.builder().china().build();
        LedgerBook book = new LedgerBook(
                store, TenantId.of("hospital"), clock, "ward/" + problem.unit().value());
        BookSnapshot before = book.read();
        List<LedgerEntry> points =
                new FairnessPosting(DemoSchemes.points(), china).post(before.ledger(), problem, roster);
        List<LedgerEntry> entries = new ArrayList<>(points);
        entries.addAll(new BalancePosting(DemoSchemes.balances(), china).post(before.ledger(), problem, roster));
        Ledger ledger = book.append(before, "quickstart", "roster " + problem.period(), entries, null)
                .book()
                .ledger();
        List<String> people = problem.staff().stream().map(Staff::id).toList();
        Instant over =
                problem.period().to().plusDays(1).atStartOfDay(problem.zone()).toInstant();
        return new WardMonth(
                problem,
                ledger.entries().size(),
                points.stream().map(LedgerEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                FairnessStanding.of(DemoSchemes.points(), ledger, problem, problem.period()),
                BalanceLine.of(DemoSchemes.balances(), ledger, people, problem.period()),
                FeeReport.of(DemoSchemes.fees(), china, problem, roster),
                OvertimeReport.of(WardPacks.cnOvertime(), china, problem, roster, Map.of()),
                new AttendanceMatcher(AttendancePolicy.DEFAULT)
                        .match(problem, roster, ClockDesk.events(problem, roster, seed), List.of(), over));
    }
}
