package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Column generation on a region under cell limits: the master, its pool of columns and the true lower bound. */
final class ColumnGeneration {

    private static final double SMOOTHING = 0.7;

    /** What a hard unit costs at first, as a part of the largest soft cost: small duals soon come to rest. */
    private static final double EASE = 0.1;

    /** And at least this many of the steepest soft units: where people are scarce less would have to be raised again. */
    private static final double STEEP = 3;

    private static final double HARDEN = 3;
    /** Gap, as a part of the objective, from which on it is raised. */
    private static final double SOON = 0.05;
    /** Units that the perturbation of the master may leave away from the targets, as a part of the demands. */
    private static final double CRUMBS = 1e-3;

    private final Region region;
    private final Meter meter;
    private final MasterLp lp;
    private final LpVariables vars;
    private final double[] center;
    private final int[] duals;
    private final double[] steepest;
    private final int[][] price;
    /** {@code limits[i][d]}: duties person i may have, null for all. */
    private final boolean[][] @Nullable [] limits;

    private final List<Set<Integer>> known = new ArrayList<>();
    private double bound = Double.NEGATIVE_INFINITY;
    private boolean guided;
    private int rounds;
    private double ease;
    private double surcharge;

    private ColumnGeneration(Region region, Column[] first, long seed) {
        this.region = region;
        this.meter = region.shop().meter();
        this.lp = new MasterLp(region.demands(), region.size(), first, seed, meter);
        this.vars = lp.variables();
        int n = region.demands().count();
        this.center = new double[n];
        this.duals = new int[n];
        this.price = new int[region.days()][region.shop().model().duties()];
        this.limits = new boolean[region.size()][][];
        this.steepest = new double[n];
        for (int r = 0; r < n; r++) {
            steepest[r] = region.demands().steepest(r);
        }
        this.ease = Math.max(
                STEEP * vars.steepestBelow((double) region.shop().hardCost()),
                EASE * region.shop().likeness() / Workshop.LIKENESS);
        vars.ease(ease);
        for (Column c : first) {
            Set<Integer> set = new HashSet<>();
            set.add(Arrays.hashCode(c.duties()));
            known.add(set);
        }
    }

    /** Starts with the region's present rows, or cheapest rows where those are not legal; null when somebody has none. */
    static @Nullable ColumnGeneration of(Region region, long seed) {
        Column[] first = new Column[region.size()];
        int[] none = new int[region.demands().count()];
        int[][] price = new int[region.days()][region.shop().model().duties()];
        for (int i = 0; i < first.length; i++) {
            region.shop().meter().turn();
            Column column = region.present(i);
            if (column == null) {
                region.prices(i, none, null, price);
                RowPricer pricer = region.pricer(i);
                if (!pricer.price(
                        price,
                        region.scale(),
                        region.shop().memory(),
                        region.shop().meter())) {
                    return null;
                }
                column = region.column(i, pricer.row(), pricer.cost());
            }
            first[i] = column;
        }
        return new ColumnGeneration(region, first, seed);
    }

    MasterLp lp() {
        return lp;
    }

    LpVariables variables() {
        return vars;
    }

    /** Largest true lower bound seen under the present limits. */
    double bound() {
        return bound;
    }

    int rounds() {
        return rounds;
    }

    boolean[][] @Nullable [] limits() {
        return limits;
    }

    /** Duals to begin with, by index of the model's day rules. */
    void guide(double[] guide) {
        for (int r = 0; r < center.length; r++) {
            center[r] = guide[region.demands().source(r)];
        }
        guided = true;
    }

    /** Writes the duals of the best bound into the guide. */
    void teach(double[] guide) {
        for (int r = 0; r < center.length; r++) {
            guide[region.demands().source(r)] = center[r];
        }
    }

    /** Adds a price (in plain units) to each missing head, rounded to the scale; forgets the bound. Returns the price used. */
    double surcharge(double extra) {
        int scaled = (int) Math.round(extra * region.scale());
        region.demands().surcharge(scaled);
        vars.surcharge((double) scaled / region.scale());
        surcharge = Math.max(0, extra);
        for (int r = 0; r < steepest.length; r++) {
            steepest[r] = region.demands().steepest(r) + Math.max(0, extra);
        }
        bound = Double.NEGATIVE_INFINITY;
        return (double) scaled / region.scale();
    }

    /** Missing heads in the master's present solution. */
    double shortfall() {
        double sum = 0;
        for (int s = 0; s < vars.slacks(); s++) {
            sum += vars.sign(s) > 0 ? lp.value(s) : 0;
        }
        return sum;
    }

    /** Whether bounds of this generation hold for the whole roster. */
    boolean exact() {
        return region.size() == region.shop().model().people()
                && region.days() == region.shop().model().days();
    }

    /** Adds the rows of a roster as columns. */
    void addRows(int[][] roster) {
        for (int i = 0; i < region.size(); i++) {
            addRow(i, roster[region.person(i)]);
        }
    }

