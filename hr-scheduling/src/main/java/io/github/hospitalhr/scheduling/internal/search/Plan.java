package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;

/**
 * A roster with everything needed to say at once what a change would cost. Costs are exact (see {@link Cost}) and always
 * equal the full evaluation. Not thread-safe: one plan per worker.
 */
final class Plan {

    /** Says that a change costs more than was asked for. */
    static final long TOO_MUCH = Long.MAX_VALUE;

    final SearchModel model;
    final int[][] row;
    private final int[][] state;
    private final long[][] paid;
    private final long[] rowCost;
    private final RowCounters counters;
    private final DayCounts counts;
    private long cost;
    private long before;

    Plan(SearchModel model, int[][] roster) {
        this.model = model;
        int people = model.people;
        row = new int[people][];
        state = new int[people][];
        paid = new long[people][];
        for (int p = 0; p < people; p++) {
            RowClass c = model.rows[p];
            state[p] = new int[c.groups().length * (model.days + 1)];
            paid[p] = new long[c.groups().length * model.days];
            row[p] = new int[model.days];
        }
        rowCost = new long[people];
        counters = new RowCounters(model);
        counts = new DayCounts(model);
        load(roster);
    }

    /** Replaces the whole roster. */
    void load(int[][] roster) {
        cost = 0;
        for (int p = 0; p < row.length; p++) {
            System.arraycopy(roster[p], 0, row[p], 0, model.days);
            rowCost[p] = fill(p);
            cost += rowCost[p];
        }
        cost += counts.load(row);
    }

    /** Exact cost of the roster. */
    long cost() {
        return cost;
    }

    private long fill(int p) {
        RowClass c = model.rows[p];
        int days = model.days;
        long sum = 0;
        for (int d = 0; d < days; d++) {
            sum += cellCost(p, d, row[p][d]);
        }
        for (int g = 0; g < c.groups().length; g++) {
            RowGroup group = c.groups()[g];
            int s = c.starts()[g];
            state[p][g * (days + 1)] = s;
            for (int d = 0; d < days; d++) {
                int i = s * group.symbols + group.symbol[row[p][d]];
                paid[p][g * days + d] = group.cost[group.kind[d]][i];
                sum += group.cost[group.kind[d]][i];
                s = group.next[group.kind[d]][i];
                state[p][g * (days + 1) + d + 1] = s;
            }
        }
        return sum + counters.fill(p, row[p]);
    }

    long cellCost(int p, int d, int duty) {
        long c = model.cell[p][d * model.duties + duty];
        return c == RosterModel.FORBIDDEN ? Cost.HARD : c;
    }

    /** State of a group before a day. */
    int state(int p, int g, int day) {
        return state[p][g * (model.days + 1) + day];
    }

    /** What a group pays on a day. */
    long paid(int p, int g, int day) {
        return paid[p][g * model.days + day];
    }

    /** Change of what a group pays from a day on, if it came there in another state and the row stayed. */
    long tail(int p, int g, int day, int from) {
        RowGroup group = model.rows[p].groups()[g];
        int[] states = state[p];
        int base = g * (model.days + 1);
        int s = from;
        long delta = 0;
        for (int d = day; d < model.days && s != states[base + d]; d++) {
            int i = s * group.symbols + group.symbol[row[p][d]];
            int k = group.kind[d];
            delta += group.cost[k][i] - paid[p][g * model.days + d];
            s = group.next[k][i];
        }
        return delta;
    }

    /** Cost of a person's cells and row rules. */
    long rowCost(int p) {
        return rowCost[p];
    }

    /** Change of the cost of a person's row if {@code duty[from..to)} replaced the same days of the row. */
    long rowDelta(int p, int from, int to, int[] duty) {
        return rowDelta(p, from, to, duty, Long.MAX_VALUE);
    }

