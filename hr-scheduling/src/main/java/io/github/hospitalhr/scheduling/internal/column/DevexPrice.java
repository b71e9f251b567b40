package io.github.hospitalhr.scheduling.internal.column;

import java.util.Arrays;

/** Devex pricing: reduced costs of all variables, kept from pivot to pivot, and reference weights. */
final class DevexPrice {

    private double[] cost = new double[0];
    private double[] weight = new double[0];

    void reset(LpVariables vars, double[] dual, int[] where) {
        int n = vars.size();
        if (cost.length < n) {
            cost = new double[n + n / 2 + 64];
            weight = new double[cost.length];
        }
        Arrays.fill(weight, 0, n, 1);
        for (int j = 0; j < n; j++) {
            cost[j] = where[j] >= 0 ? 0 : vars.reduced(j, dual);
        }
        size = n;
    }

    private int size;

    /** The most promising variable to enter, -1 for none. */
    int best(int[] where) {
        int best = -1;
        double most = 0;
        for (int j = 0; j < size; j++) {
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
        for (int j = 0; j < size; j++) {
            if (where[j] < 0 && j != entering) {
                double a = vars.dot(j, row);
                if (a != 0) {
                    cost[j] -= d * a;
                    weight[j] = Math.max(weight[j], a * a * w);
                }
            }
        }
        cost[leaving] = -d * factor;
        weight[leaving] = Math.max(w * factor * factor, 1);
        cost[entering] = 0;
    }
}
