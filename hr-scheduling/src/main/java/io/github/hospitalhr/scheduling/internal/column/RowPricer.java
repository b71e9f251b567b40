package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.List;

/**
 * Exact cheapest row of one person in a window of days, the rest of the row being fixed. A counter enters the table
 * only after a cheapest row violated it; when the table would get too large it is priced by a Lagrange multiplier
 * instead, so that {@link #bound()} stays a true lower bound. Not thread-safe.
 */
final class RowPricer {

    private static final int PRICED_TRIES = 4;

    private static final int REPAIRS = 16;

    private final RosterModel model;
    private final int person;
    private final int from;
    private final int to;
    private final int[] row;
    private final List<Tally> tallies;
    private final RowWindow window;
    private final boolean[] active;
    private final boolean[] priced;
    private final long[] lambda;
    private final long[] reach;
    /** Values of the counters in the row found. */
    private final int[] values;

    private final long constant;
    private RowPaths paths;
    private long bound;
    private long cost;
    private boolean legal;

    /**
     * A pricer.
     *
     * @param row the person's whole row; cells outside the window stay
     */
    RowPricer(RosterModel model, RowProfile profile, int person, int from, int to, int[] row) {
        this.model = model;
        this.person = person;
        this.from = from;
        this.to = to;
        this.row = row.clone();
        this.window = RowWindow.of(model, profile, person, from, to, row);
        this.tallies = profile.tallies();
        this.active = new boolean[tallies.size()];
        this.priced = new boolean[tallies.size()];
        this.lambda = new long[tallies.size()];
        this.reach = new long[tallies.size()];
        this.values = new int[tallies.size()];
        long fixed = window.prefixCost();
        for (int d = 0; d < model.days(); d++) {
            if (d < from || d >= to) {
                fixed += model.allowed(person, d, row[d]) ? model.cell(person, d, row[d]) : 0;
            }
        }
        for (int i = 0; i < tallies.size(); i++) {
            Tally t = tallies.get(i);
            if (!t.overlaps(from, to)) {
                fixed += t.penalty(t.value(row));
            } else if (t.limitsBelow()) {
                active[i] = true;
            }
        }
        this.constant = fixed;
        this.paths = new RowPaths(window, tallies, active);
        for (int i = tallies.size() - 1; i >= 0 && paths.size() > RowTable.LIMIT; i--) {
            if (active[i] && i != paths.primary()) {
                active[i] = false;
                priced[i] = true;
                paths = new RowPaths(window, tallies, active);
            }
        }
    }

    /** An amount of a counter no row can exceed, at least 1. */
    private long reach(int i) {
        if (reach[i] > 0) {
            return reach[i];
        }
        Tally t = tallies.get(i);
        long sum = 1;
        for (int d = 0; d < model.days(); d++) {
            int most = t.bit() >= 0 ? 1 : 0;
            for (int j = 0; j < model.duties(); j++) {
                most = Math.max(most, t.amount(d, j));
            }
            sum += most;
        }
        reach[i] = sum;
        return sum;
    }

    /** Work of the making, in steps. */
    long setUpWork() {
        return 4L * model.days() * (1 + tallies.size()) + 30L * (to - from) * model.duties() + tableWork();
    }

    private long tableWork() {
        return Math.min(RowTable.LIMIT, paths.size()) / 4;
    }

    /** Whether the fixed part of the row leaves any legal row, as far as the graph can tell. */
    boolean usable() {
        return window.start() >= 0 && constant < Cost.HARD && paths.size() <= RowTable.LIMIT && paths.feasible();
    }

    /**
     * Prices.
     *
     * @param price {@code price[d - from][duty]}, scaled, cell cost included; {@link RowTable#NONE} where not allowed
     * @param scale factor of the prices over plain costs
     * @return whether a legal row was found; then {@link #row()} and {@link #cost()} tell it
     */
    boolean price(int[][] price, int scale, Scratch scratch, Meter meter) {
        return price(price, scale, scratch, meter, PRICED_TRIES + 2 * tallies.size());
    }

    /** Prices like {@link #price}, but any good legal row will do, and {@link #bound()} says less. */
    boolean soon(int[][] price, int scale, Scratch scratch, Meter meter) {
        return price(price, scale, scratch, meter, 1) || price(price, scale, scratch, meter);
    }

    private boolean price(int[][] price, int scale, Scratch scratch, Meter meter, int attempts) {
        bound = Long.MIN_VALUE;
        legal = false;
        long best = Long.MAX_VALUE;
        int[] bestRow = row;
        for (int attempt = 0; attempt < attempts; attempt++) {
            long found = paths.solve(price, scale, lambda, scratch, meter);
            if (found >= RowTable.NONE) {
                bound = Math.max(bound, Long.MAX_VALUE / 4);
                break;
            }
            paths.trace(price, scale, lambda, scratch, row);
            long value = found + constant * scale - relief();
            bound = Math.max(bound, value);
            long rowCost = rowCost();
            assert rowCost == ModelCost.row(model, person, row);
            if (rowCost < Cost.HARD) {
                long reduced = rowCost * scale + prices(price, scale);
                if (!legal || reduced < best) {
                    legal = true;
                    best = reduced;
                    bestRow = row.clone();
                    cost = rowCost;
                }
                if (reduced <= bound) {
                    break;
                }
            }
            meter.add(tableWork());
            if (attempt == attempts - 1 || !tighten(scale, attempt, rowCost < Cost.HARD)) {
                break;
            }
        }
        if (legal) {
            System.arraycopy(bestRow, 0, row, 0, row.length);
        } else if (bound < Long.MAX_VALUE / 4) {
            legal = repair(price, scale, scratch, meter);
        }
        return legal;
    }

