package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.DayClause;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import java.util.ArrayList;
import java.util.List;

/**
 * A roster in numbers whose cells are changed and changed back, with what is newly broken always at hand: hard units above the
 * allowance, by row and by day. Not safe for use by several threads.
 */
final class Board {

    private final CompiledProblem compiled;
    private final RosterModel model;
    private final Allowance allowance;
    private final int[][] cells;
    private final int[][] reference;
    private final int[] changed;
    private final long[] rowExcess;
    private final long[] rowSoft;
    private final long[] firstExcess;
    private final long[] firstSoft;
    private final DayHeadCounts[] days;
    private final RowMemory memory;
    private long excess;
    private long soft;
    private int openRows;
    private int openDays;

    /**
     * A board.
     *
     * @param compiled the problem
     * @param allowance what may be broken
     * @param cells the roster, copied
     */
    Board(CompiledProblem compiled, Allowance allowance, int[][] cells) {
        this.compiled = compiled;
        this.model = compiled.model();
        this.allowance = allowance;
        this.cells = copy(cells);
        this.reference = copy(cells);
        this.changed = new int[cells.length];
        this.rowExcess = new long[cells.length];
        this.rowSoft = new long[cells.length];
        this.memory = new RowMemory(model.days() * model.duties(), cells.length);
        this.days = new DayHeadCounts[model.days()];
        for (int p = 0; p < cells.length; p++) {
            judgeRow(p, cells[p]);
            rowExcess[p] = excessTried;
            rowSoft[p] = softTried;
            excess += rowExcess[p];
            soft += rowSoft[p];
            openRows += rowExcess[p] > 0 ? 1 : 0;
        }
        this.firstExcess = rowExcess.clone();
        this.firstSoft = rowSoft.clone();
        for (int d = 0; d < days.length; d++) {
            days[d] = heads(d, List.of());
            excess += days[d].excess();
            soft += days[d].soft();
            openDays += days[d].excess() > 0 ? 1 : 0;
        }
    }

    private static int[][] copy(int[][] cells) {
        int[][] copy = new int[cells.length][];
        for (int p = 0; p < copy.length; p++) {
            copy[p] = cells[p].clone();
        }
        return copy;
    }

    private DayHeadCounts heads(int d, List<DayRule> needs) {
        List<DayRule> rules = new ArrayList<>();
        for (DayClause clause : compiled.days().get(d)) {
            rules.add(clause.compiled());
        }
        long[] allowed = new long[rules.size() + needs.size()];
        System.arraycopy(allowance.days()[d], 0, allowed, 0, rules.size());
        rules.addAll(needs);
        return new DayHeadCounts(rules.toArray(DayRule[]::new), allowed, cells);
    }

    /** A need of so many heads of some duties on a day. */
    static DayRule need(int day, boolean[] duties, int heads) {
        return new DayRule(
                0, day, new boolean[][] {duties}, null, new DayRule.Demand(Penalty.atLeast(heads, Cost.HARD), null));
    }

    /** Asks for heads on a day besides the rules, in place of those asked for before. */
    void require(int d, List<DayRule> needs) {
        DayHeadCounts asked = heads(d, needs);
        excess += asked.excess() - days[d].excess();
        openDays += (asked.excess() > 0 ? 1 : 0) - (days[d].excess() > 0 ? 1 : 0);
        days[d] = asked;
    }

    RosterModel model() {
        return model;
    }

    CompiledProblem compiled() {
        return compiled;
    }

    int duty(int p, int d) {
        return cells[p][d];
    }

    /** The duty in the roster the board began with. */
    int reference(int p, int d) {
        return reference[p][d];
    }

    /** Number of cells of a row that differ from the beginning. */
    int changed(int p) {
        return changed[p];
    }

    /** Hard units newly broken in all. */
    long excess() {
        return excess;
    }

    long soft() {
        return soft;
    }

    long rowExcess(int p) {
        return rowExcess[p];
    }

    long dayExcess(int d) {
        return days[d].excess();
    }

