package io.github.hospitalhr.scheduling.internal.column;

import java.util.Arrays;

/**
 * Devex pricing: reduced costs kept from pivot to pivot, and reference weights. Only the slacks and the most promising
 * columns take part until the next reset, since most columns of a large pool are never looked at again.
 */
final class DevexPrice {

    /** Columns that take part, at least. */
    private static final int LEAST = 300;

    private double[] cost = new double[0];
    private double[] weight = new double[0];
    private int[] part = new int[0];
    private boolean[] in = new boolean[0];
    private int parts;
    private long work;

    /** Starts anew with the duals as they are. */
    void reset(LpVariables vars, double[] dual, int[] where, int rows) {
        int n = vars.size();
        if (cost.length < n) {
            cost = new double[n + n / 2 + 64];
            weight = new double[cost.length];
            part = new int[cost.length];
            in = new boolean[cost.length];
        }
        Arrays.fill(weight, 0, n, 1);
        for (int j = 0; j < n; j++) {
            cost[j] = where[j] >= 0 ? 0 : vars.reduced(j, dual);
        }
        double limit = limit(vars.slacks(), n, LEAST + rows);
        parts = 0;
        work = 0;
        for (int j = 0; j < n; j++) {
            in[j] = false;
            if (j < vars.slacks() || cost[j] <= limit) {
                include(vars, j);
            }
        }
    }

    private void include(LpVariables vars, int j) {
        if (!in[j]) {
            in[j] = true;
            part[parts++] = j;
            work += 3 + vars.length(j);
        }
    }

    /** Reduced cost up to which columns take part. */
    private double limit(int from, int to, int most) {
        if (to - from <= most) {
            return Double.POSITIVE_INFINITY;
        }
        double[] sorted = Arrays.copyOfRange(cost, from, to);
        Arrays.sort(sorted);
        return Math.max(0, sorted[most]);
    }

    /** Work of one look at the variables that take part. */
    long work() {
        return work;
    }

    /** The most promising variable to enter, -1 for none. */
    int best(int[] where) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < parts; i++) {
            int j = part[i];
            double d = cost[j];
            if (where[j] < 0 && (where[j] == -2 ? d > 1e-6 : d < -1e-6)) {
                double gain = d * d / weight[j];
                if (gain > most) {
                    most = gain;
                    best = j;
                }
            }
        }
        return best;
    }

    /**
     * Follows a pivot.
     *
     * @param row the pivot row of the new inverse
     * @param d reduced cost of the entering variable
     * @param factor one over the pivot
     */
    void update(LpVariables vars, int[] where, double[] row, double d, int entering, int leaving, double factor) {
        double w = weight[entering];
        for (int i = 0; i < parts; i++) {
            int j = part[i];
            if (where[j] < 0 && j != entering) {
                double a = vars.dot(j, row);
                if (a != 0) {
                    cost[j] -= d * a;
                    weight[j] = Math.max(weight[j], a * a * w);
                }
            }
        }
        include(vars, leaving);
        cost[leaving] = -d * factor;
        weight[leaving] = Math.max(w * factor * factor, 1);
        cost[entering] = 0;
    }
}