    /** Adds a whole row as a column if it is legal. */
    void addRow(int index, int[] row) {
        long cost = ModelCost.row(region.shop().model(), region.person(index), row);
        if (cost < Cost.HARD) {
            add(region.column(index, row, cost));
        }
    }

    Region region() {
        return region;
    }

    /** Tells that limits were changed: bans columns that break them, forgets the bound. */
    void limitsChanged() {
        bound = Double.NEGATIVE_INFINITY;
        double ban = 40.0 * region.shop().hardCost();
        List<Column> broken = new ArrayList<>();
        for (int j = 0; j < vars.columns(); j++) {
            Column c = vars.column(j);
            boolean fits = fits(c);
            if (!fits && lp.value(vars.slacks() + j) > 1e-3) {
                broken.add(c);
            }
            vars.cost(j, c.cost() + (fits ? 0 : ban));
        }
        broken.forEach(this::mend);
    }

    /** Adds the row within the limits that is most like a column now banned. */
    private void mend(Column c) {
        int scale = region.scale();
        region.prices(c.index(), duals, limits[c.index()], price);
        int bonus = (int) (region.shop().likeness() * scale);
        for (int d = 0; d < price.length; d++) {
            int j = c.duties()[d];
            price[d][j] -= price[d][j] < RowTable.NONE ? bonus : 0;
        }
        RowPricer pricer = region.pricer(c.index());
        if (pricer.price(price, scale, region.shop().memory(), meter)) {
            add(region.column(c.index(), pricer.row(), pricer.cost()));
        }
    }

    boolean fits(Column c) {
        boolean[][] limit = limits[c.index()];
        if (limit != null) {
            for (int d = 0; d < limit.length; d++) {
                if (limit[d] != null && !limit[d][c.duties()[d]]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Adds a column unless it is there. */
    boolean add(Column c) {
        if (!known.get(c.index()).add(Arrays.hashCode(c.duties()))) {
            return false;
        }
        lp.add(c);
        return true;
    }

    /**
     * Generates columns until nothing improves, the bound reaches the cutoff, or the rounds are used up.
     *
     * @param enough an objective low enough to stop
     * @return whether the master is optimal
     */
    boolean solve(int most, double cutoff, double enough) {
        double smoothing = SMOOTHING;
        if (rounds == 0) {
            smoothing = guided ? 1 : 0;
        }
        for (int round = 0; round < most; round++) {
            lp.optimise();
            double objective = lp.objective();
            if (round > 0 && objective <= enough) {
                return false;
            }
            boolean added;
            double use = smoothing;
            do {
                meter.turn();
                double before = bound;
                added = priceAll(use);
                if (bound > before + 1e-9) {
                    remember();
                }
                if (bound >= cutoff) {
                    return false;
                }
                if (!added && use == 0) {
                    if (!harden()) {
                        return true;
                    }
                    break;
                }
                use = !added ? (use > 0.3 ? 0.3 : 0) : use;
            } while (!added);
            long divisor = region.shop().divisor();
            boolean rounded = Math.ceil(bound / divisor - 1e-6) >= (objective - 0.02) / divisor;
            if ((objective - bound < 0.02 * divisor || rounded) && !harden()) {
                return true;
            }
            smoothing = SMOOTHING;
            if (objective - bound < SOON * Math.abs(objective)) {
                harden();
            }
        }
        if (most > 1) {
            harden();
        }
        return false;
    }

    /** Raises the cost of hard units while the master makes use of them. */
    private boolean harden() {
        boolean used = vars.eased(lp::value) > CRUMBS * (1 + duals.length);
        if (used) {
            ease *= HARDEN;
            vars.ease(ease);
        }
        return used;
    }

    private void remember() {
        for (int r = 0; r < center.length; r++) {
            center[r] = (double) duals[r] / region.scale();
        }
    }

    private boolean priceAll(double smoothing) {
        rounds++;
        int scale = region.scale();
        long sum = 0;
        for (int r = 0; r < duals.length; r++) {
            double pi = smoothing * center[r] + (1 - smoothing) * lp.dualOfDemand(r);
            double most = Math.min(steepest[r], ease + surcharge);
            duals[r] = (int) Math.round(Math.max(-most, Math.min(most, pi)) * scale);
            sum += region.demands().bound(r, duals[r], scale);
        }
        boolean added = false;
        for (int i = 0; i < region.size(); i++) {
            region.prices(i, duals, limits[i], price);
            meter.add((long) price.length * price[0].length * 3);
            RowPricer pricer = region.pricer(i);
            boolean found = pricer.price(price, scale, region.shop().memory(), meter);
            sum = Math.min(Long.MAX_VALUE / 4, sum + Math.min(Long.MAX_VALUE / 8, pricer.bound()));
            if (found) {
                Column c = region.column(i, pricer.row(), pricer.cost());
                if (reduced(c) < -1e-6) {
                    added |= add(c);
                }
            }
        }
        bound = Math.max(bound, (double) sum / scale);
        return added;
    }

    private double reduced(Column c) {
        double d = c.cost() - lp.dualOfPerson(c.index());
        for (int r : c.demands()) {
            d -= lp.dualOfDemand(r);
        }
        return d;
    }
}
