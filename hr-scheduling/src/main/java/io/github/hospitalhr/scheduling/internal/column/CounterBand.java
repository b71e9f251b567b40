package io.github.hospitalhr.scheduling.internal.column;

import org.jspecify.annotations.Nullable;

/**
 * Values of the primary counter that matter in each state: reachable from the window's start, and still able to end
 * legally. Values are in units of the common divisor of all amounts, relative to the window's start.
 */
final class CounterBand {

    private static final int FAR = 1 << 28;

    private final RowWindow window;
    private final int tally;
    private final @Nullable Tally counter;
    private final int unit;
    private final int[][] amount;
    private final int[][] low;
    private final int[][] width;

    private CounterBand(RowWindow window, int tally, @Nullable Tally counter, int unit, int[][] amount) {
        this.window = window;
        this.tally = tally;
        this.counter = counter;
        this.unit = unit;
        this.amount = amount;
        int layers = window.to() - window.from() + 1;
        this.low = new int[layers][];
        this.width = new int[layers][];
    }

    static CounterBand of(RowWindow window, DutyGroups groups, int tally) {
        Tally counter = tally < 0 ? null : window.profile().tallies().get(tally);
        int unit = 0;
        int[][] amount = new int[window.to() - window.from()][groups.count()];
        if (counter != null && counter.bit() < 0) {
            for (int d = window.from(); d < window.to(); d++) {
                for (int g = 0; g < groups.count(); g++) {
                    int a = counter.amount(d, groups.member(g));
                    amount[d - window.from()][g] = a;
                    unit = gcd(unit, a);
                }
            }
        }
        unit = Math.max(1, unit);
        for (int[] row : amount) {
            for (int g = 0; g < row.length; g++) {
                row[g] /= unit;
            }
        }
        CounterBand band = new CounterBand(window, tally, counter, unit, amount);
        band.fill(groups);
        return band;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private void fill(DutyGroups groups) {
        RowGraph g = window.graph();
        int from = window.from();
        int to = window.to();
        boolean[][] may = allowed(groups);
        int[][] least = new int[to - from + 1][];
        int[][] most = new int[to - from + 1][];
        for (int d = from; d <= to; d++) {
            least[d - from] = filled(g.states()[d], FAR);
            most[d - from] = filled(g.states()[d], -FAR);
        }
        if (window.start() >= 0) {
            least[0][window.start()] = 0;
            most[0][window.start()] = 0;
        }
        for (int d = from; d < to; d++) {
            for (int s = 0; s < g.states()[d]; s++) {
                for (int q = 0; q < groups.count() && least[d - from][s] < FAR; q++) {
                    int arc = s * g.classes() + groups.classOf(q);
                    int t = g.next()[d][arc];
                    if (t >= 0 && may[d - from][q]) {
                        int a = amount(d, q, g.counted()[d][arc]);
                        least[d + 1 - from][t] = Math.min(least[d + 1 - from][t], least[d - from][s] + a);
                        most[d + 1 - from][t] = Math.max(most[d + 1 - from][t], most[d - from][s] + a);
                    }
                }
            }
        }
        int[] fewest = new int[g.states()[to]];
        int[] largest = new int[g.states()[to]];
        for (int s = 0; s < fewest.length; s++) {
            boolean dead = window.suffixCost()[s] < 0;
            fewest[s] = dead ? FAR : endLow(s);
            largest[s] = dead ? -FAR : endHigh(s);
        }
        set(to, least[to - from], most[to - from], fewest, largest);
        for (int d = to - 1; d >= from; d--) {
            int[] few = filled(g.states()[d], FAR);
            int[] large = filled(g.states()[d], -FAR);
            for (int s = 0; s < few.length; s++) {
                for (int q = 0; q < groups.count(); q++) {
                    int arc = s * g.classes() + groups.classOf(q);
                    int t = g.next()[d][arc];
                    if (t >= 0 && may[d - from][q] && fewest[t] < FAR) {
                        int a = amount(d, q, g.counted()[d][arc]);
                        few[s] = Math.min(few[s], Math.max(-FAR, fewest[t] - a));
                        large[s] = Math.max(large[s], Math.min(FAR - 1, largest[t] - a));
                    }
                }
            }
            fewest = few;
            largest = large;
            set(d, least[d - from], most[d - from], few, large);
        }
    }

    private void set(int d, int[] least, int[] most, int[] few, int[] large) {
        int[] lows = new int[least.length];
        int[] widths = new int[least.length];
        for (int s = 0; s < lows.length; s++) {
            boolean dead = least[s] >= FAR || few[s] >= FAR;
            lows[s] = dead ? 0 : Math.max(least[s], few[s]);
            widths[s] = dead ? 0 : Math.max(0, Math.min(most[s], large[s]) - lows[s] + 1);
        }
        low[d - window.from()] = lows;
        width[d - window.from()] = widths;
    }

    private boolean[][] allowed(DutyGroups groups) {
        int from = window.from();
        boolean[][] may = new boolean[window.to() - from][groups.count()];
        int[] price = new int[window.model().duties()];
        int[] groupPrice = new int[groups.count()];
        int[] bestDuty = new int[groups.count()];
        for (int d = from; d < window.to(); d++) {
            for (int j = 0; j < price.length; j++) {
                price[j] = window.model().allowed(window.person(), d, j) ? 0 : RowTable.NONE;
            }
            groups.best(d, price, new long[0], groupPrice, bestDuty);
            for (int q = 0; q < groupPrice.length; q++) {
                may[d - from][q] = groupPrice[q] < RowTable.NONE;
            }
        }
        return may;
    }

    private static int[] filled(int n, int value) {
        int[] a = new int[n];
        java.util.Arrays.fill(a, value);
        return a;
    }

    /** Least legal relative value at the end in a state. */
    private int endLow(int state) {
        if (counter == null
                || !counter.hardUnder()
                || counter.counter().penalty().low() == Integer.MIN_VALUE) {
            return -FAR;
        }
        return -Math.floorDiv(-(counter.counter().penalty().low() - fixed(state)), unit);
    }

    private int endHigh(int state) {
        if (counter == null
                || !counter.hardOver()
                || counter.counter().penalty().high() == Integer.MAX_VALUE) {
            return FAR - 1;
        }
        return Math.floorDiv(counter.counter().penalty().high() - fixed(state), unit);
    }

    private int fixed(int state) {
        return window.base(tally) + window.suffixAdd()[state][tally];
    }

    int tally() {
        return tally;
    }

    int low(int day, int state) {
        return low[day - window.from()][state];
    }

    int width(int day, int state) {
        return width[day - window.from()][state];
    }

    /** Units added by an arc. */
    int amount(int day, int group, int counted) {
        if (counter != null && counter.bit() >= 0) {
            return counted >> counter.bit() & 1;
        }
        return amount[day - window.from()][group];
    }

    /** Cost of a relative value at the end in a state. */
    long endCost(int value, int state) {
        return counter == null ? 0 : counter.penalty(value * unit + fixed(state));
    }
}
