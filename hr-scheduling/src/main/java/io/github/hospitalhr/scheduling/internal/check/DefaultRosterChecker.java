package io.github.hospitalhr.scheduling.internal.check;

import io.github.hospitalhr.scheduling.check.CellChange;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChange;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.check.RosterEdit;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.internal.check.ViolationFinder.Found;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks rosters against a compiled problem. */
public final class DefaultRosterChecker implements RosterChecker {

    private final CompiledProblem compiled;
    private final Ward ward;
    private final Evaluation evaluation;
    private final ViolationFinder finder;

    /**
     * A checker.
     *
     * @param compiled the compiled problem
     */
    public DefaultRosterChecker(CompiledProblem compiled) {
        this.compiled = compiled;
        this.ward = compiled.ward();
        this.evaluation = new Evaluation(compiled);
        this.finder = new ViolationFinder(compiled);
    }

    @Override
    public RosterProblem problem() {
        return ward.problem();
    }

    @Override
    public CheckReport check(Roster roster) {
        List<Found> found = new ArrayList<>();
        form(roster, found);
        int[][] numbers = compiled.numbers(roster);
        for (int p = 0; p < numbers.length; p++) {
            finder.row(p, numbers[p], found);
        }
        for (int d = 0; d < ward.days(); d++) {
            finder.day(d, numbers, found);
        }
        return report(found);
    }

    private static CheckReport report(List<Found> found) {
        found.sort(Comparator.comparingInt(Found::rule));
        Map<String, RosterCost> byRule = new LinkedHashMap<>();
        RosterCost sum = RosterCost.ZERO;
        List<Violation> violations = new ArrayList<>(found.size());
        for (Found f : found) {
            Violation v = f.violation();
            violations.add(v);
            byRule.merge(v.ruleId(), v.cost(), RosterCost::plus);
            sum = sum.plus(v.cost());
        }
        return new CheckReport(sum, byRule, violations);
    }

    @Override
    public RosterCost cost(Roster roster) {
        List<Found> found = new ArrayList<>();
        form(roster, found);
        long sum = evaluation.all(compiled.numbers(roster)) + found.size() * Cost.HARD;
        return costOf(sum);
    }

    static RosterCost costOf(long cost) {
        return new RosterCost(Cost.hard(cost), Cost.soft(cost));
    }

    /** What the problem does not know. */
    private void form(Roster roster, List<Found> out) {
        int rule = compiled.rules().size() - 1;
        for (Assignment a : roster.assignments()) {
            int day = ward.day(a.date());
            boolean known = ward.personIndex(a.staff()) >= 0
                    && ward.dutyIndex(new Duty(a.shift(), a.role())) > 0
                    && day >= 0
                    && day < ward.days();
            if (!known) {
                out.add(new Found(
                        rule, finder.violation(rule, List.of(a.staff()), List.of(a.date()), 1, 0, false, Cost.HARD)));
            }
        }
    }

    @Override
    public CellChange whyNot(Roster roster, String staff, LocalDate date, @Nullable Duty duty) {
        return edit(roster).preview(staff, date, duty);
    }

    @Override
    public RosterChange preview(Roster roster, List<CellDifference> cells) {
        return preview(compiled.numbers(roster), cells);
    }

    /** The same for a roster in numbers, which is afterwards as it was. */
    public RosterChange preview(int[][] roster, List<CellDifference> cells) {
        int[][] numbers = roster.clone();
        Set<Integer> people = new TreeSet<>();
        Set<Integer> days = new TreeSet<>();
        List<int[]> changes = new ArrayList<>();
        for (CellDifference cell : cells) {
            int[] change = {
                Places.person(ward, cell.staff()), Places.day(ward, cell.date()), Places.duty(ward, cell.after())
            };
            if (people.add(change[0])) {
                numbers[change[0]] = roster[change[0]].clone();
            }
            days.add(change[1]);
            changes.add(change);
        }
        CheckReport before = around(numbers, people, days);
        changes.forEach(c -> numbers[c[0]][c[1]] = c[2]);
        CheckReport after = around(numbers, people, days);
        return new RosterChange(cells, after.cost().minus(before.cost()), after.newlyBrokenSince(before));
    }

    /** The part of a report that some rows and days make. */
    private CheckReport around(int[][] numbers, Set<Integer> people, Set<Integer> days) {
        List<Found> found = new ArrayList<>();
        people.forEach(p -> finder.row(p, numbers[p], found));
        days.forEach(d -> finder.day(d, numbers, found));
        return report(found);
    }

    @Override
    public RosterEdit edit(Roster roster) {
        return new DefaultRosterEdit(compiled, evaluation, finder, compiled.numbers(roster));
    }
}
