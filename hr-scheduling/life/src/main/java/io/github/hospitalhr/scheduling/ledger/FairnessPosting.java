package io.github.hospitalhr.scheduling.ledger;

import io.github.hospitalhr.domain.calendar.CalendarDay;
import io.github.hospitalhr.domain.calendar.DayKind;
import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings published rosters into the fairness ledger. Each shift of a {@link PointLine} is an entry of its points, and the peer group's
 * total is counted against its members by their fair shares: contract percent times the days of the line on which they were
 * available and not on leave. So the entries of one roster and line add up to zero, exactly: who did more than the share is above
 * zero. Opening balances are entries of their own. Immutable and safe for use by several threads.
 */
public final class FairnessPosting {

    /** Digits behind the point of shares; the rest is given out point by point, so that nothing is lost. */
    static final int SCALE = 4;

    private final PointScheme scheme;
    private final WorkCalendar calendar;

    /**
     * A posting by a scheme.
     *
     * @param scheme what is shared
     * @param calendar tells days off and statutory holidays
     */
    public FairnessPosting(PointScheme scheme, WorkCalendar calendar) {
        this.scheme = Objects.requireNonNull(scheme, "scheme");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * What must be added to a ledger for a published roster. The first version of a roster adds its entries, a later version only what
     * changed, the same version again nothing.
     *
     * @param ledger the ledger as it stands
     * @param problem the problem of the roster; its people, contract shares, leave and shifts count
     * @param roster the published roster
     * @return entries to add, in the order of lines, people and days
     * @throws IllegalArgumentException if the roster names people or shifts the problem does not know, or the calendar lacks a year
     */
    public List<LedgerEntry> post(Ledger ledger, RosterProblem problem, Roster roster) {
        roster.requireKnownTo(problem);
        List<LedgerEntry> wanted = new ArrayList<>();
        for (PointLine line : scheme.lines()) {
            wanted.addAll(entries(line, problem, roster));
        }
        return ledger.difference(
                wanted,
                entry -> (entry.kind() == EntryKind.CELL || entry.kind() == EntryKind.SHARE)
                        && scheme.lines().stream().anyMatch(l -> l.id().equals(entry.account()))
                        && entry.isOf(problem.unit().value(), problem.period()));
    }

    private List<LedgerEntry> entries(PointLine line, RosterProblem problem, Roster roster) {
        Map<String, BigDecimal> worked = new LinkedHashMap<>();
        Map<String, Long> weights = new LinkedHashMap<>();
        for (Staff person : problem.staff()) {
            if (person.isIn(line.peers(), problem.grades())) {
                worked.put(person.id(), BigDecimal.ZERO);
                weights.put(person.id(), weight(line, person, problem));
            }
        }
        List<LedgerEntry> entries = new ArrayList<>();
        for (Assignment a : roster.assignments()) {
            ShiftType shift = problem.shift(a.shift()).orElseThrow();
            if (worked.containsKey(a.staff()) && shift.isIn(line.shifts()) && isOn(line, a.date())) {
                String source = roster.unit() + "/" + a.date() + "/" + a.shift();
                entries.add(LedgerEntry.of(a.staff(), line.id(), EntryKind.CELL, line.points(), a.date(), source));
                worked.merge(a.staff(), line.points(), BigDecimal::add);
            }
        }
        String source = roster.unit() + "/" + problem.period();
        LocalDate last = problem.period().to().minusDays(1);
        shares(worked, weights)
                .forEach((person, share) ->
                        entries.add(LedgerEntry.of(person, line.id(), EntryKind.SHARE, share.negate(), last, source)));
        return entries;
    }

    private long weight(PointLine line, Staff person, RosterProblem problem) {
        long days = 0;
        for (int d = 0; d < problem.days(); d++) {
            days += isOn(line, problem.date(d)) && person.isPresent(problem.date(d)) ? 1 : 0;
        }
        return days * person.contractPercent();
    }

    private boolean isOn(PointLine line, LocalDate date) {
        CalendarDay day = calendar.day(date);
        return line.days()
                .matches(
                        date,
                        day.kind() == DayKind.STATUTORY_HOLIDAY,
                        !day.kind().isWorkday());
    }

    /** Shares of the sum of what was worked, by weight; they add up to that sum exactly. */
    static Map<String, BigDecimal> shares(Map<String, BigDecimal> worked, Map<String, Long> weights) {
        BigDecimal total = worked.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long all = weights.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return worked;
        }
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        BigDecimal given = BigDecimal.ZERO;
        long weightSoFar = 0;
        for (Map.Entry<String, Long> person : weights.entrySet()) {
            weightSoFar += person.getValue();
            // Running totals are rounded, not shares: the last running total is the whole.
            BigDecimal upTo = weightSoFar == all
                    ? total
                    : total.multiply(BigDecimal.valueOf(weightSoFar))
                            .divide(BigDecimal.valueOf(all), SCALE, java.math.RoundingMode.HALF_UP);
            shares.put(person.getKey(), upTo.subtract(given));
            given = upTo;
        }
        return shares;
    }
}