    /** Looks for a legal row near the last one by forbidding what is too much. */
    private boolean repair(int[][] price, int scale, Scratch scratch, Meter meter) {
        RowRepair repair = new RowRepair(from, price);
        for (int attempt = 0; attempt < REPAIRS; attempt++) {
            boolean changed = false;
            for (int i = 0; i < tallies.size(); i++) {
                changed |= !active[i]
                        && tallies.get(i).overlaps(from, to)
                        && repair.forbid(tallies.get(i), row, attempt > 0);
            }
            if (!changed || paths.solve(repair.price(), scale, lambda, scratch, meter) >= RowTable.NONE) {
                return false;
            }
            paths.trace(repair.price(), scale, lambda, scratch, row);
            cost = rowCost();
            if (cost < Cost.HARD) {
                return true;
            }
        }
        return false;
    }

    /** Cost of the row found; sets the values of the counters. What the fixed days cost is not looked up again. */
    private long rowCost() {
        RowGraph graph = window.graph();
        long sum = constant;
        int state = window.start();
        for (int i = 0; i < values.length; i++) {
            values[i] = window.base(i);
        }
        for (int d = from; d < to; d++) {
            int arc = state * graph.classes() + graph.classOf()[row[d]];
            sum += model.cell(person, d, row[d]) + graph.cost()[d][arc];
            for (int i = 0; i < values.length; i++) {
                values[i] += tallies.get(i).amount(d, row[d], graph.counted()[d][arc]);
            }
            state = graph.next()[d][arc];
        }
        sum += window.suffixCost()[state];
        for (int i = 0; i < values.length; i++) {
            values[i] += window.suffixAdd()[state][i];
            sum += tallies.get(i).overlaps(from, to) ? tallies.get(i).penalty(values[i]) : 0;
        }
        return sum;
    }

    /** Prices of the row found without its cell costs. */
    private long prices(int[][] price, int scale) {
        long sum = 0;
        for (int d = from; d < to; d++) {
            sum += price[d - from][row[d]] - model.cell(person, d, row[d]) * scale;
        }
        return sum;
    }

    /** The constant part of the Lagrange terms. */
    private long relief() {
        long sum = 0;
        for (int i = 0; i < lambda.length; i++) {
            if (lambda[i] > 0) {
                Tally t = tallies.get(i);
                sum += lambda[i] * (t.counter().penalty().high() - window.base(i));
            } else if (lambda[i] < 0) {
                Tally t = tallies.get(i);
                sum += lambda[i] * (t.counter().penalty().low() - window.base(i));
            }
        }
        return sum;
    }

    /** Adds violated counters to the table, or moves their multipliers; false when nothing is left to do. */
    private boolean tighten(int scale, int attempt, boolean ok) {
        boolean changed = false;
        boolean rebuild = false;
        for (int i = 0; i < tallies.size(); i++) {
            Tally t = tallies.get(i);
            if (active[i] || !t.overlaps(from, to)) {
                continue;
            }
            int value = values[i];
            boolean violated = t.penalty(value) > 0;
            if (violated && !priced[i]) {
                active[i] = true;
                RowPaths larger = new RowPaths(window, tallies, active);
                if (larger.size() > RowTable.LIMIT) {
                    active[i] = false;
                    priced[i] = true;
                } else {
                    paths = larger;
                    rebuild = true;
                }
            }
            if (priced[i] && attempt < PRICED_TRIES) {
                changed |= move(i, t, value, scale, violated, ok);
            }
        }
        return rebuild || changed;
    }

    private boolean move(int i, Tally t, int value, int scale, boolean violated, boolean ok) {
        long before = lambda[i];
        boolean over = value > t.counter().penalty().high();
        if (violated) {
            long step = Math.max(scale, Math.abs(before) / 2);
            long limit =
                    over ? t.counter().penalty().over() : t.counter().penalty().under();
            long most = Math.min(limit >= Cost.HARD ? 4096L * scale : limit * scale, (1L << 25) / reach(i));
            lambda[i] = over ? Math.min(most, before + step) : Math.max(-most, before - step);
        } else if (ok && before != 0) {
            lambda[i] = before * 7 / 8;
            return false;
        }
        return lambda[i] != before;
    }

    /** Lower bound of (scaled row cost + prices) over all legal rows of the window; huge when there is none. */
    long bound() {
        return bound;
    }

    /** Cost of the row found, in plain units. */
    long cost() {
        return cost;
    }

    /** The whole row found; overwritten by the next call. */
    int[] row() {
        return row;
    }

    int person() {
        return person;
    }
}
