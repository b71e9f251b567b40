package io.github.hospitalhr.scheduling.internal.search;

import java.util.Arrays;

/** The heads of each day of a roster, and what they cost. Not thread-safe. */
final class DayCounts {

    private final SearchModel model;
    private final int[] count;
    private final int[][] tied;

    DayCounts(SearchModel model) {
        this.model = model;
        count = new int[model.heads.counts];
        tied = new int[model.heads.terms.length][];
    }

    /** Counts a roster anew and returns what the days cost. */
    long load(int[][] row) {
        DayHeads heads = model.heads;
        Arrays.fill(count, 0);
        for (int i = 0; i < tied.length; i++) {
            tied[i] = new int[heads.terms[i]];
        }
        for (int p = 0; p < row.length; p++) {
            int[][] lists = heads.moved[heads.crowd[p]];
            for (int d = 0; d < model.days; d++) {
                for (int c : lists[d * model.duties + row[p][d]]) {
                    count[c]++;
                    if (heads.tied[c] >= 0) {
                        tied[heads.tied[c]][heads.term[c]]++;
                    }
                }
            }
        }
        long cost = 0;
        for (int c = 0; c < count.length; c++) {
            long[] table = heads.table[c];
            cost += table == null ? 0 : table[count[c]];
        }
        for (int i = 0; i < tied.length; i++) {
            cost += heads.functions[i].of(tied[i]);
        }
        return cost;
    }

    /** Moves one person's head on a day from a duty to another and returns the change of the day's cost. */
    long move(int p, int day, int from, int to) {
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
        return delta;
    }

    /** What {@link #move} would return; nothing is moved. */
    long price(int p, int day, int from, int to) {
        long delta = move(p, day, from, to);
        move(p, day, to, from);
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
}
