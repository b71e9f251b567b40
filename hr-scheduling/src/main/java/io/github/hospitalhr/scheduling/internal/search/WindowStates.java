package io.github.hospitalhr.scheduling.internal.search;

import java.util.Arrays;

/** The automata of a person in a window: joint states, what they cost, and the least that is still to come. */
final class WindowStates {

    private static final RowGroup NONE = new RowGroup(1, 1, new int[0], new int[0], new int[0][], new long[0][]);

    private final SearchModel model;
    private final Plan plan;
    private final Energy energy;
    private RowGroup first = NONE;
    private RowGroup second = NONE;
    private int groups;
    private int person;
    private int end;
    private long start;
    private double stepCost;
    private double[][] ahead = new double[0][];
    private int[][] layer = new int[0][];
    private final int[] layerSize;
    private int[] mark = new int[0];
    private int stamp;

    WindowStates(Plan plan, Energy energy) {
        this.model = plan.model;
        this.plan = plan;
        this.energy = energy;
        layerSize = new int[model.days + 1];
    }

    /** Energy of what the present row pays in the window. */
    double paid(int p, int from, int to) {
        double sum = 0;
        for (int g = 0; g < model.rows[p].groups().length; g++) {
            for (int d = from; d < to; d++) {
                sum += energy.of(plan.paid(p, g, d));
            }
        }
        return sum;
    }

    /** Reads the person's automata; returns the work done. */
    long prepare(int p, int from, int to, WindowPrices prices) {
        person = p;
        end = to;
        groups = model.rows[p].groups().length;
        first = groups > 0 ? model.rows[p].groups()[0] : NONE;
        second = groups > 1 ? model.rows[p].groups()[1] : NONE;
        start = groups == 0 ? 0 : plan.state(p, 0, from);
        start += groups > 1 ? (long) first.states * plan.state(p, 1, from) : 0;
        if (groups == 0) {
            return 0;
        }
        room(to - from + 1);
        return forward(from, to, prices) + backward(from, to, prices);
    }

    private void room(int layers) {
        if (mark.length < first.states) {
            mark = new int[first.states];
            stamp = 0;
            ahead = new double[0][];
            layer = new int[0][];
        }
        if (ahead.length < layers) {
            int had = ahead.length;
            ahead = Arrays.copyOf(ahead, layers);
            layer = Arrays.copyOf(layer, layers);
            for (int i = had; i < layers; i++) {
                ahead[i] = new double[mark.length];
                layer[i] = new int[mark.length];
            }
        }
    }

    private long forward(int from, int to, WindowPrices prices) {
        long work = 0;
        layer[0][0] = (int) (start % first.states);
        layerSize[0] = 1;
        for (int d = from; d < to; d++) {
            stamp++;
            int[] now = layer[d - from];
            int[] next = layer[d - from + 1];
            int n = 0;
            int[] table = first.next[first.kind[d]];
            int[] duties = prices.duties(d);
            int choices = prices.size(d);
            for (int i = 0; i < layerSize[d - from]; i++) {
                int base = now[i] * first.symbols;
                for (int c = 0; c < choices; c++) {
                    int t = table[base + first.symbol[duties[c]]];
                    if (mark[t] != stamp) {
                        mark[t] = stamp;
                        next[n++] = t;
                    }
                }
            }
            work += (long) layerSize[d - from] * choices;
            layerSize[d - from + 1] = n;
        }
        return work / 4;
    }

    private long backward(int from, int to, WindowPrices prices) {
        int length = to - from;
        long work = 0;
        for (int i = 0; i < layerSize[length]; i++) {
            int s = layer[length][i];
            ahead[length][s] = energy.of(plan.tail(person, 0, end, s));
        }
        for (int d = to - 1; d >= from; d--) {
            double[] after = ahead[d - from + 1];
            double[] before = ahead[d - from];
            int[] table = first.next[first.kind[d]];
            long[] costs = first.cost[first.kind[d]];
            int[] duties = prices.duties(d);
            double[] price = prices.prices(d);
            int choices = prices.size(d);
            for (int i = 0; i < layerSize[d - from]; i++) {
                int s = layer[d - from][i];
                int base = s * first.symbols;
                double least = Double.MAX_VALUE;
                for (int c = 0; c < choices; c++) {
                    int at = base + first.symbol[duties[c]];
                    double cost = price[c] + after[table[at]];
                    if (costs[at] != 0) {
                        cost += energy.of(costs[at]);
                    }
                    least = Math.min(least, cost);
                }
                before[s] = least;
            }
            work += (long) layerSize[d - from] * choices;
        }
        return work / 4;
    }

    long start() {
        return start;
    }

    /** Number of joint states. */
    long size() {
        return (long) first.states * second.states;
    }

    /** The joint state after a duty; its cost is then in {@link #stepCost()}. */
    long next(long state, int day, int duty) {
        stepCost = 0;
        if (groups == 0) {
            return 0;
        }
        int s = (int) (state % first.states);
        int k = first.kind[day];
        int i = s * first.symbols + first.symbol[duty];
        long cost = first.cost[k][i];
        long to = first.next[k][i];
        if (groups > 1) {
            int s2 = (int) (state / first.states);
            int k2 = second.kind[day];
            int i2 = s2 * second.symbols + second.symbol[duty];
            cost += second.cost[k2][i2];
            to += (long) first.states * second.next[k2][i2];
        }
        stepCost = cost == 0 ? 0 : energy.of(cost);
        return to;
    }

    double stepCost() {
        return stepCost;
    }

    /** The least that the first automaton and the prices still cost after some days of the window. */
    double ahead(long state, int layerNumber) {
        return groups == 0 ? Double.NEGATIVE_INFINITY : ahead[layerNumber][(int) (state % first.states)];
    }

    /** What a state costs after the window, beside what the present row pays there. */
    double tail(long state, int layerNumber) {
        double sum = groups == 0 ? 0 : ahead(state, layerNumber);
        return groups < 2 ? sum : sum + energy.of(plan.tail(person, 1, end, (int) (state / first.states)));
    }
}
