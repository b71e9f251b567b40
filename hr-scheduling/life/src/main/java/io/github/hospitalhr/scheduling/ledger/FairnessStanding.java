package io.github.hospitalhr.scheduling.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in one line of the fairness ledger.
 *
 * @param person whose account
 * @param line identifier of the line
 * @param opening balance brought into the days
 * @param worked points of the shifts worked in the days
 * @param share the person's fair share of them
 * @param balance balance at the end of the days: above zero who did more than the share
 * @param target points the person should have at the end of the year, scaled by contract and presence; null without year target
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FairnessStanding(
        String person,
        String line,
        BigDecimal opening,
        BigDecimal worked,
        BigDecimal share,
        BigDecimal balance,
        @Nullable BigDecimal target) {

    /**
     * The standings of a ward's people.
     *
     * @param scheme the lines
     * @param ledger the ledger
     * @param ward whose people; contract, availability and leave scale the year target
     * @param year the days looked at, half-open, bounded; usually a calendar year
     * @return by line and then by person, only peers of the line
     */
    public static List<FairnessStanding> of(PointScheme scheme, Ledger ledger, RosterProblem ward, DateRange year) {
        List<FairnessStanding> standings = new ArrayList<>();
        for (PointLine line : scheme.lines()) {
            for (Staff person : ward.staff()) {
                if (person.isIn(line.peers(), ward.grades())) {
                    standings.add(of(line, person, ledger, year));
                }
            }
        }
        return List.copyOf(standings);
    }

    /**
     * What a ward owes its people over all lines: the sum of a person's balances. This is what a market asks for when it clears.
     *
     * @param standings the standings
     * @return points done above the fair share by person, in the order of the standings; below zero for who owes the ward
     */
    public static Map<String, BigDecimal> debts(List<FairnessStanding> standings) {
        Map<String, BigDecimal> debts = new LinkedHashMap<>();
        standings.forEach(standing -> debts.merge(standing.person(), standing.balance(), BigDecimal::add));
        return Collections.unmodifiableMap(debts);
    }

    private static FairnessStanding of(PointLine line, Staff person, Ledger ledger, DateRange year) {
        Statement account = ledger.statement(person.id(), line.id(), year);
        return new FairnessStanding(
                person.id(),
                line.id(),
                account.opening(),
                sum(account, EntryKind.CELL),
                sum(account, EntryKind.SHARE).negate(),
                account.closing(),
                line.yearTarget() == null ? null : target(line.yearTarget(), person, year));
    }

    private static BigDecimal sum(Statement account, EntryKind kind) {
        return account.entries().stream()
                .filter(e -> e.kind() == kind)
                .map(LedgerEntry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Scaled by contract percent and days present, two digits, rounded half up. */
    private static BigDecimal target(BigDecimal fullTime, Staff person, DateRange year) {
        long present = 0;
        for (LocalDate day = year.from(); day.isBefore(year.to()); day = day.plusDays(1)) {
            present += person.isPresent(day) ? 1 : 0;
        }
        return fullTime.multiply(BigDecimal.valueOf(person.contractPercent() * present))
                .divide(BigDecimal.valueOf(100L * year.lengthInDays()), 2, RoundingMode.HALF_UP);
    }

    /** Line alone: no personal data. */
    @Override
    public String toString() {
        return "FairnessStanding[" + line + "]";
    }
}
