package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;

/**
 * A roster with everything needed to say at once what a change would cost. Costs are exact (see {@link Cost}) and always
 * equal the full evaluation. Not thread-safe: one plan per worker.
 */
final class Plan {

    final SearchModel model;
    final int[][] row;
    private final int[][] state;
    private final long[][] paid;
    private final int[][] value;
    private final int[][] hits;
    private final int[] count;
    private final int[][] tied;
    private final int[] shift;
    private long cost;

    Plan(SearchModel model, int[][] roster) {
        this.model = model;
        int people = model.people;
        row = new int[people][];
        state = new int[people][];
        paid = new long[people][];
        value = new int[people][];
        hits = new int[people][];
        int most = 0;
        for (int p = 0; p < people; p++) {
            RowClass c = model.rows[p];
            state[p] = new int[c.groups().length * (model.days + 1)];
            paid[p] = new long[c.groups().length * model.days];
            value[p] = new int[c.counters().size];
            hits[p] = new int[c.counters().slots];
            row[p] = new int[model.days];
            most = Math.max(most, c.counters().size);
        }
        shift = new int[most];
        count = new int[model.heads.counts];
        tied = new int[model.heads.terms.length][];
        load(roster);
    }

    /** Replaces the whole roster. */
    void load(int[][] roster) {
        DayHeads heads = model.heads;
        java.util.Arrays.fill(count, 0);
        for (int i = 0; i < tied.length; i++) {
            tied[i] = new int[heads.terms[i]];
        }
        cost = 0;
        for (int p = 0; p < row.length; p++) {
            System.arraycopy(roster[p], 0, row[p], 0, model.days);
            cost += fill(p);
            for (int d = 0; d < model.days; d++) {
                for (int c : heads.moved[heads.crowd[p]][d * model.duties + row[p][d]]) {
                    count[c]++;
                    if (heads.tied[c] >= 0) {
                        tied[heads.tied[c]][heads.term[c]]++;
                    }
                }
            }
        }
        for (int c = 0; c < count.length; c++) {
            long[] table = heads.table[c];
            cost += table == null ? 0 : table[count[c]];
        }
        for (int i = 0; i < tied.length; i++) {
            cost += heads.functions[i].of(tied[i]);
        }
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
        return sum + fillCounters(p, c.counters());
    }

