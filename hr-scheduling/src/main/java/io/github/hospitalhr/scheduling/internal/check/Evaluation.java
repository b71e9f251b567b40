package io.github.hospitalhr.scheduling.internal.check;

import io.github.hospitalhr.scheduling.internal.compile.CellClause;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.DayClause;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;

/** Costs of the parts of a roster in numbers. Every clause is charged by itself, several on one cell too. */
final class Evaluation {

    private final CompiledProblem compiled;
    private final RosterModel model;

    Evaluation(CompiledProblem compiled) {
        this.compiled = compiled;
        this.model = compiled.model();
    }

    long all(int[][] roster) {
        long sum = 0;
        for (int p = 0; p < roster.length; p++) {
            sum += rules(p, roster[p]);
            for (int d = 0; d < roster[p].length; d++) {
                sum += cell(p, d, roster[p][d]);
            }
        }
        for (int d = 0; d < model.days(); d++) {
            sum += day(d, roster);
        }
        return sum;
    }

    /** Cost of the rules on a row, without its cells. */
    long rules(int p, int[] row) {
        long sum = 0;
        for (RowRule rule : model.rows().get(p)) {
            sum += ModelCost.rule(rule, row);
        }
        return sum;
    }

    /** Cost of a cell. */
    long cell(int p, int d, int duty) {
        long plain = model.cell(p, d, duty);
        if (plain != RosterModel.FORBIDDEN) {
            return plain;
        }
        long sum = 0;
        for (CellClause clause : compiled.cells().get(p * model.days() + d)) {
            sum += clause.duties()[duty] ? clause.cost() : 0;
        }
        return sum;
    }

    /** Cost of the heads of a day. */
    long day(int d, int[][] roster) {
        long sum = 0;
        for (DayClause clause : compiled.days().get(d)) {
            sum += ModelCost.dayRule(clause.compiled(), roster);
        }
        return sum;
    }
}
