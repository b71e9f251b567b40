package io.github.hospitalhr.scheduling.internal.column;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The restricted master: one convexity row per person, one row per demand with convex piecewise slack. Primal simplex
 * with an explicit inverse, bounded slacks, perturbed right-hand sides and Harris' ratio test; warm started by keeping
 * the basis between calls. Not thread-safe.
 */
final class MasterLp {

    private static final double TOLERANCE = 1e-7;
    private static final int LOWER = -1;
    private static final int UPPER = -2;
    private static final int REFRESH = 400;

    private final int people;
    private final int m;
    private final double[] rhs;
    private final double[][] inverse;
    private final int[] basis;
    private final double[] value;
    private final double[] dual;
    private final double[] alpha;
    private final int[] support;
    private final LpVariables vars;
    private final Meter meter;
    private int[] where;
    private final DevexPrice price = new DevexPrice();
    private int pivots;

    /**
     * A master whose first basis is one column per person and slacks.
     *
     * @param first the first column of each person, in order
     */
    MasterLp(Demands demands, int people, Column[] first, long seed, Meter meter) {
        this.people = people;
        this.m = people + demands.count();
        this.meter = meter;
        this.rhs = new double[m];
        this.inverse = new double[m][m];
        this.basis = new int[m];
        this.value = new double[m];
        this.dual = new double[m];
        this.alpha = new double[m];
        this.support = new int[m];
        this.vars = new LpVariables(demands, people);
        SplittableRandom random = new SplittableRandom(seed);
        Arrays.fill(rhs, 0, people, 1);
        for (int r = 0; r < demands.count(); r++) {
            rhs[people + r] = vars.target(r) + (random.nextDouble() - 0.5) * 4e-4;
        }
        this.where = new int[vars.slacks() + 64];
        Arrays.fill(where, LOWER);
        start(first);
    }

    private void start(Column[] first) {
        double[] residual = rhs.clone();
        for (int p = 0; p < people; p++) {
            int j = add(first[p]);
            basis[p] = j;
            where[j] = p;
            inverse[p][p] = 1;
            value[p] = 1;
            for (int r : first[p].demands()) {
                residual[people + r] -= 1;
            }
        }
        for (int i = people; i < m; i++) {
            int sign = residual[i] >= 0 ? 1 : -1;
            double rest = Math.abs(residual[i]);
            for (int s = vars.firstSlack(i - people, sign); ; s++) {
                if (rest <= vars.cap(s)) {
                    basis[i] = s;
                    where[s] = i;
                    value[i] = rest;
                    inverse[i][i] = sign;
                    break;
                }
                where[s] = UPPER;
                rest -= vars.cap(s);
            }
        }
        for (int p = 0; p < people; p++) {
            for (int r : first[p].demands()) {
                int i = people + r;
                inverse[i][p] -= inverse[i][i];
            }
        }
    }

    /** Adds a column, at zero. */
    int add(Column column) {
        int j = vars.add(column);
        if (j >= where.length) {
            int old = where.length;
            where = Arrays.copyOf(where, old * 2);
            Arrays.fill(where, old, where.length, LOWER);
        }
        return j;
    }

    int pivots() {
        return pivots;
    }

    LpVariables variables() {
        return vars;
    }

    /** Value of a variable. */
    double value(int j) {
        int at = where[j];
        return at >= 0 ? value[at] : at == UPPER ? vars.cap(j) : 0;
    }

    /** Dual of a person's convexity row. */
    double dualOfPerson(int index) {
        return dual[index];
    }

    double dualOfDemand(int demand) {
        return dual[people + demand];
    }

    double objective() {
        double sum = 0;
        for (int i = 0; i < m; i++) {
            sum += vars.cost(basis[i]) * value[i];
        }
        for (int s = 0; s < vars.slacks(); s++) {
            if (where[s] == UPPER) {
                sum += vars.cost(s) * vars.cap(s);
            }
        }
        return sum;
    }

    /** Optimises; returns false when it gave up after too many pivots. */
    boolean optimise() {
        computeDuals();
        int limit = 50 * m + 2000;
        price.reset(vars, dual, where, m);
        meter.add(vars.scanWork());
        boolean fresh = true;
        for (int done = 0; done < limit; done++) {
            int j = price.best(where);
            if (j >= 0) {
                double d = vars.reduced(j, dual);
                if ((where[j] == UPPER ? -d : d) > -1e-7) {
                    j = -1;
                }
            }
            if (j < 0) {
                if (fresh) {
                    return true;
                }
                computeDuals();
                price.reset(vars, dual, where, m);
                meter.add(vars.scanWork());
                fresh = true;
                continue;
            }
            fresh = false;
            if (!enter(j)) {
                return false;
            }
        }
        return false;
    }

