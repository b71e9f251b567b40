package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.List;

/**
 * Cheapest row of one person over the whole horizon when the counters are not counted but priced: one multiplier each.
 * A plain shortest path in the row graph, in exact integers, so that its value is a true lower bound. Not thread-safe.
 */
final class FreeRow {

    /** Fixed-point one of costs. */
    static final long ONE = 1L << 12;

    /** Multipliers have so many more binary digits than costs. */
    private static final int FINER = 10;

    private static final long NONE = Long.MAX_VALUE / 4;

    private final RosterModel model;
    private final int person;
    private final RowGraph graph;
    private final List<Tally> tallies;
    private final int[] most;
    /** Multipliers in fixed point, one per amount. */
    private final long[] lambda;

    private final int[] row;
    private final int[] value;
    /** Whether every plain counter reads the day just as it reads the day after. */
    private final boolean[] like;
    /** Price of each duty by the plain counters, on the day last priced. */
    private final long[] added;
    /** How often each duty was met since the counters were last brought up to date. */
    private final int[] met;

    FreeRow(RosterModel model, RowProfile profile, int person) {
        this.model = model;
        this.person = person;
        this.graph = profile.graph();
        this.tallies = profile.tallies();
        this.lambda = new long[tallies.size()];
        this.value = new int[tallies.size()];
        this.row = new int[model.days()];
        this.most = new int[tallies.size()];
        for (int i = 0; i < most.length; i++) {
            most[i] = 1;
            for (int[] amount : tallies.get(i).counter().amount()) {
                for (int a : amount) {
                    most[i] = tallies.get(i).bit() >= 0 ? 1 : Math.max(most[i], a);
                }
            }
        }
        this.added = new long[model.duties()];
        this.met = new int[model.duties()];
        this.like = new boolean[model.days()];
        for (int d = 0; d < like.length - 1; d++) {
            int day = d;
            like[d] = tallies.stream().allMatch(t -> t.bit() >= 0 || alike(t.counter(), day));
        }
    }

    private static boolean alike(Counter c, int day) {
        boolean here = day >= c.firstDay() && day <= c.lastDay();
        boolean after = day + 1 >= c.firstDay() && day + 1 <= c.lastDay();
        return here == after && (!here || c.table()[day - c.firstDay()] == c.table()[day + 1 - c.firstDay()]);
    }

    int counters() {
        return lambda.length;
    }

    /** Sets the price of a counter's largest amount; what is outside its penalty's slopes is brought inside. */
    double price(int counter, double price, double largest) {
        Penalty p = tallies.get(counter).counter().penalty();
        double over = p.high() == Integer.MAX_VALUE ? 0 : slope(p.over(), p.overSquared(), most[counter], largest);
        double under = p.low() == Integer.MIN_VALUE ? 0 : slope(p.under(), p.underSquared(), most[counter], largest);
        double inside = Math.max(-under, Math.min(over, price));
        lambda[counter] = Math.round(inside / most[counter] * (ONE << FINER));
        return inside;
    }

    private static double slope(long weight, boolean squared, int amount, double largest) {
        return Math.min(largest, (weight >= Cost.HARD ? largest : (double) weight) * amount * (squared ? 8 : 1));
    }

    /** Value of a counter that costs least against its multiplier; the given one where it does not matter. */
    private int target(int counter, int wanted) {
        Penalty p = tallies.get(counter).counter().penalty();
        long l = lambda[counter];
        if (l == 0) {
            return Math.max(p.low(), Math.min(p.high(), wanted));
        }
        int step = l > 0 ? 1 : -1;
        int v = l > 0 ? p.high() : p.low();
        for (int i = 0; i < 8 && (p.of(v + step) - p.of(v)) * (ONE << FINER) < Math.abs(l); i++) {
            v += step;
        }
        return v;
    }

    /** How much the row's counter is above what its multiplier wants, in units of its largest amount. */
    double excess(int counter) {
        return (double) (value[counter] - target(counter, value[counter])) / most[counter];
    }

    /** Whether the multiplier stands at the kink between too little and too much. */
    boolean idle(int counter) {
        return lambda[counter] == 0;
    }

    int[] row() {
        return row;
    }

