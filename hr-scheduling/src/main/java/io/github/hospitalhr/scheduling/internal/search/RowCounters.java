package io.github.hospitalhr.scheduling.internal.search;

import java.util.Arrays;

/** The values of the counters of each row of a roster. Not thread-safe. */
final class RowCounters {

    private final SearchModel model;
    private final int[][] value;
    private final int[][] hits;
    private final int[] shift;

    RowCounters(SearchModel model) {
        this.model = model;
        value = new int[model.people][];
        hits = new int[model.people][];
        int most = 0;
        for (int p = 0; p < model.people; p++) {
            CounterSet counters = model.rows[p].counters();
            value[p] = new int[counters.size];
            hits[p] = new int[counters.slots];
            most = Math.max(most, counters.size);
        }
        shift = new int[most];
    }

    /** Value of a counter. */
    int value(int p, int c) {
        return value[p][c];
    }

    /** Hits in a block. */
    int hits(int p, int slot) {
        return hits[p][slot];
    }

    /** Counts a person's row anew and returns what the counters cost. */
    long fill(int p, int[] row) {
        CounterSet counters = model.rows[p].counters();
        System.arraycopy(counters.initial, 0, value[p], 0, counters.size);
        Arrays.fill(hits[p], 0);
        for (int d = 0; d < model.days; d++) {
            int[] pairs = counters.effect[counters.kind[d]][row[d]];
            for (int i = 0; i < pairs.length; i += 2) {
                value[p][pairs[i]] += pairs[i + 1];
            }
            for (int i = 0; i < counters.blocked.length; i++) {
                int b = counters.block[i][d];
                if (b >= 0 && counters.hit[i][d][row[d]] > 0 && hits[p][counters.slot[i] + b]++ == 0) {
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

    /** Change of the cost if {@code duty[from..to)} replaced the same days of the row. */
    long delta(int p, int[] row, int from, int to, int[] duty) {
        CounterSet counters = model.rows[p].counters();
        if (counters.size == 0) {
            return 0;
        }
        int[] move = shift;
        for (int d = from; d < to; d++) {
            if (row[d] != duty[d]) {
                int[][] effect = counters.effect[counters.kind[d]];
                add(move, effect[duty[d]], 1);
                add(move, effect[row[d]], -1);
            }
        }
        for (int i = 0; i < counters.blocked.length; i++) {
            move[counters.blocked[i]] += blockMove(p, counters, i, row, from, to, duty);
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

    /** Counts the change of {@link #delta}; the row itself is still the old one. */
    void set(int p, int[] row, int from, int to, int[] duty) {
        CounterSet counters = model.rows[p].counters();
        for (int i = 0; i < counters.blocked.length; i++) {
            for (int d = from; d < to; d++) {
                int b = counters.block[i][d];
                if (b >= 0 && row[d] != duty[d]) {
                    int at = counters.slot[i] + b;
                    boolean was = hits[p][at] > 0;
                    hits[p][at] += counters.hit[i][d][duty[d]] - counters.hit[i][d][row[d]];
                    value[p][counters.blocked[i]] += (hits[p][at] > 0 ? 1 : 0) - (was ? 1 : 0);
                }
            }
        }
        for (int d = from; d < to; d++) {
            if (row[d] != duty[d]) {
                int[][] effect = counters.effect[counters.kind[d]];
                add(value[p], effect[duty[d]], 1);
                add(value[p], effect[row[d]], -1);
            }
        }
    }

    private static void add(int[] move, int[] pairs, int sign) {
        for (int i = 0; i < pairs.length; i += 2) {
            move[pairs[i]] += sign * pairs[i + 1];
        }
    }

    private int blockMove(int p, CounterSet counters, int i, int[] row, int from, int to, int[] duty) {
        int[] block = counters.block[i];
        int[][] hit = counters.hit[i];
        int move = 0;
        int b = -1;
        int change = 0;
        for (int d = from; d < to; d++) {
            if (block[d] >= 0 && row[d] != duty[d]) {
                if (block[d] != b) {
                    move += worth(p, counters.slot[i] + b, change);
                    change = 0;
                    b = block[d];
                }
                change += hit[d][duty[d]] - hit[d][row[d]];
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
}
