package io.github.hospitalhr.scheduling.internal.check;

import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.internal.compile.CellClause;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.DayClause;
import io.github.hospitalhr.scheduling.internal.compile.NamedRule;
import io.github.hospitalhr.scheduling.internal.compile.RowClause;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds violations in parts of a roster in numbers, each with the index of its rule. */
final class ViolationFinder {

    /**
     * A violation and the index of its rule.
     *
     * @param rule index of the rule
     * @param violation the violation
     */
    record Found(int rule, Violation violation) {}

    private final CompiledProblem compiled;
    private final Ward ward;
    private final Sentences sentences = Sentences.shared();

    ViolationFinder(CompiledProblem compiled) {
        this.compiled = compiled;
        this.ward = compiled.ward();
    }

    /** Violations of the rules on a row and of its cells. */
    void row(int p, int[] row, List<Found> out) {
        for (int d = 0; d < row.length; d++) {
            cell(p, d, row[d], out);
        }
        rules(p, row, out);
    }

    /** Violations of the rules on a row. */
    void rules(int p, int[] row, List<Found> out) {
        int @Nullable [] shifts = null;
        for (RowClause clause : compiled.rows().get(p)) {
            if (ModelCost.rule(clause.compiled(), row) > 0) {
                if (shifts == null) {
                    shifts = shifts(row);
                }
                List<String> who = List.of(ward.person(p).id());
                clause.find(
                        shifts,
                        (from, to, measured, allowed, under, cost) ->
                                out.add(found(clause.rule(), who, from, to, measured, allowed, under, cost)));
            }
        }
    }

    private int[] shifts(int[] row) {
        int[] shifts = new int[row.length];
        for (int d = 0; d < row.length; d++) {
            shifts[d] = ward.shiftOfDuty()[row[d]];
        }
        return shifts;
    }

    /** Violations of the rules on a cell. */
    void cell(int p, int d, int duty, List<Found> out) {
        if (compiled.model().cell(p, d, duty) == 0) {
            return;
        }
        for (CellClause clause : compiled.cells().get(p * ward.days() + d)) {
            if (clause.duties()[duty]) {
                List<String> who = List.of(ward.person(p).id());
                out.add(found(clause.rule(), who, d, d, 1, 0, false, clause.cost()));
            }
        }
    }

    /** Violations of the rules on the heads of a day. */
    void day(int d, int[][] roster, List<Found> out) {
        for (DayClause clause : compiled.days().get(d)) {
            int[] counts = ModelCost.counts(clause.compiled(), roster);
            if (clause.compiled().function().of(counts) > 0) {
                List<String> who = clause.compiled().isDemand() ? List.of() : counted(clause.compiled(), roster);
                clause.find(
                        counts,
                        (from, to, measured, allowed, under, cost) -> out.add(
                                found(clause.compiled().rule(), who, from, to, measured, allowed, under, cost)));
            }
        }
    }

    private List<String> counted(DayRule rule, int[][] roster) {
        List<String> who = new ArrayList<>();
        for (int p = 0; p < roster.length; p++) {
            boolean in = false;
            for (int i = 0; i < rule.duties().length; i++) {
                boolean[] people = rule.people() == null ? null : rule.people()[i];
                in |= (people == null || people[p]) && rule.duties()[i][roster[p][rule.day()]];
            }
            if (in) {
                who.add(ward.person(p).id());
            }
        }
        return who;
    }

    private Found found(
            int rule, List<String> who, int from, int to, long measured, long allowed, boolean under, long cost) {
        List<LocalDate> dates = new ArrayList<>(to - from + 1);
        for (int d = from; d <= to; d++) {
            dates.add(ward.date(d));
        }
        return new Found(rule, violation(rule, who, dates, measured, allowed, under, cost));
    }

    Violation violation(
            int index, List<String> who, List<LocalDate> dates, long measured, long allowed, boolean under, long cost) {
        NamedRule rule = compiled.rules().get(index);
        Enforcement.Kind kind = Cost.hard(cost) == 0
                ? Enforcement.Kind.SOFT
                : rule.enforcement() == Enforcement.Kind.PROTECTED ? Enforcement.Kind.PROTECTED : Enforcement.Kind.HARD;
        String suffix = under ? ".under" : ".over";
        return new Violation(
                rule.id(),
                rule.kind(),
                kind,
                who,
                dates,
                measured,
                allowed,
                new RosterCost(Cost.hard(cost), Cost.soft(cost)),
                rule.legal(),
                sentences.chinese(rule.kind(), suffix, who, dates, measured, allowed),
                sentences.english(rule.kind(), suffix, who, dates, measured, allowed));
    }
}
