package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The counters of one row class, laid out for differences: for each day and duty the plain counters it moves, and for
 * each block counter (weekends, weeks) the number of hits in each block. Immutable.
 */
final class CounterSet {

    private static final int[] NONE = new int[0];

    final int size;
    final int[] initial;
    final Penalty[] penalty;
    /** {@code effect[kind[d]][duty]}: pairs of plain counter and amount. */
    final int[] kind;

    final int[][][] effect;
    /** Numbers of the block counters. */
    final int[] blocked;
    /** Block of each day per block counter, or -1. */
    final int[][] block;
    /** {@code hit[i][d]}: duties that count on the day, for block counter i. */
    final int[][][] hit;
    /** First slot of each block counter in an array of hits. */
    final int[] slot;

    final int slots;

    CounterSet(List<Counter> counters, int days, int duties) {
        size = counters.size();
        initial = new int[size];
        penalty = new Penalty[size];
        List<Integer> withBlocks = new ArrayList<>();
        for (int c = 0; c < size; c++) {
            initial[c] = counters.get(c).initial();
            penalty[c] = counters.get(c).penalty();
            if (counters.get(c).block() != null) {
                withBlocks.add(c);
            }
        }
        kind = new int[days];
        effect = effects(counters, days, duties, kind);
        blocked = withBlocks.stream().mapToInt(Integer::intValue).toArray();
        block = new int[blocked.length][days];
        hit = new int[blocked.length][days][];
        slot = new int[blocked.length];
        int used = 0;
        for (int i = 0; i < blocked.length; i++) {
            slot[i] = used;
            used += blocks(counters.get(blocked[i]), block[i], hit[i]);
        }
        slots = used;
    }

    private static int blocks(Counter c, int[] block, int[][] hit) {
        int[] from = c.block();
        Arrays.fill(block, -1);
        int count = 0;
        int last = -1;
        boolean skipping = false;
        for (int d = c.firstDay(); from != null && d <= c.lastDay(); d++) {
            int b = from[d - c.firstDay()];
            hit[d] = c.amount()[c.table()[d - c.firstDay()]];
            if (b < 0) {
                continue;
            }
            if (b != last) {
                skipping = last < 0 && c.blockOpen();
                count += skipping ? 0 : 1;
                last = b;
            }
            block[d] = skipping ? -1 : count - 1;
        }
        return count;
    }

    private static int[][][] effects(List<Counter> counters, int days, int duties, int[] kind) {
        Map<List<Integer>, Integer> seen = new HashMap<>();
        List<int[][]> all = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            List<Integer> key = new ArrayList<>();
            for (Counter c : counters) {
                boolean read = c.block() == null && d >= c.firstDay() && d <= c.lastDay();
                key.add(read ? c.table()[d - c.firstDay()] : -1);
            }
            Integer id = seen.get(key);
            if (id == null) {
                id = all.size();
                seen.put(key, id);
                int[][] byDuty = new int[duties][];
                for (int j = 0; j < duties; j++) {
                    byDuty[j] = moved(counters, key, j);
                }
                all.add(byDuty);
            }
            kind[d] = id;
        }
        return all.toArray(int[][][]::new);
    }

    private static int[] moved(List<Counter> counters, List<Integer> tables, int duty) {
        int[] pairs = new int[2 * counters.size()];
        int n = 0;
        for (int c = 0; c < counters.size(); c++) {
            int amount = tables.get(c) < 0 ? 0 : counters.get(c).amount()[tables.get(c)][duty];
            if (amount != 0) {
                pairs[n++] = c;
                pairs[n++] = amount;
            }
        }
        return n == 0 ? NONE : Arrays.copyOf(pairs, n);
    }
}