    private long fillCounters(int p, CounterSet counters) {
        System.arraycopy(counters.initial, 0, value[p], 0, counters.size);
        java.util.Arrays.fill(hits[p], 0);
        for (int d = 0; d < model.days; d++) {
            int[] pairs = counters.effect[counters.kind[d]][row[p][d]];
            for (int i = 0; i < pairs.length; i += 2) {
                value[p][pairs[i]] += pairs[i + 1];
            }
            for (int i = 0; i < counters.blocked.length; i++) {
                int b = counters.block[i][d];
                if (b >= 0 && counters.hit[i][d][row[p][d]] > 0 && hits[p][counters.slot[i] + b]++ == 0) {
                    value[p][counters.blocked[i]]++;
                }
            }
        }
        long sum = 0;
        for (int c = 0; c < counters.size; c++) {
            sum += counters.penalty[c].of(value[p][c]);
        }
        return sum;
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

    /** Hits in a block. */
    int hits(int p, int slot) {
        return hits[p][slot];
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

    /** Value of a counter. */
    int value(int p, int c) {
        return value[p][c];
    }

    /** Change of the cost of a person's row if {@code duty[from..to)} replaced the same days of the row. */
    long rowDelta(int p, int from, int to, int[] duty) {
        int[] old = row[p];
        long[] cells = model.cell[p];
        long delta = 0;
        for (int d = from; d < to; d++) {
            if (old[d] != duty[d]) {
                long now = cells[d * model.duties + duty[d]];
                long was = cells[d * model.duties + old[d]];
                delta += (now == RosterModel.FORBIDDEN ? Cost.HARD : now)
                        - (was == RosterModel.FORBIDDEN ? Cost.HARD : was);
            }
        }
        RowClass c = model.rows[p];
        for (int g = 0; g < c.groups().length; g++) {
            delta += groupDelta(p, g, c.groups()[g], from, to, duty);
        }
        return delta + counterDelta(p, c.counters(), from, to, duty);
    }

    private long groupDelta(int p, int g, RowGroup group, int from, int to, int[] duty) {
        int days = model.days;
        int[] states = state[p];
        long[] was = paid[p];
        int base = g * (days + 1);
        int costs = g * days;
        int s = states[base + from];
        long delta = 0;
        for (int d = from; d < to; d++) {
            int i = s * group.symbols + group.symbol[duty[d]];
            int k = group.kind[d];
            delta += group.cost[k][i] - was[costs + d];
            s = group.next[k][i];
        }
        int[] old = row[p];
        for (int d = to; d < days && s != states[base + d]; d++) {
            int i = s * group.symbols + group.symbol[old[d]];
            int k = group.kind[d];
            delta += group.cost[k][i] - was[costs + d];
            s = group.next[k][i];
        }
        return delta;
    }

    private long counterDelta(int p, CounterSet counters, int from, int to, int[] duty) {
        if (counters.size == 0) {
            return 0;
        }
        int[] old = row[p];
        int[] move = shift;
        for (int d = from; d < to; d++) {
            if (old[d] != duty[d]) {
                int[][] effect = counters.effect[counters.kind[d]];
                add(move, effect[duty[d]], 1);
                add(move, effect[old[d]], -1);
            }
        }
        for (int i = 0; i < counters.blocked.length; i++) {
            move[counters.blocked[i]] += blockMove(p, counters, i, from, to, duty);
        }
        long delta = 0;
        int[] values = value[p];
        for (int c = 0; c < counters.size; c++) {
            if (move[c] != 0) {
                delta += counters.penalty[c].of(values[c] + move[c]) - counters.penalty[c].of(values[c]);
                move[c] = 0;
            }
        }
        return delta;
    }

    private static void add(int[] move, int[] pairs, int sign) {
        for (int i = 0; i < pairs.length; i += 2) {
            move[pairs[i]] += sign * pairs[i + 1];
        }
    }

    private int blockMove(int p, CounterSet counters, int i, int from, int to, int[] duty) {
        int[] block = counters.block[i];
        int[][] hit = counters.hit[i];
        int[] old = row[p];
        int move = 0;
        int b = -1;
        int change = 0;
        for (int d = from; d < to; d++) {
            if (block[d] >= 0 && old[d] != duty[d]) {
                if (block[d] != b) {
                    move += worth(p, counters.slot[i] + b, change);
                    change = 0;
                    b = block[d];
                }
                change += hit[d][duty[d]] - hit[d][old[d]];
            }
        }
        return move + worth(p, counters.slot[i] + b, change);
    }

    private int worth(int p, int slot, int change) {
        if (change == 0) {
            return 0;
        }
        int n = hits[p][slot];
        return (n + change > 0 ? 1 : 0) - (n > 0 ? 1 : 0);
    }

    /** Writes {@code duty[from..to)} into the row; {@code delta} is what {@link #rowDelta} said. Heads are not touched. */
    void setRow(int p, int from, int to, int[] duty, long delta) {
        CounterSet counters = model.rows[p].counters();
        int[] old = row[p];
        for (int i = 0; i < counters.blocked.length; i++) {
            for (int d = from; d < to; d++) {
                int b = counters.block[i][d];
                if (b >= 0 && old[d] != duty[d]) {
                    int at = counters.slot[i] + b;
                    boolean was = hits[p][at] > 0;
                    hits[p][at] += counters.hit[i][d][duty[d]] - counters.hit[i][d][old[d]];
                    value[p][counters.blocked[i]] += (hits[p][at] > 0 ? 1 : 0) - (was ? 1 : 0);
                }
            }
        }
        for (int d = from; d < to; d++) {
            if (old[d] != duty[d]) {
                int[][] effect = counters.effect[counters.kind[d]];
                add(value[p], effect[duty[d]], 1);
                add(value[p], effect[old[d]], -1);
                old[d] = duty[d];
            }
        }
        RowClass c = model.rows[p];
        for (int g = 0; g < c.groups().length; g++) {
            rerun(p, g, c.groups()[g], from, to);
        }
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
        DayHeads heads = model.heads;
        int[][] lists = heads.moved[heads.crowd[p]];
        int[] less = lists[day * model.duties + from];
        int[] more = lists[day * model.duties + to];
        if (less == more) {
            return 0;
        }
        long delta = 0;
        for (int c : less) {
            delta += change(heads, c, -1);
        }
        for (int c : more) {
            delta += change(heads, c, 1);
        }
        cost += delta;
        return delta;
    }

    private long change(DayHeads heads, int c, int by) {
        long[] table = heads.table[c];
        int n = count[c];
        count[c] = n + by;
        if (table != null) {
            return table[n + by] - table[n];
        }
        int t = heads.tied[c];
        long was = heads.functions[t].of(tied[t]);
        tied[t][heads.term[c]] += by;
        return heads.functions[t].of(tied[t]) - was;
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
