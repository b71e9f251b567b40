package io.github.hospitalhr.scheduling.internal.column;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The restricted master: one convexity row per person, one row per demand with convex piecewise slack. Primal simplex
 * with an explicit inverse, bounded slacks, perturbed right-hand sides and Harris' ratio test; warm started by keeping
 * the basis between calls. Not thread-safe.
 */
final class MasterLp {

    private static final double TOLERANCE = 1e-7;
    static final int LOWER = -1;
    static final int UPPER = -2;
    private static final int REFRESH = 400;
    private static final int RESTARTS = 2;

    /** Columns that take part in pricing besides one for each row. */
    private static final int PART = 300;

    private final int people;
    private final int m;
    private final double[] rhs;
    private final DenseInverse dense;
    /** The columns of {@link #dense}. */
    private final double[][] inverse;

    private final int[] basis;
    private final double[] value;
    private final double[] dual;
    private final double[] alpha;
    private final LpVariables vars;
    private final Meter meter;
    private int[] where;
    private final DevexPrice price = new DevexPrice();
    private int pivots;
    private int restarts;

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
        this.dense = new DenseInverse(m);
        this.inverse = dense.columns();
        this.basis = new int[m];
        this.value = new double[m];
        this.dual = new double[m];
        this.alpha = new double[m];
        this.vars = new LpVariables(demands, people);
        SplittableRandom random = new SplittableRandom(seed);
        Arrays.fill(rhs, 0, people, 1);
        for (int r = 0; r < demands.count(); r++) {
            rhs[people + r] = vars.target(r) + (random.nextDouble() - 0.5) * 4e-4;
        }
        this.where = new int[vars.slacks() + 64];
        Arrays.fill(where, LOWER);
        int[] chosen = new int[people];
        for (int p = 0; p < people; p++) {
            chosen[p] = add(first[p]);
        }
        start(chosen);
    }

    /** Makes a basis of one column a person and slacks. */
    private void start(int[] chosen) {
        Arrays.fill(where, LOWER);
        dense.clear();
        double[] residual = rhs.clone();
        for (int p = 0; p < people; p++) {
            int j = chosen[p];
            basis[p] = j;
            where[j] = p;
            inverse[p][p] = 1;
            value[p] = 1;
            for (int r : vars.demands(j)) {
                residual[people + r] -= 1;
            }
        }
        for (int i = people; i < m; i++) {
            slack(i, residual[i]);
        }
        for (int p = 0; p < people; p++) {
            for (int r : vars.demands(chosen[p])) {
                int i = people + r;
                inverse[p][i] -= inverse[i][i];
            }
        }
    }

    /** Puts the slack piece that takes up a residual into the basis. */
    private void slack(int i, double residual) {
        int sign = residual >= 0 ? 1 : -1;
        double rest = Math.abs(residual);
        int s = vars.firstSlack(i - people, sign);
        while (rest > vars.cap(s)) {
            where[s] = UPPER;
            rest -= vars.cap(s);
            s++;
        }
        basis[i] = s;
        where[s] = i;
        value[i] = rest;
        inverse[i][i] = sign;
    }

    /** Begins again from the column each person has most of, when the basis has become singular. */
    void restart() {
        restarts++;
        start(vars.fullest(this::value));
        computeDuals();
        meter.add((long) m * m);
    }

    /** Writes down the present basis. */
    Basis keep(@Nullable Basis into) {
        Basis kept = into == null ? new Basis(m) : into;
        kept.keep(basis, value, inverse, where, vars.size());
        meter.add((long) m * m / 2);
        return kept;
    }

    /** Goes back to a basis of this master; the columns added since then stay, at zero. */
    void back(Basis kept) {
        kept.give(basis, value, inverse, where);
        meter.add((long) m * m / 2);
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

    /** Optimises; returns false when it gave up after too many pivots or when the basis became singular again and again. */
    boolean optimise() {
        computeDuals();
        int limit = 50 * m + 2000;
        int patience = restarts + RESTARTS;
        price.reset(vars, dual, where, PART + m);
        meter.add(vars.scanWork());
        boolean fresh = true;
        for (int done = 0; done < limit; done++) {
            int j = price.best();
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
                price.reset(vars, dual, where, PART + m);
                meter.add(vars.scanWork());
                fresh = true;
                continue;
            }
            fresh = false;
            int before = restarts;
            enter(j);
            if (restarts > patience) {
                return false;
            }
            if (restarts > before) {
                price.reset(vars, dual, where, PART + m);
                meter.add(vars.scanWork());
            }
        }
        return false;
    }

    /** How often the basis became singular so far. */
    int restarts() {
        return restarts;
    }

    private void enter(int q) {
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
        if (flip <= most && flip < Double.POSITIVE_INFINITY) {
            for (int i = 0; i < m; i++) {
                value[i] -= direction * flip * alpha[i];
            }
            where[q] = up ? UPPER : LOWER;
            price.flipped(q);
            return;
        }
        int leave = most < Double.POSITIVE_INFINITY ? leaving(direction, most) : -1;
        if (leave < 0) {
            restart();
            return;
        }
        double a = direction * alpha[leave];
        double step = Math.max(0, a > 0 ? value[leave] / a : (vars.cap(basis[leave]) - value[leave]) / -a);
        pivot(q, leave, a > 0 ? LOWER : UPPER, direction * step);
    }

    /** The largest pivot within the longest step (Harris); -1 when numbers are no numbers any more. */
    private int leaving(double direction, double most) {
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
        return leave;
    }

    private void pivot(int q, int leave, int leaves, double step) {
        double d = vars.reduced(q, dual);
        double entered = (where[q] == UPPER ? vars.cap(q) : 0) + step;
        for (int i = 0; i < m; i++) {
            value[i] -= step * alpha[i];
        }
        double[] row = dense.divide(leave, alpha[leave]);
        DenseInverse.subtract(dual, row, -d);
        price.update(vars, row, d, q, basis[leave], leaves, 1 / alpha[leave]);
        meter.add(price.work() + 8L * m + (long) m * vars.length(q) / 4 + dense.eliminate(leave, alpha));
        where[basis[leave]] = leaves;
        basis[leave] = q;
        where[q] = leave;
        value[leave] = entered;
        if (++pivots % REFRESH == 0) {
            refactor();
        }
    }

    private void computeDuals() {
        for (int i = 0; i < m; i++) {
            alpha[i] = vars.cost(basis[i]);
        }
        for (int k = 0; k < m; k++) {
            double[] column = inverse[k];
            double sum = 0;
            for (int i = 0; i < m; i++) {
                sum += alpha[i] * column[i];
            }
            dual[k] = sum;
        }
        meter.add((long) m * m);
    }

    /** Builds the inverse anew from the basis: slacks first, then the columns by their largest pivot. */
    private void refactor() {
        int[] old = basis.clone();
        boolean[] taken = new boolean[m];
        dense.clear();
        Arrays.fill(basis, -1);
        for (int j : old) {
            if (j < vars.slacks()) {
                int i = people + vars.row(j);
                if (taken[i]) {
                    restart();
                    return;
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
            if (j >= vars.slacks() && !place(j, taken)) {
                restart();
                return;
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
        Arrays.fill(value, 0);
        for (int k = 0; k < m; k++) {
            DenseInverse.subtract(value, inverse[k], -b[k]);
        }
        computeDuals();
    }

    private boolean place(int j, boolean[] taken) {
        vars.times(j, inverse, alpha);
        int at = -1;
        for (int i = 0; i < m; i++) {
            if (!taken[i] && (at < 0 || Math.abs(alpha[i]) > Math.abs(alpha[at]))) {
                at = i;
            }
        }
        if (at < 0 || DenseInverse.tiny(alpha[at])) {
            return false;
        }
        taken[at] = true;
        basis[at] = j;
        dense.divide(at, alpha[at]);
        meter.add(2L * m + (long) m * vars.length(j) / 4 + dense.eliminate(at, alpha));
        return true;
    }
}