    private boolean enter(int q) {
        boolean up = where[q] == LOWER;
        double direction = up ? 1 : -1;
        vars.times(q, inverse, alpha);
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < m; i++) {
            double a = direction * alpha[i];
            if (a > TOLERANCE) {
                most = Math.min(most, (value[i] + TOLERANCE) / a);
            } else if (a < -TOLERANCE) {
                most = Math.min(most, (vars.cap(basis[i]) - value[i] + TOLERANCE) / -a);
            }
        }
        double flip = vars.cap(q);
        if (flip <= most) {
            for (int i = 0; i < m; i++) {
                value[i] -= direction * flip * alpha[i];
            }
            where[q] = up ? UPPER : LOWER;
            return true;
        }
        if (most == Double.POSITIVE_INFINITY) {
            return false;
        }
        int leave = -1;
        double pivot = 0;
        for (int i = 0; i < m; i++) {
            double a = direction * alpha[i];
            double room =
                    a > TOLERANCE ? value[i] / a : a < -TOLERANCE ? (vars.cap(basis[i]) - value[i]) / -a : most + 1;
            if (room <= most && Math.abs(a) > pivot) {
                pivot = Math.abs(a);
                leave = i;
            }
        }
        double a = direction * alpha[leave];
        double step = Math.max(0, a > 0 ? value[leave] / a : (vars.cap(basis[leave]) - value[leave]) / -a);
        pivot(q, leave, a > 0 ? LOWER : UPPER, direction * step);
        return true;
    }

    private void pivot(int q, int leave, int leaves, double step) {
        double d = vars.reduced(q, dual);
        double entered = (where[q] == UPPER ? vars.cap(q) : 0) + step;
        for (int i = 0; i < m; i++) {
            value[i] -= step * alpha[i];
        }
        double[] row = inverse[leave];
        double factor = 1 / alpha[leave];
        for (int i = 0; i < m; i++) {
            row[i] *= factor;
            dual[i] += d * row[i];
        }
        price.update(vars, where, row, d, q, basis[leave], factor);
        meter.add(price.work());
        int filled = 0;
        for (int i = 0; i < m; i++) {
            if (Math.abs(row[i]) > 1e-13) {
                support[filled++] = i;
            } else {
                row[i] = 0;
            }
        }
        long work = 5L * m + (long) m * vars.length(q);
        boolean sparse = 3 * filled < m;
        for (int i = 0; i < m; i++) {
            if (i != leave && Math.abs(alpha[i]) > 1e-12) {
                if (sparse) {
                    subtract(inverse[i], row, alpha[i], support, filled);
                } else {
                    subtract(inverse[i], row, alpha[i]);
                }
                work += sparse ? filled : m / 3;
            }
        }
        meter.add(work);
        where[basis[leave]] = leaves;
        basis[leave] = q;
        where[q] = leave;
        value[leave] = entered;
        if (++pivots % REFRESH == 0) {
            refactor();
        }
    }

    private static void subtract(double[] a, double[] row, double f) {
        for (int i = 0; i < a.length; i++) {
            a[i] -= f * row[i];
        }
    }

    private static void subtract(double[] a, double[] row, double f, int[] support, int filled) {
        for (int i = 0; i < filled; i++) {
            a[support[i]] -= f * row[support[i]];
        }
    }

    private void computeDuals() {
        Arrays.fill(dual, 0);
        for (int i = 0; i < m; i++) {
            double c = vars.cost(basis[i]);
            if (c != 0) {
                subtract(dual, inverse[i], -c);
            }
        }
        meter.add((long) m * m / 3);
    }

    /** Builds the inverse anew from the basis: slacks first, then the columns by their largest pivot. */
    private void refactor() {
        int[] old = basis.clone();
        boolean[] taken = new boolean[m];
        for (double[] row : inverse) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(basis, -1);
        for (int j : old) {
            if (j < vars.slacks()) {
                int i = people + vars.row(j);
                if (taken[i]) {
                    throw new IllegalStateException("two slacks of one row in the basis");
                }
                taken[i] = true;
                basis[i] = j;
                inverse[i][i] = vars.sign(j);
            }
        }
        for (int i = 0; i < m; i++) {
            if (!taken[i]) {
                inverse[i][i] = 1;
            }
        }
        for (int j : old) {
            if (j >= vars.slacks()) {
                place(j, taken);
            }
        }
        for (int i = 0; i < m; i++) {
            where[basis[i]] = i;
        }
        double[] b = rhs.clone();
        for (int s = 0; s < vars.slacks(); s++) {
            if (where[s] == UPPER) {
                b[people + vars.row(s)] -= vars.sign(s) * vars.cap(s);
            }
        }
        for (int i = 0; i < m; i++) {
            double sum = 0;
            for (int k = 0; k < m; k++) {
                sum += inverse[i][k] * b[k];
            }
            value[i] = sum;
        }
        computeDuals();
    }

    private void place(int j, boolean[] taken) {
        vars.times(j, inverse, alpha);
        int at = -1;
        for (int i = 0; i < m; i++) {
            if (!taken[i] && (at < 0 || Math.abs(alpha[i]) > Math.abs(alpha[at]))) {
                at = i;
            }
        }
        taken[at] = true;
        basis[at] = j;
        double[] row = inverse[at];
        double factor = 1 / alpha[at];
        for (int i = 0; i < m; i++) {
            row[i] *= factor;
        }
        for (int i = 0; i < m; i++) {
            if (i != at && Math.abs(alpha[i]) > 1e-12) {
                subtract(inverse[i], row, alpha[i]);
            }
        }
        meter.add((long) m * m / 3);
    }
}
