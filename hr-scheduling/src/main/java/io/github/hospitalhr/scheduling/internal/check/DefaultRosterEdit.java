package io.github.hospitalhr.scheduling.internal.check;

import io.github.hospitalhr.scheduling.check.CellChange;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.check.RosterEdit;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.internal.check.ViolationFinder.Found;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An editing session on a roster in numbers. */
final class DefaultRosterEdit implements RosterEdit {

    private final CompiledProblem compiled;
    private final Ward ward;
    private final Evaluation evaluation;
    private final ViolationFinder finder;
    private final int[][] cells;
    private long hard;
    private long soft;

    DefaultRosterEdit(CompiledProblem compiled, Evaluation evaluation, ViolationFinder finder, int[][] cells) {
        this.compiled = compiled;
        this.ward = compiled.ward();
        this.evaluation = evaluation;
        this.finder = finder;
        this.cells = cells;
        long cost = evaluation.all(cells);
        this.hard = Cost.hard(cost);
        this.soft = Cost.soft(cost);
    }

    @Override
    public RosterCost cost() {
        return new RosterCost(hard, soft);
    }

    @Override
    public RosterCost delta(String staff, LocalDate date, @Nullable Duty duty) {
        return delta(Places.person(ward, staff), Places.day(ward, date), Places.duty(ward, duty));
    }

    private RosterCost delta(int p, int d, int duty) {
        int old = cells[p][d];
        RosterCost before = around(p, d);
        cells[p][d] = duty;
        RosterCost after = around(p, d);
        cells[p][d] = old;
        return after.minus(before);
    }

    /** Cost of everything that one cell touches. */
    private RosterCost around(int p, int d) {
        long cost = evaluation.cell(p, d, cells[p][d]) + evaluation.rules(p, cells[p]) + evaluation.day(d, cells);
        return DefaultRosterChecker.costOf(cost);
    }

    @Override
    public CellChange preview(String staff, LocalDate date, @Nullable Duty duty) {
        int p = Places.person(ward, staff);
        int d = Places.day(ward, date);
        int number = Places.duty(ward, duty);
        int old = cells[p][d];
        List<Found> before = violations(p, d);
        cells[p][d] = number;
        List<Found> after = violations(p, d);
        cells[p][d] = old;
        RosterCost delta = delta(p, d, number);
        return new CellChange(staff, date, ward.duty(old), duty, delta, grown(before, after), grown(after, before));
    }

    private List<Found> violations(int p, int d) {
        List<Found> found = new ArrayList<>();
        finder.cell(p, d, cells[p][d], found);
        finder.rules(p, cells[p], found);
        finder.day(d, cells, found);
        return found;
    }

    /** Violations only in {@code after}, of the rules that cost more there. */
    private static List<Violation> grown(List<Found> before, List<Found> after) {
        Map<Integer, RosterCost> change = new HashMap<>();
        after.forEach(f -> change.merge(f.rule(), f.violation().cost(), RosterCost::plus));
        before.forEach(
                f -> change.merge(f.rule(), RosterCost.ZERO.minus(f.violation().cost()), RosterCost::plus));
        List<Violation> known = before.stream().map(Found::violation).toList();
        return after.stream()
                .filter(f -> change.getOrDefault(f.rule(), RosterCost.ZERO).compareTo(RosterCost.ZERO) > 0)
                .map(Found::violation)
                .filter(v -> !known.contains(v))
                .toList();
    }

    @Override
    public RosterCost set(String staff, LocalDate date, @Nullable Duty duty) {
        int p = Places.person(ward, staff);
        int d = Places.day(ward, date);
        int number = Places.duty(ward, duty);
        RosterCost delta = delta(p, d, number);
        cells[p][d] = number;
        hard += delta.hard();
        soft += delta.soft();
        return delta;
    }

    @Override
    public Roster roster() {
        return compiled.roster(cells);
    }
}