    /**
     * Solves.
     *
     * @param demands all demands of the horizon
     * @param dual their duals in fixed point
     * @return lower bound of cost minus duals over all legal rows, in fixed point; huge when there is none
     */
    long solve(Demands demands, long[] dual, FreeMemory memory, Meter meter) {
        int k = graph.classes();
        int days = model.days();
        memory.fit(graph);
        int counting = 0;
        for (long l : lambda) {
            counting += l == 0 ? 0 : 1;
        }
        for (int d = days - 1; d >= 0; d--) {
            prices(d, demands, dual, memory);
            relax(d, k, memory);
            long priced = like[d] ? 0 : 4L * counting;
            meter.add((6 + priced) * model.duties() + 2L * graph.states()[d] * k);
        }
        if (graph.start() < 0 || memory.go[memory.offset[0] + graph.start()] >= NONE) {
            return NONE;
        }
        trace(k, memory);
        long sum = memory.go[memory.offset[0] + graph.start()];
        for (int i = 0; i < lambda.length; i++) {
            int v = target(i, value[i]);
            Tally t = tallies.get(i);
            sum += lambda[i] == 0
                    ? 0
                    : t.penalty(v) * ONE
                            - ceil(lambda[i] * ((long) v - t.counter().initial()));
        }
        return sum;
    }

    private static long ceil(long fine) {
        return -(-fine >> FINER);
    }

    /** Cheapest duty of each class on a day. */
    private void prices(int d, Demands demands, long[] dual, FreeMemory memory) {
        long[] price = memory.price[d];
        java.util.Arrays.fill(price, NONE);
        if (!like[d]) {
            add(d);
        }
        for (int j = 0; j < added.length; j++) {
            long cell = model.cell(person, d, j);
            if (cell >= Cost.HARD) {
                continue;
            }
            long c = cell * ONE - demands.worth(person, d, j, dual) + added[j];
            int cls = graph.classOf()[j];
            if (c < price[cls]) {
                price[cls] = c;
                memory.duty[d][cls] = j;
            }
        }
    }

    private void add(int d) {
        java.util.Arrays.fill(added, 0);
        for (int i = 0; i < lambda.length; i++) {
            for (int j = 0; lambda[i] != 0 && j < added.length; j++) {
                added[j] += (lambda[i] * tallies.get(i).amount(d, j)) >> FINER;
            }
        }
    }

    private void relax(int d, int k, FreeMemory memory) {
        long[] go = memory.go;
        long[] price = memory.price[d];
        int lastCounted = 0;
        long bits = 0;
        int[] next = graph.next()[d];
        int[] cost = graph.cost()[d];
        int[] counted = graph.counted()[d];
        int here = memory.offset[d];
        int there = memory.offset[d + 1];
        for (int s = 0; s < graph.states()[d]; s++) {
            long best = NONE;
            for (int c = 0; c < k; c++) {
                int arc = s * k + c;
                int to = next[arc];
                if (to < 0) {
                    continue;
                }
                long v = go[there + to] + price[c] + cost[arc] * ONE;
                if (counted[arc] != 0) {
                    bits = counted[arc] == lastCounted ? bits : bits(counted[arc]);
                    lastCounted = counted[arc];
                    v += bits;
                }
                best = Math.min(best, v);
            }
            go[here + s] = Math.min(best, NONE);
        }
    }

    private long bits(int counted) {
        long sum = 0;
        for (int i = 0; i < lambda.length; i++) {
            int bit = tallies.get(i).bit();
            sum += bit >= 0 && (counted >> bit & 1) != 0 ? lambda[i] >> FINER : 0;
        }
        return sum;
    }

    private void trace(int k, FreeMemory memory) {
        for (int i = 0; i < value.length; i++) {
            value[i] = tallies.get(i).counter().initial();
        }
        int s = graph.start();
        for (int d = 0; d < row.length; d++) {
            int arc = arc(d, s, k, memory);
            row[d] = memory.duty[d][arc - s * k];
            met[row[d]]++;
            int counted = graph.counted()[d][arc];
            for (int i = 0; counted != 0 && i < value.length; i++) {
                int bit = tallies.get(i).bit();
                value[i] += bit >= 0 ? counted >> bit & 1 : 0;
            }
            if (!like[d]) {
                count(d);
            }
            s = graph.next()[d][arc];
        }
    }

    /** The arc that the cost to go of a state comes from. */
    private int arc(int d, int s, int k, FreeMemory memory) {
        int[] next = graph.next()[d];
        int there = memory.offset[d + 1];
        long want = memory.go[memory.offset[d] + s];
        for (int c = 0; c < k; c++) {
            int arc = s * k + c;
            if (next[arc] >= 0 && memory.price[d][c] < NONE) {
                long v = memory.go[there + next[arc]] + memory.price[d][c] + graph.cost()[d][arc] * ONE;
                int counted = graph.counted()[d][arc];
                if ((counted == 0 ? v : v + bits(counted)) == want) {
                    return arc;
                }
            }
        }
        throw new IllegalStateException("shortest path lost on day " + d);
    }

    /** Adds the duties met on days that all count like this one. */
    private void count(int d) {
        for (int i = 0; i < value.length; i++) {
            for (int j = 0; j < met.length; j++) {
                value[i] += met[j] == 0 ? 0 : met[j] * tallies.get(i).amount(d, j);
            }
        }
        java.util.Arrays.fill(met, 0);
    }
}
