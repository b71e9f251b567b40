package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import org.jspecify.annotations.Nullable;

/**
 * Cheapest path of a window under several counters, found forwards. The solved table of the primary counter alone tells what
 * each path costs at least from here to the end; paths that cannot stay below a limit are left, and the limit rises until a
 * path ends below it. The result is exact. Where the other counters cost little, few of the large table's cells are ever seen
 * (decremental state space relaxation, Righini and Salani 2008; limits that rise: Korf 1985). Not thread-safe.
 */
final class RowSearch {

    /** Told instead of a cost when the search got too large. */
    static final long TOO_LARGE = Long.MIN_VALUE;

    private static final int WORK_PER_LABEL = 12;
    private static final int FEWEST = 4_000;
    /** Cells of the large table that take as long as one label. */
    private static final int CELLS_PER_LABEL = 8;

    private final RowWindow window;
    private final RowGraph graph;
    private final RowTable small;
    private final RowTable large;
    private final int[] groupPrice;
    private final int[] bestDuty;
    private final int most;
    private Labels labels = new Labels();

    private long gap;
    private long pruned;
    private int last;

    /**
     * A search.
     *
     * @param small table of the primary counter alone
     * @param large table of all active counters, with the same primary one; it need not be solved
     */
    RowSearch(RowWindow window, RowTable small, RowTable large) {
        this.window = window;
        this.graph = window.graph();
        this.small = small;
        this.large = large;
        this.groupPrice = new int[large.groups().count()];
        this.bestDuty = new int[groupPrice.length];
        this.most = Math.max(FEWEST, large.size() / CELLS_PER_LABEL);
    }

    /**
     * Cheapest scaled cost, {@link RowTable#NONE} or more when there is no legal path, {@link #TOO_LARGE} when the table is
     * the better way.
     *
     * @param least cost by the small table
     * @param scratch with the small table's cells
     */
    long solve(int[][] price, int scale, long[] lambda, long least, Scratch scratch, Meter meter) {
        labels = scratch.labels();
        int[] memory = scratch.of(small.size());
        long rise = Math.max(scale, gap + gap / 4);
        int used = 0;
        while (true) {
            long limit = least + rise;
            pruned = Long.MAX_VALUE;
            long found = forward(price, scale, lambda, limit, memory, meter);
            used += labels.count();
            if (found <= limit) {
                gap = found - least;
                return found;
            }
            if (used > most) {
                return TOO_LARGE;
            }
            if (pruned == Long.MAX_VALUE) {
                return RowTable.NONE;
            }
            rise = Math.max(pruned - least, 3 * rise);
        }
    }

    /** To be told a cost found another way. */
    void learn(long above) {
        gap = above;
    }

    private long forward(int[][] price, int scale, long[] lambda, long limit, int[] memory, Meter meter) {
        int from = window.from();
        int to = window.to();
        ExtraCounters extras = large.extras();
        extras.scale(scale);
        boolean anyBits = large.groups().anyPricedBit(lambda);
        labels.clear();
        labels.put(window.start(), 0, 0, 0, -1, 0);
        int begin = 0;
        for (int d = from; d < to; d++) {
            int end = labels.count();
            large.groups().best(d, price[d - from], lambda, groupPrice, bestDuty);
            labels.layer(small.layerSize(d + 1) * extras.width(d + 1));
            for (int label = begin; label < end; label++) {
                expand(d, label, scale, anyBits ? lambda : null, limit, memory);
            }
            meter.add((long) (end - begin) * groupPrice.length * WORK_PER_LABEL);
            if (labels.count() > most) {
                return Long.MAX_VALUE;
            }
            begin = end;
        }
        return finish(begin, scale, memory);
    }

    private void expand(int d, int label, int scale, long @Nullable [] bits, long limit, int[] memory) {
        CounterBand band = large.band();
        ExtraCounters extras = large.extras();
        int s = labels.state(label);
        int value = labels.value(label);
        int extra = labels.extra(label);
        int cost = labels.cost(label);
        int k = graph.classes();
        int wide = extras.width(d + 1);
        int start = small.layerStart(d + 1);
        for (int g = 0; g < groupPrice.length; g++) {
            if (groupPrice[g] >= RowTable.NONE) {
                continue;
            }
            int arc = s * k + large.groups().classOf(g);
            int t = graph.next()[d][arc];
            if (t < 0) {
                continue;
            }
            int counted = graph.counted()[d][arc];
            int v = value + band.amount(d, g, counted);
            int cell = small.cell(d + 1, t, v);
            if (cell < 0) {
                continue;
            }
            int c = cost + groupPrice[g] + graph.cost()[d][arc] * scale;
            if (bits != null && counted != 0) {
                c += large.groups().bitPrice(counted, bits);
            }
            int still = memory[cell];
            if (still >= RowTable.NONE / 2) {
                continue;
            }
            if ((long) c + still > limit) {
                pruned = Math.min(pruned, (long) c + still);
                continue;
            }
            int f = extras.step(d, extra, g, counted);
            if (f < 0) {
                continue;
            }
            c += extras.paid() * scale;
            if ((long) c + still > limit) {
                pruned = Math.min(pruned, (long) c + still);
                continue;
            }
            labels.reach((cell - start) * wide + f, t, v, f, c, label, bestDuty[g]);
        }
    }

    /** Cheapest of the labels that reached the end. */
    private long finish(int begin, int scale, int[] memory) {
        int to = window.to();
        long best = Long.MAX_VALUE;
        for (int label = begin; label < labels.count(); label++) {
            int s = labels.state(label);
            int cell = small.cell(to, s, labels.value(label));
            long extra = large.extras().endCost(labels.extra(label), s);
            if (extra >= Cost.HARD) {
                continue;
            }
            long all = labels.cost(label) + (long) memory[cell] + Math.min(RowTable.NONE / 4 / scale, extra) * scale;
            pruned = Math.min(pruned, all);
            if (all < best) {
                best = all;
                last = label;
            }
        }
        return best;
    }

    /** Writes the path of the last {@link #solve} into the row. */
    void trace(int[] row) {
        int label = last;
        for (int d = window.to() - 1; d >= window.from(); d--) {
            row[d] = labels.duty(label);
            label = labels.parent(label);
        }
    }
}
