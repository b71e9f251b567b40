package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * A true lower bound for problems of any size, without a linear program: demands and counters are priced, each person
 * takes the cheapest row, and the prices follow what is missing or too much. Prices move after every few people, so that
 * not all run after the same price at once (incremental subgradients, Nedic and Bertsekas 2001). Averages of them are good
 * duals to start column generation from.
 */
final class DualAscent {

    private static final int BATCHES = 12;
    private static final double COUNTER_PART = 0.3;
    /** Prices of counters, which every day feels, come to rest sooner. */
    private static final double DAMPING = 0.7;

    private static final double FIRST_STEP = 0.03;
    private static final double AGAIN_STEP = 0.003;
    private static final double LAST_STEP = 0.0003;
    /** Work of the first way down from large steps to small ones. */
    static final long PLAN = 6_000_000_000L;

    /** Part of a run by which the first way is over in any case. */
    private static final double LATEST = 0.12;

    private static final int FEWEST = 12;
    private static final int MOST = 80;
    private static final int KEPT = 60;
    /** Passes between two bounds. */
    private static final int BETWEEN = 3;

    private final Workshop shop;
    private final Demands demands;
    private final List<FreeRow> rows = new ArrayList<>();
    private final FreeMemory memory = new FreeMemory();
    private final double largest;
    private final double unit;
    private final double[] low;
    private final double[] high;
    /** Prices: first one for each demand, then those of the people's counters. */
    private final double[] center;

    private final int[] counters;
    private final double[] price;
    private final double[] sum;
    private final long[] dual;
    private final int[] heads;
    /** Rows of the last passes, by person: near the best prices, so good columns. */
    private final List<Deque<int[]>> seen = new ArrayList<>();

    private int number;
    private int round;
    private int rounds;
    private double first;
    private double best = Double.NEGATIVE_INFINITY;

    DualAscent(Workshop shop, int[][] roster) {
        this.shop = shop;
        RosterModel model = shop.model();
        boolean[] free = new boolean[model.people()];
        Arrays.fill(free, true);
        this.demands = new Demands(model, 0, model.days(), roster, free, shop.hardCost());
        this.counters = new int[model.people() + 1];
        int n = demands.count();
        for (int p = 0; p < model.people(); p++) {
            FreeRow row = new FreeRow(model, shop.profiles().get(p), p);
            rows.add(row);
            seen.add(new ArrayDeque<>());
            counters[p] = n;
            n += row.counters();
        }
        counters[model.people()] = n;
        this.largest = shop.hardCost();
        this.unit = shop.likeness() / 0.3;
        this.center = new double[n];
        this.price = new double[n];
        this.sum = new double[n];
        this.dual = new long[demands.count()];
        this.heads = new int[demands.count()];
        this.low = new double[demands.count()];
        this.high = new double[demands.count()];
        for (int r = 0; r < low.length; r++) {
            long[] cost = demands.cost(r);
            for (int k = 1; k < cost.length; k++) {
                low[r] = Math.min(low[r], (double) cost[k - 1] - cost[k]);
                high[r] = Math.max(high[r], (double) cost[k - 1] - cost[k]);
            }
        }
    }

    /** Largest true lower bound found. */
    double bound() {
        return best;
    }

    /** Writes the duals of the best bound, by index of the model's day rules. */
    void teach(double[] guide) {
        for (int r = 0; r < dual.length; r++) {
            guide[demands.source(r)] = center[r];
        }
    }

    /** Rows of a person that were cheapest at one of the last prices; some may repeat, some may not be legal. */
    Collection<int[]> rows(int person) {
        return Collections.unmodifiableCollection(seen.get(person));
    }

    /**
     * Works for about so many steps; tells the bound as it rises. Steps grow smaller over {@link #PLAN}, in however many calls;
     * what is called after that goes on from the best prices, carefully.
     */
    void run(long work, Best told) {
        long end = shop.meter().steps() + work;
        if (round >= rounds) {
            begin(best > Double.NEGATIVE_INFINITY ? work : PLAN, told);
        }
        while (round < rounds && shop.meter().steps() < end && !told.proven() && best < Double.POSITIVE_INFINITY) {
            shop.meter().turn();
            double gone = first == FIRST_STEP ? told.progress() / LATEST : 0;
            double step = first * Math.pow(LAST_STEP / first, Math.min(1, Math.max(gone, (double) round / rounds)));
            if (gone >= 1) {
                round = rounds;
            }
            round++;
            Arrays.fill(sum, 0);
            for (int i = 0; i < BETWEEN; i++) {
                pass(step);
            }
            double[] last = price.clone();
            for (int i = 0; i < price.length; i++) {
                price[i] = sum[i] / (BETWEEN * BATCHES);
            }
            judge(told);
            System.arraycopy(last, 0, price, 0, last.length);
            fix();
        }
    }

