package io.github.hospitalhr.scheduling.internal.column;

import java.util.Arrays;

/**
 * Devex pricing: reduced costs kept from pivot to pivot, and reference weights. Only the slacks and the most promising
 * columns take part until the next reset, since most columns of a large pool are never looked at again. What takes part lies
 * side by side in memory, and each pivot tells the next candidate on its way.
 */
final class DevexPrice {

    private static final double LEAST = 1e-6;

    private double[] all = new double[0];
    private int[] part = new int[0];
    /** Place of each variable among those that take part, -1 for none. */
    private int[] place = new int[0];

    private double[] cost = new double[0];
    private double[] weight = new double[0];
    /** What a variable gains with: 1 below its bound, -1 at it, 0 in the basis. */
    private double[] side = new double[0];

    /** Rows of what takes part, one variable after the other. */
    private int[] entry = new int[0];

    private int[] begin = new int[0];
    private int parts;
    private int best;

    /** The same by rows, of those that took part when it was last made: a pivot row has many zeros. */
    private int[] member = new int[0];

    private int[] rowBegin = new int[0];
    private int listed;
    /** Product of each variable with a pivot row. */
    private double[] product = new double[0];

    /**
     * Starts anew with the duals as they are.
     *
     * @param most columns that take part, about
     */
    void reset(LpVariables vars, double[] dual, int[] where, int most) {
        int n = vars.size();
        if (all.length < n) {
            int room = n + n / 2 + 64;
            all = new double[room];
            part = new int[room];
            place = new int[room];
            cost = new double[room];
            weight = new double[room];
            side = new double[room];
            begin = new int[room + 1];
            product = new double[room];
        }
        for (int j = 0; j < n; j++) {
            all[j] = where[j] >= 0 ? 0 : vars.reduced(j, dual);
        }
        double limit = limit(vars.slacks(), n, most);
        parts = 0;
        best = -1;
        Arrays.fill(place, 0, n, -1);
        double gain = 0;
        for (int j = 0; j < n; j++) {
            if (j < vars.slacks() || all[j] <= limit) {
                int i = include(vars, j, side(where[j]));
                cost[i] = all[j];
                double s = side[i] * cost[i];
                if (s < -LEAST && s * s > gain) {
                    gain = s * s;
                    best = i;
                }
            }
        }
        list(dual.length);
    }

    /** Lists what takes part by rows. */
    private void list(int rows) {
        listed = parts;
        if (rowBegin.length < rows + 2) {
            rowBegin = new int[rows + 2];
        }
        Arrays.fill(rowBegin, 0);
        int entries = begin[parts];
        if (member.length < entries) {
            member = new int[entries + entries / 2];
        }
        for (int k = 0; k < entries; k++) {
            rowBegin[entry[k] + 2]++;
        }
        for (int r = 2; r < rowBegin.length; r++) {
            rowBegin[r] += rowBegin[r - 1];
        }
        for (int i = 0; i < parts; i++) {
            for (int k = begin[i]; k < begin[i + 1]; k++) {
                member[rowBegin[entry[k] + 1]++] = i;
            }
        }
    }

    private static double side(int where) {
        return where >= 0 ? 0 : where == MasterLp.UPPER ? -1 : 1;
    }

    private int include(LpVariables vars, int j, double itsSide) {
        int i = parts++;
        part[i] = j;
        place[j] = i;
        weight[i] = 1;
        side[i] = itsSide;
        int end = begin[i] + vars.length(j);
        if (end > entry.length) {
            entry = Arrays.copyOf(entry, 2 * end + 1024);
        }
        vars.rows(j, entry, begin[i]);
        begin[i + 1] = end;
        return i;
    }

    /** Reduced cost up to which columns take part. */
    private double limit(int from, int to, int most) {
        if (to - from <= most) {
            return Double.POSITIVE_INFINITY;
        }
        double[] sorted = Arrays.copyOfRange(all, from, to);
        Arrays.sort(sorted);
        return Math.max(0, sorted[most]);
    }

    /** Work of one look at the variables that take part. */
    long work() {
        return 3L * parts + begin[parts];
    }

    /** The most promising variable to enter, -1 for none. */
    int best() {
        return best < 0 ? -1 : part[best];
    }

    /** Tells that a variable went from one of its bounds to the other. */
    void flipped(int j) {
        side[place[j]] = -side[place[j]];
        find();
    }

    private void find() {
        best = -1;
        double gain = 0;
        for (int i = 0; i < parts; i++) {
            double s = side[i] * cost[i];
            if (s < -LEAST && s * s > gain * weight[i]) {
                gain = s * s / weight[i];
                best = i;
            }
        }
    }

    /**
     * Follows a pivot.
     *
     * @param row the pivot row of the new inverse
     * @param d reduced cost of the entering variable
     * @param leaves {@link MasterLp#LOWER} or {@link MasterLp#UPPER}
     * @param factor one over the pivot
     */
    void update(LpVariables vars, double[] row, double d, int entering, int leaving, int leaves, double factor) {
        int in = place[entering];
        double w = weight[in];
        side[in] = 0;
        int out = place[leaving] < 0 ? include(vars, leaving, 0) : place[leaving];
        side[out] = 0;
        multiply(vars, row);
        best = -1;
        double gain = 0;
        for (int i = 0; i < parts; i++) {
            double a = product[i];
            double c = cost[i] - d * a;
            double reference = a * a * w;
            double own = weight[i];
            own = reference > own ? reference : own;
            cost[i] = c;
            weight[i] = own;
            double s = side[i] * c;
            if (s < -LEAST && s * s > gain * own) {
                gain = s * s / own;
                best = i;
            }
        }
        cost[out] = -d * factor;
        weight[out] = Math.max(w * factor * factor, 1);
        side[out] = leaves == MasterLp.UPPER ? -1 : 1;
        cost[in] = 0;
    }

    private void multiply(LpVariables vars, double[] row) {
        Arrays.fill(product, 0, parts, 0);
        for (int r = 0; r < row.length; r++) {
            double x = row[r];
            if (x != 0) {
                int end = rowBegin[r + 1];
                for (int k = rowBegin[r]; k < end; k++) {
                    product[member[k]] += x;
                }
            }
        }
        for (int i = 0; i < vars.slacks(); i++) {
            product[i] *= vars.sign(i);
        }
        for (int i = listed; i < parts; i++) {
            for (int k = begin[i]; k < begin[i + 1]; k++) {
                product[i] += row[entry[k]];
            }
        }
    }
}