    /**
     * The same, given up early.
     *
     * @param cut once what changes costs more than this, {@link #TOO_MUCH} is returned
     */
    long rowDelta(int p, int from, int to, int[] duty, long cut) {
        int[] old = row[p];
        long[] cells = model.cell[p];
        long paidNow = 0;
        long paidBefore = 0;
        for (int d = from; d < to; d++) {
            if (old[d] != duty[d]) {
                long now = cells[d * model.duties + duty[d]];
                long was = cells[d * model.duties + old[d]];
                paidNow += now == RosterModel.FORBIDDEN ? Cost.HARD : now;
                paidBefore += was == RosterModel.FORBIDDEN ? Cost.HARD : was;
            }
        }
        RowClass c = model.rows[p];
        RowGroup[] groups = c.groups();
        for (int g = 0; g < groups.length; g++) {
            if (paidNow > cut) {
                return TOO_MUCH;
            }
            long delta = groupDelta(p, g, groups[g], from, to, duty, cut - paidNow);
            if (delta == TOO_MUCH) {
                return TOO_MUCH;
            }
            paidNow += delta;
            paidBefore += before;
        }
        return paidNow - paidBefore + counters.delta(p, row[p], from, to, duty);
    }

    /** What a group pays from now on for the days it reads anew; what it paid for them is then in {@link #before}. */
    private long groupDelta(int p, int g, RowGroup group, int from, int to, int[] duty, long cut) {
        int days = model.days;
        int[] states = state[p];
        long[] was = paid[p];
        int[] symbol = group.symbol;
        int symbols = group.symbols;
        int[][] next = group.nextOn;
        long[][] costs = group.costOn;
        int base = g * (days + 1);
        int shiftedDays = g * days;
        int s = states[base + from];
        long paidNow = 0;
        long paidBefore = 0;
        for (int d = from; d < to; d++) {
            int i = s * symbols + symbol[duty[d]];
            paidNow += costs[d][i];
            paidBefore += was[shiftedDays + d];
            s = next[d][i];
            if (paidNow > cut) {
                return TOO_MUCH;
            }
        }
        int[] old = row[p];
        for (int d = to; d < days && s != states[base + d]; d++) {
            int i = s * symbols + symbol[old[d]];
            paidNow += costs[d][i];
            paidBefore += was[shiftedDays + d];
            s = next[d][i];
            if (paidNow > cut) {
                return TOO_MUCH;
            }
        }
        before = paidBefore;
        return paidNow;
    }

    /** Writes {@code duty[from..to)} into the row; {@code delta} is what {@link #rowDelta} said. Heads are not touched. */
    void setRow(int p, int from, int to, int[] duty, long delta) {
        counters.set(p, row[p], from, to, duty);
        System.arraycopy(duty, from, row[p], from, to - from);
        RowClass c = model.rows[p];
        for (int g = 0; g < c.groups().length; g++) {
            rerun(p, g, c.groups()[g], from, to);
        }
        rowCost[p] += delta;
        cost += delta;
    }

    private void rerun(int p, int g, RowGroup group, int from, int to) {
        int days = model.days;
        int[] states = state[p];
        int base = g * (days + 1);
        int s = states[base + from];
        for (int d = from; d < days; d++) {
            if (d >= to && s == states[base + d]) {
                return;
            }
            states[base + d] = s;
            int i = s * group.symbols + group.symbol[row[p][d]];
            int k = group.kind[d];
            paid[p][g * days + d] = group.cost[k][i];
            s = group.next[k][i];
        }
        states[base + days] = s;
    }

    /** Moves one person's head on a day from a duty to another and returns the change of the day's cost. */
    long moveHead(int p, int day, int from, int to) {
        long delta = counts.move(p, day, from, to);
        cost += delta;
        return delta;
    }

    /** What {@link #moveHead} would return. */
    long headPrice(int p, int day, int from, int to) {
        return counts.price(p, day, from, to);
    }

    /** The counters of the rows. */
    RowCounters counters() {
        return counters;
    }

    /** Whether exchanging duties between two people can change the heads of a day. */
    boolean alike(int p, int q) {
        return model.heads.crowd[p] == model.heads.crowd[q];
    }

    /** Copies the roster. */
    int[][] copy() {
        int[][] copy = new int[row.length][];
        for (int p = 0; p < copy.length; p++) {
            copy[p] = row[p].clone();
        }
        return copy;
    }
}
