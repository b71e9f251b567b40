package io.github.hospitalhr.scheduling.internal.column;

import com.google.common.math.IntMath;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import java.util.Arrays;
import java.util.List;

/**
 * The table of a window's shortest path: cost to go for each day, state, value of the primary counter (a band per
 * state) and values of the other active counters. Filled backwards; the path is found again by equality.
 */
final class RowTable {

    /** Cells of the largest table. */
    static final int LIMIT = 6_000_000;

    /** Price and cost that stand for "not legal". */
    static final int NONE = 1 << 29;

    /** Greatest scaled cost of an end; a larger one counts as this, which keeps bounds true. */
    private static final int MOST = 1 << 26;

    private final RowWindow window;
    private final RowGraph graph;
    private final int from;
    private final int to;
    private final DutyGroups groups;
    private final CounterBand band;
    private final ExtraCounters extras;
    /** {@code offset[d - from][s]} of the first cell of a state; -1 when the state is of no use. */
    private final int[][] offset;

    private final int[] layers;

    private final int size;
    private final int[] groupPrice;
    private final int[] bestDuty;

    RowTable(RowWindow window, List<Tally> tallies, boolean[] active) {
        this.window = window;
        this.graph = window.graph();
        this.from = window.from();
        this.to = window.to();
        int first = -1;
        for (int i = 0; i < tallies.size(); i++) {
            if (active[i] && (first < 0 || prefer(tallies.get(i), tallies.get(first)))) {
                first = i;
            }
        }
        this.groups = DutyGroups.of(window, tallies, active);
        this.band = CounterBand.of(window, groups, first);
        this.extras = ExtraCounters.of(window, groups, active, first);
        this.offset = new int[to - from + 1][];
        this.layers = new int[to - from + 2];
        long cells = 0;
        for (int d = from; d <= to; d++) {
            int[] at = new int[graph.states()[d]];
            for (int s = 0; s < at.length; s++) {
                int width = band.width(d, s);
                at[s] = width <= 0 || cells > LIMIT ? -1 : (int) cells;
                cells += (long) Math.max(0, width) * extras.width(d);
            }
            offset[d - from] = at;
            layers[d - from + 1] = (int) Math.min(cells, Integer.MAX_VALUE);
        }
        this.size = (int) Math.min(cells, Integer.MAX_VALUE);
        this.groupPrice = new int[groups.count()];
        this.bestDuty = new int[groups.count()];
    }

    /** The counter with most values leads: its values are kept by state, and few of them are of use in each. */
    private boolean prefer(Tally a, Tally b) {
        boolean wantsA = a.limitsBelow();
        boolean wantsB = b.limitsBelow();
        if (wantsA != wantsB) {
            return wantsA;
        }
        return a.bit() < 0 == b.bit() < 0 ? values(a) > values(b) : a.bit() < 0;
    }

    /** Values the counter can have in the window, in units of the common divisor of its amounts. */
    private int values(Tally t) {
        int unit = 0;
        int sum = 0;
        for (int d = from; d < to; d++) {
            int most = t.bit() >= 0 && t.overlaps(d, d + 1) ? 1 : 0;
            for (int g = 0; g < window.model().duties(); g++) {
                int a = window.model().allowed(window.person(), d, g) ? t.amount(d, g) : 0;
                unit = IntMath.gcd(unit, a);
                most = Math.max(most, a);
            }
            sum += most;
        }
        return sum / Math.max(1, unit);
    }

    int primary() {
        return band.tally();
    }

    int size() {
        return size;
    }

    DutyGroups groups() {
        return groups;
    }

    CounterBand band() {
        return band;
    }

    ExtraCounters extras() {
        return extras;
    }

    /** First cell of a day. */
    int layerStart(int day) {
        return layers[day - from];
    }

    int layerSize(int day) {
        return layers[day - from + 1] - layers[day - from];
    }

    /** Cell of a state and a value of the primary counter, -1 when that is of no use; for tables of no other counter. */
    int cell(int day, int state, int value) {
        int at = offset[day - from][state];
        int v = value - band.low(day, state);
        return at < 0 || v < 0 || v >= band.width(day, state) ? -1 : at + v;
    }

    /** Whether the bands leave any path. */
    boolean feasible() {
        return window.start() >= 0 && band.width(from, window.start()) > 0;
    }

    /** Cheapest scaled cost of the window, {@link #NONE} or more when there is no legal path. */
    long solve(int[][] price, int scale, long[] lambda, int[] memory, Meter meter) {
        extras.scale(scale);
        fillEnd(scale, lambda, memory);
        for (int d = to - 1; d >= from; d--) {
            groups.best(d, price[d - from], lambda, groupPrice, bestDuty);
            meter.add(fillDay(d, scale, lambda, memory));
        }
        int start = window.start();
        if (offset[0][start] < 0) {
            return NONE;
        }
        int at = offset[0][start] - band.low(from, start);
        return memory[at] >= NONE / 2 ? NONE : memory[at];
    }

