package io.github.hospitalhr.scheduling.balance;

import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.ledger.EntryKind;
import io.github.hospitalhr.scheduling.ledger.Ledger;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Brings published rosters into the accounts of a {@link BalanceScheme}. The same roster again adds nothing, a later version what
 * changed; counters roll over across months, wherever their nights came from. Immutable and safe for use by several threads.
 */
public final class BalancePosting {

    private final BalanceScheme scheme;
    private final WorkCalendar calendar;

    /**
     * A posting by a scheme.
     *
     * @param scheme accounts and accrual rules
     * @param calendar tells workdays, days off and statutory holidays
     */
    public BalancePosting(BalanceScheme scheme, WorkCalendar calendar) {
        this.scheme = Objects.requireNonNull(scheme, "scheme");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * What must be added to a ledger for a published roster.
     *
     * @param ledger the ledger as it stands
     * @param problem the problem of the roster
     * @param roster the published roster
     * @return entries to add; empty if the ledger says it already
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException naming every person and shift the problem does not know
     * @throws IllegalArgumentException if the calendar lacks a year
     */
    public List<LedgerEntry> post(Ledger ledger, RosterProblem problem, Roster roster) {
        roster.requireKnownTo(problem);
        List<LedgerEntry> wanted = new ArrayList<>();
        for (AccrualRule rule : scheme.rules()) {
            for (Staff person : problem.staff()) {
                if (person.isIn(rule.staff(), problem.grades())) {
                    wanted.addAll(entries(rule, person, problem, roster));
                }
            }
        }
        List<LedgerEntry> added = new ArrayList<>(ledger.difference(
                wanted, entry -> speaksOf(entry, problem.unit().value(), problem.period())));
        for (AccrualRule rule : scheme.rules()) {
            if (rule instanceof AccrualRule.RollOver roll) {
                Ledger counted = ledger.plus(added);
                problem.staff().stream()
                        .filter(person -> person.isIn(roll.staff(), problem.grades()))
                        .forEach(person -> added.addAll(rollOver(roll, person.id(), counted)));
            }
        }
        return List.copyOf(added);
    }

    private boolean speaksOf(LedgerEntry entry, String unit, DateRange period) {
        boolean posted = entry.kind() == EntryKind.CELL
                || entry.kind() == EntryKind.ALLOWANCE
                || entry.kind() == EntryKind.TAKEN;
        return posted && scheme.account(entry.account()).isPresent() && entry.isOf(unit, period);
    }

    private List<LedgerEntry> entries(AccrualRule rule, Staff person, RosterProblem problem, Roster roster) {
        if (rule instanceof AccrualRule.RestDays) {
            return restDays(rule, person, problem, roster);
        }
        if (rule instanceof AccrualRule.StandardMinutes standard) {
            return standard(standard, person, problem);
        }
        if (rule instanceof AccrualRule.PerMonth month) {
            return perMonth(month, person, problem);
        }
        if (rule instanceof AccrualRule.LeaveTaken taken) {
            return leave(taken, person, problem);
        }
        List<LedgerEntry> entries = new ArrayList<>();
        for (Assignment a : roster.assignments()) {
            if (a.staff().equals(person.id())) {
                ShiftType shift = problem.shift(a.shift()).orElseThrow();
                BigDecimal amount = ofCell(rule, shift, a.date(), problem);
                if (amount.signum() != 0) {
                    String source = problem.unit() + "/" + a.date() + "/" + a.shift();
                    entries.add(LedgerEntry.of(person.id(), rule.account(), EntryKind.CELL, amount, a.date(), source));
                }
            }
        }
        return entries;
    }

    private BigDecimal ofCell(AccrualRule rule, ShiftType shift, LocalDate day, RosterProblem problem) {
        if (rule instanceof AccrualRule.PerShift per) {
            boolean counts = shift.isIn(per.shifts()) && WorkedTime.isOn(per.days(), day, calendar);
            return counts ? per.amount() : BigDecimal.ZERO;
        }
        if (rule instanceof AccrualRule.PaidMinutes paid) {
            boolean counts = shift.isIn(paid.shifts()) && WorkedTime.isOn(paid.days(), day, calendar);
            return counts ? BigDecimal.valueOf(shift.paidMinutes()) : BigDecimal.ZERO;
        }
        if (rule instanceof AccrualRule.NightMinutes night && !shift.tags().contains(ShiftType.ON_CALL)) {
            return BigDecimal.valueOf(WorkedTime.nightMinutes(shift, day, night.from(), night.to(), problem.zone()));
        }
        return BigDecimal.ZERO;
    }

    private List<LedgerEntry> restDays(AccrualRule rule, Staff person, RosterProblem problem, Roster roster) {
        int owed = 0;
        int had = 0;
        for (int d = 0; d < problem.days(); d++) {
            LocalDate day = problem.date(d);
            if (person.isPresent(day)) {
                owed += calendar.isWorkday(day) ? 0 : 1;
                had += roster.duty(person.id(), day).isPresent() ? 0 : 1;
            }
        }
        return List.of(
                ofPeriod(rule, person, problem, EntryKind.ALLOWANCE, BigDecimal.valueOf(owed)),
                ofPeriod(rule, person, problem, EntryKind.TAKEN, BigDecimal.valueOf(-had)));
    }

    private List<LedgerEntry> standard(AccrualRule.StandardMinutes rule, Staff person, RosterProblem problem) {
        long days = 0;
        for (int d = 0; d < problem.days(); d++) {
            LocalDate day = problem.date(d);
            days += calendar.isWorkday(day) && person.isPresent(day) ? 1 : 0;
        }
        BigDecimal minutes = BigDecimal.valueOf(days * rule.minutesADay() * person.contractPercent())
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
        return List.of(ofPeriod(rule, person, problem, EntryKind.ALLOWANCE, minutes.negate()));
    }

    private static LedgerEntry ofPeriod(
            AccrualRule rule, Staff person, RosterProblem problem, EntryKind kind, BigDecimal amount) {
        LocalDate last = problem.period().to().minusDays(1);
        return LedgerEntry.of(person.id(), rule.account(), kind, amount, last, problem.unit() + "/" + problem.period());
    }

    private static List<LedgerEntry> perMonth(AccrualRule.PerMonth rule, Staff person, RosterProblem problem) {
        BigDecimal share = BigDecimal.valueOf(rule.byContract() ? person.contractPercent() : 100, 2);
        List<LedgerEntry> entries = new ArrayList<>();
        for (int d = 0; d < problem.days(); d++) {
            LocalDate day = problem.date(d);
            DateRange month = DateRange.of(day, day.plusMonths(1));
            boolean with = person.available().isEmpty()
                    || person.available().stream().anyMatch(range -> range.overlaps(month));
            if (day.getDayOfMonth() == 1 && with) {
                entries.add(LedgerEntry.of(
                        person.id(),
                        rule.account(),
                        EntryKind.ALLOWANCE,
                        rule.amount().multiply(share).stripTrailingZeros(),
                        day,
                        problem.unit() + "/" + day + "/" + rule.id()));
            }
        }
        return entries;
    }

    private List<LedgerEntry> leave(AccrualRule.LeaveTaken rule, Staff person, RosterProblem problem) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int d = 0; d < problem.days(); d++) {
            LocalDate day = problem.date(d);
            boolean taken = person.leaves().stream()
                    .anyMatch(l -> l.days().contains(day) && rule.leaves().contains(l.kind()));
            if (taken && !(rule.workdaysOnly() && !calendar.isWorkday(day))) {
                entries.add(LedgerEntry.of(
                        person.id(),
                        rule.account(),
                        EntryKind.TAKEN,
                        BigDecimal.ONE.negate(),
                        day,
                        problem.unit() + "/" + day + "/" + rule.id()));
            }
        }
        return entries;
    }

    /** The roll-overs that the counter's entries amount to, less those recorded. */
    private static List<LedgerEntry> rollOver(AccrualRule.RollOver rule, String person, Ledger ledger) {
        List<LedgerEntry> counted = ledger.entries(person, rule.counter()).stream()
                .filter(entry -> entry.kind() != EntryKind.ROLL_OVER)
                .sorted(Comparator.comparing(LedgerEntry::day))
                .toList();
        BigDecimal all = counted.stream().map(LedgerEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal every = BigDecimal.valueOf(rule.every());
        int due = all.max(BigDecimal.ZERO).divide(every, 0, RoundingMode.FLOOR).intValueExact();
        List<LedgerEntry> wanted = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate day = LocalDate.EPOCH;
        int next = 0;
        for (int turn = 1; turn <= due; turn++) {
            BigDecimal full = every.multiply(BigDecimal.valueOf(turn));
            while (next < counted.size() && sum.compareTo(full) < 0) {
                sum = sum.add(counted.get(next).amount());
                day = counted.get(next).day();
                next++;
            }
            String source = rule.id() + "/" + turn;
            wanted.add(LedgerEntry.of(person, rule.counter(), EntryKind.ROLL_OVER, every.negate(), day, source));
            wanted.add(LedgerEntry.of(person, rule.account(), EntryKind.ROLL_OVER, rule.amount(), day, source));
        }
        return ledger.difference(
                wanted,
                entry -> entry.person().equals(person)
                        && entry.kind() == EntryKind.ROLL_OVER
                        && entry.source().startsWith(rule.id() + "/"));
    }
}