    int openRows() {
        return openRows;
    }

    int openDays() {
        return openDays;
    }

    /** Changes a cell. */
    void set(int p, int d, int duty) {
        int old = cells[p][d];
        if (old == duty) {
            return;
        }
        changed[p] += (duty != reference[p][d] ? 1 : 0) - (old != reference[p][d] ? 1 : 0);
        cells[p][d] = duty;
        if (changed[p] == 0) {
            excessTried = firstExcess[p];
            softTried = firstSoft[p];
        } else if (changed[p] == 1 && duty != reference[p][d]) {
            single(p, d, duty);
        } else {
            judgeRow(p, cells[p]);
        }
        openRows += (excessTried > 0 ? 1 : 0) - (rowExcess[p] > 0 ? 1 : 0);
        excess += excessTried - rowExcess[p];
        soft += softTried - rowSoft[p];
        rowExcess[p] = excessTried;
        rowSoft[p] = softTried;
        DayHeadCounts day = days[d];
        excess -= day.excess();
        soft -= day.soft();
        openDays -= day.excess() > 0 ? 1 : 0;
        day.change(p, old, duty);
        excess += day.excess();
        soft += day.soft();
        openDays += day.excess() > 0 ? 1 : 0;
    }

    private long excessTried;
    private long softTried;
    private long work;

    /** Effort so far: one for a look-up, more for a whole row. */
    long work() {
        return work;
    }

    /** Judges a change of a cell without making it; the answers are {@link #triedRow}, {@link #triedDay}, {@link #triedSoft}. */
    void attempt(int p, int d, int duty) {
        int old = cells[p][d];
        boolean first = changed[p] == 0;
        cells[p][d] = duty;
        if (first) {
            single(p, d, duty);
        } else {
            judgeRow(p, cells[p]);
        }
        cells[p][d] = old;
        triedRow = excessTried;
        triedSoft = softTried - rowSoft[p];
        long daySoft = days[d].soft();
        days[d].tried(p, old, duty);
        triedDay = days[d].excess();
        triedSoft += days[d].soft() - daySoft;
        days[d].restore();
        work++;
    }

    private long triedRow;
    private long triedDay;
    private long triedSoft;

    /** Excess of the row after the attempt. */
    long triedRow() {
        return triedRow;
    }

    /** Excess of the day after the attempt. */
    long triedDay() {
        return triedDay;
    }

    /** Change of the soft cost by the attempt. */
    long triedSoft() {
        return triedSoft;
    }

    /** Excess of a day if a cell changed, without looking at the row. */
    long triedDay(int p, int d, int duty) {
        long tried = days[d].tried(p, cells[p][d], duty).excess();
        days[d].restore();
        return tried;
    }

    /** A row that differs from the beginning in this one cell: remembered, since every question asks for it again. */
    private void single(int p, int d, int duty) {
        int place = d * model.duties() + duty;
        if (memory.knows(p, place)) {
            excessTried = memory.excess(p, place);
            softTried = memory.soft(p, place);
            return;
        }
        judgeRow(p, cells[p]);
        memory.put(p, place, excessTried, softTried);
    }

    private void judgeRow(int p, int[] row) {
        work += 20;
        excessTried = 0;
        softTried = 0;
        for (int d = 0; d < row.length; d++) {
            long cost = model.cell(p, d, row[d]);
            if (cost >= Cost.HARD) {
                excessTried += allowance.cells()[p][d] == row[d] ? 0 : 1;
            } else {
                softTried += cost;
            }
        }
        List<RowRule> rules = model.rows().get(p);
        long[] allowed = allowance.rows()[p];
        for (int i = 0; i < allowed.length; i++) {
            long cost = ModelCost.rule(rules.get(i), row);
            excessTried += Math.max(0, Cost.hard(cost) - allowed[i]);
            softTried += Cost.soft(cost);
        }
    }

    /** A copy of the roster as it stands. */
    int[][] numbers() {
        return copy(cells);
    }
}