    private void fillEnd(int scale, long[] lambda, int[] memory) {
        int[] at = offset[to - from];
        for (int s = 0; s < at.length; s++) {
            if (at[s] < 0) {
                continue;
            }
            long fixed = window.suffixCost()[s] * scale;
            for (int i = 0; i < lambda.length; i++) {
                fixed += lambda[i] * window.suffixAdd()[s][i];
            }
            int width = band.width(to, s);
            for (int e = 0; e < extras.width(to); e++) {
                long extra = extras.endCost(e, s);
                for (int v = 0; v < width; v++) {
                    long pen = extra + band.endCost(v + band.low(to, s), s);
                    memory[at[s] + e * width + v] = pen >= Cost.HARD ? NONE : (int) Math.min(MOST, fixed + pen * scale);
                }
            }
        }
    }

    private long fillDay(int d, int scale, long[] lambda, int[] memory) {
        int layer = d - from;
        int[] here = offset[layer];
        int[] there = offset[layer + 1];
        int k = graph.classes();
        int many = extras.width(d);
        long work = 0;
        boolean anyBits = groups.anyPricedBit(lambda);
        int lastBits = 0;
        int bitPrice = 0;
        extras.nextDay();
        for (int s = 0; s < here.length; s++) {
            if (here[s] < 0) {
                continue;
            }
            int width = band.width(d, s);
            int low = band.low(d, s);
            Arrays.fill(memory, here[s], here[s] + width * many, NONE);
            for (int g = 0; g < groupPrice.length; g++) {
                if (groupPrice[g] >= NONE) {
                    continue;
                }
                int arc = s * k + groups.classOf(g);
                int t = graph.next()[d][arc];
                if (t < 0 || there[t] < 0) {
                    continue;
                }
                int counted = graph.counted()[d][arc];
                int c = groupPrice[g] + graph.cost()[d][arc] * scale;
                if (anyBits && counted != 0) {
                    bitPrice = counted == lastBits ? bitPrice : groups.bitPrice(counted, lambda);
                    lastBits = counted;
                    c += bitPrice;
                }
                int shift = band.amount(d, g, counted);
                int wide = band.width(d + 1, t);
                int gap = low + shift - band.low(d + 1, t);
                int begin = Math.max(0, -gap);
                int end = Math.min(width, wide - gap);
                if (begin >= end) {
                    continue;
                }
                work += 8 + (long) (end - begin) * many;
                if (many == 1 && extras.width(d + 1) == 1 && !extras.reads(d)) {
                    relax(memory, here[s] + begin, there[t] + gap + begin, end - begin, c);
                    continue;
                }
                ExtraCounters.Moves moves = extras.moves(d, g, counted, scale);
                for (int e = 0; e < many; e++) {
                    int f = moves.next()[e];
                    if (f >= 0) {
                        int source = there[t] + f * wide + gap + begin;
                        relax(memory, here[s] + e * width + begin, source, end - begin, c + moves.cost()[e]);
                    }
                }
            }
        }
        return work;
    }

    private static void relax(int[] memory, int at, int source, int length, int c) {
        for (int i = 0; i < length; i++) {
            memory[at + i] = Math.min(memory[at + i], memory[source + i] + c);
        }
    }

    /** Writes the path of the last {@link #solve} into the row. */
    void trace(int[][] price, int scale, long[] lambda, int[] memory, int[] row) {
        int s = window.start();
        int v = 0;
        int e = 0;
        boolean anyBits = groups.anyPricedBit(lambda);
        for (int d = from; d < to; d++) {
            groups.best(d, price[d - from], lambda, groupPrice, bestDuty);
            int want = memory[offset[d - from][s] + e * band.width(d, s) + v - band.low(d, s)];
            boolean found = false;
            for (int g = 0; g < groupPrice.length && !found; g++) {
                int arc = s * graph.classes() + groups.classOf(g);
                int t = graph.next()[d][arc];
                if (groupPrice[g] >= NONE || t < 0 || offset[d + 1 - from][t] < 0) {
                    continue;
                }
                int counted = graph.counted()[d][arc];
                int c = groupPrice[g] + graph.cost()[d][arc] * scale;
                if (anyBits && counted != 0) {
                    c += groups.bitPrice(counted, lambda);
                }
                int u = v + band.amount(d, g, counted);
                int f = extras.shift(d, e, g, counted);
                if (f < 0 || u < band.low(d + 1, t) || u >= band.low(d + 1, t) + band.width(d + 1, t)) {
                    continue;
                }
                int cell = offset[d + 1 - from][t] + f * band.width(d + 1, t) + u - band.low(d + 1, t);
                if (memory[cell] + c + extras.paid() * scale == want) {
                    row[d] = bestDuty[g];
                    s = t;
                    v = u;
                    e = f;
                    found = true;
                }
            }
            if (!found) {
                throw new IllegalStateException("shortest path lost on day " + d);
            }
        }
    }
}