    private void begin(long work, Best told) {
        first = best > Double.NEGATIVE_INFINITY ? AGAIN_STEP : FIRST_STEP;
        System.arraycopy(center, 0, price, 0, price.length);
        long start = shop.meter().steps();
        judge(told);
        long one = Math.max(1, shop.meter().steps() - start);
        int useful = Math.min(MOST, FEWEST + price.length / 4);
        rounds = (int) Math.max(FEWEST, Math.min(useful, work / one / (BETWEEN + 1) / 2));
        round = 0;
    }

    /** Evaluates the present prices and keeps them if none were better. */
    private void judge(Best told) {
        double value = evaluate();
        if (value > best) {
            best = value;
            System.arraycopy(price, 0, center, 0, price.length);
            if (best < Double.POSITIVE_INFINITY) {
                told.bound(best);
            }
        }
    }

    /** Everybody plans anew, some at a time; the prices move in between. */
    private void pass(double step) {
        int people = rows.size();
        for (int b = 0; b < BATCHES; b++) {
            for (int p = b; p < people; p += BATCHES) {
                replan(p, step);
            }
            for (int r = 0; r < dual.length; r++) {
                demand(r);
                double g = number - heads[r];
                double by = step * (high[r] - low[r]) * g / (1 + Math.abs(g) / 2);
                price[r] = Math.max(low[r], Math.min(high[r], price[r] + by));
                dual[r] = Math.round(price[r] * FreeRow.ONE);
            }
            shop.meter().add(20L * dual.length);
            for (int i = 0; i < price.length; i++) {
                sum[i] += price[i];
            }
        }
    }

    private void replan(int p, double step) {
        FreeRow row = rows.get(p);
        for (int i = 0; i < row.counters(); i++) {
            price[counters[p] + i] = row.price(i, price[counters[p] + i], largest);
        }
        count(p, -1);
        row.solve(demands, dual, memory, shop.meter());
        count(p, 1);
        note(seen.get(p), row.row());
        for (int i = 0; i < row.counters(); i++) {
            double g = row.excess(i);
            int at = counters[p] + i;
            double before = price[at];
            price[at] += COUNTER_PART
                    * Math.pow(step / FIRST_STEP, DAMPING)
                    * step
                    * BATCHES
                    * unit
                    * g
                    / (1 + Math.abs(g) / 2);
            if (before * price[at] < 0) {
                price[at] = 0;
            }
        }
    }

    private static void note(Deque<int[]> rows, int[] row) {
        if (rows.isEmpty() || !Arrays.equals(rows.getLast(), row)) {
            rows.addLast(row.clone());
            if (rows.size() > KEPT) {
                rows.removeFirst();
            }
        }
    }

    /** Adds the heads of a person's present row. */
    private void count(int p, int sign) {
        int[] row = rows.get(p).row();
        for (int d = 0; d < row.length; d++) {
            for (int r : demands.answered(p, d, row[d])) {
                heads[r] += sign;
            }
        }
    }

    private void fix() {
        for (int r = 0; r < dual.length; r++) {
            dual[r] = Math.round(price[r] * FreeRow.ONE);
        }
    }

    /** Lagrangian bound at the present prices; leaves the rows and heads that belong to it. */
    private double evaluate() {
        fix();
        Arrays.fill(heads, 0);
        long total = 0;
        for (int p = 0; p < rows.size(); p++) {
            FreeRow row = rows.get(p);
            for (int i = 0; i < row.counters(); i++) {
                price[counters[p] + i] = row.price(i, price[counters[p] + i], largest);
            }
            long value = row.solve(demands, dual, memory, shop.meter());
            if (value >= Long.MAX_VALUE / 8) {
                return Double.POSITIVE_INFINITY;
            }
            total += value;
            count(p, 1);
        }
        for (int r = 0; r < dual.length; r++) {
            total += demand(r);
        }
        return (double) total / FreeRow.ONE;
    }

    /**
     * The demand's part of the bound; of the numbers that cost least the one nearest to the heads is noted. Costs are convex,
     * so it is downhill from the heads.
     */
    private long demand(int r) {
        long[] cost = demands.cost(r);
        int n = Math.max(0, Math.min(cost.length - 1, heads[r]));
        long least = cost[n] * FreeRow.ONE + dual[r] * n;
        for (int side = -1; side <= 1; side += 2) {
            while (n + side >= 0 && n + side < cost.length) {
                long c = cost[n + side] * FreeRow.ONE + dual[r] * (n + side);
                if (c >= least) {
                    break;
                }
                least = c;
                n += side;
            }
        }
        number = n;
        return least;
    }
}
