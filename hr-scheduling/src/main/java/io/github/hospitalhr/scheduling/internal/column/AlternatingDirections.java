package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A good roster for problems too large for a linear program: people plan exactly and in turn, each against smoothed prices of
 * the demands. A demand's price is the slope of its Moreau envelope, moved by its dual; the duals follow what is missing or too
 * much, and the smoothing fades until the prices are the true ones (alternating direction method of multipliers, Boyd et al.
 * 2011, on the augmented Lagrangian of the demands, with whole rows as the people's side).
 */
final class AlternatingDirections {

    /** Heads over which a demand's price falls from its highest to its lowest, in the first pass and in the last. */
    private static final double WIDEST = 200;

    private static final double NARROWEST = 2;

    /** Part of the way to their new value that duals go after each pass. */
    private static final double FOLLOW = 0.1;

    /** Largest fall of a price that widens the smoothing, in the largest soft weights. */
    private static final double STEEPEST = 4;

    private final Workshop shop;
    private final RosterModel model;
    private final SplittableRandom random;
    private final Demands demands;
    private final RowPricer[] pricers;
    private final int[] heads;
    private final int[] gains;
    private final double[] dual;
    /** Highest price of each demand, lowest, and the fall that counts. */
    private final double[] high;

    private final double[] low;
    private final double[] fall;
    private final int scale;

    /**
     * A maker of rosters.
     *
     * @param guide duals by index of the model's day rules, to begin with
     */
    AlternatingDirections(Workshop shop, SplittableRandom random, double[] guide) {
        this.shop = shop;
        this.model = shop.model();
        this.random = random;
        boolean[] free = new boolean[model.people()];
        Arrays.fill(free, true);
        this.demands = new Demands(model, 0, model.days(), new int[free.length][0], free, shop.hardCost());
        this.pricers = new RowPricer[free.length];
        this.heads = new int[demands.count()];
        this.gains = new int[heads.length];
        this.dual = new double[heads.length];
        this.high = new double[heads.length];
        this.low = new double[heads.length];
        this.fall = new double[heads.length];
        for (int r = 0; r < heads.length; r++) {
            long[] cost = demands.cost(r);
            int most = cost.length - 1;
            high[r] = (double) (cost[0] - cost[1]);
            low[r] = (double) (cost[most - 1] - cost[most]);
            fall[r] = Math.max(1, Math.min(high[r] - low[r], STEEPEST * shop.likeness() / Workshop.LIKENESS));
            dual[r] = Math.max(low[r], Math.min(high[r], guide[demands.source(r)]));
        }
        this.scale = Math.max(1, shop.scale(0, model.days(), demands));
    }

    /**
     * Plans everybody again and again; the rosters on the way are offered.
     *
     * @param passes passes over all people while the smoothing fades
     * @param latest part of the run, 0 to 1, by which the fading is over in any case
     */
    void improve(Best best, int passes, double latest) {
        int[][] roster = new int[model.people()][];
        for (int p = 0; p < roster.length; p++) {
            roster[p] = best.roster()[p].clone();
            pricers[p] = new RowPricer(model, shop.profiles().get(p), p, 0, model.days(), roster[p]);
            shop.meter().add(pricers[p].setUpWork());
            count(p, roster[p], 1);
        }
        double start = best.progress();
        boolean changed = true;
        for (int pass = 0; changed && !best.proven(); pass++) {
            double gone = start < latest ? (best.progress() - start) / (latest - start) : 1;
            double faded = Math.max(gone, (double) pass / passes);
            changed = pass(roster, faded < 1 ? WIDEST * Math.pow(NARROWEST / WIDEST, faded) : 0) || faded < 1;
            best.offer(roster);
        }
    }

    /**
     * Everybody plans once.
     *
     * @param width heads over which prices fall; 0 for true prices
     */
    private boolean pass(int[][] roster, double width) {
        boolean changed = false;
        for (int p : order()) {
            shop.meter().turn();
            count(p, roster[p], -1);
            changed |= plan(roster, p, width);
            count(p, roster[p], 1);
        }
        for (int r = 0; width > 0 && r < heads.length; r++) {
            dual[r] += FOLLOW * (worth(r, width, heads[r]) - dual[r]);
        }
        return changed;
    }

    private int[] order() {
        int[] order = ColumnEngine.everybody(model);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    /** Plans a person who is not counted. */
    private boolean plan(int[][] roster, int p, double width) {
        RowPricer pricer = pricers[p];
        boolean found = pricer.usable() && pricer.price(prices(p, width), scale, shop.memory(), shop.meter());
        if (!found || Arrays.equals(roster[p], pricer.row())) {
            return false;
        }
        if (width == 0 && cost(p, pricer.row()) >= cost(p, roster[p])) {
            return false;
        }
        roster[p] = pricer.row().clone();
        return true;
    }

    /** Scaled prices of a person's cells: their cost minus what a head more is worth. */
    private int[][] prices(int p, double width) {
        for (int r = 0; r < heads.length; r++) {
            double gain = width == 0 ? (double) -step(r) : worth(r, width, heads[r] + 0.5);
            gains[r] = (int) (gain * scale);
        }
        int[][] price = new int[model.days()][model.duties()];
        for (int d = 0; d < price.length; d++) {
            for (int j = 0; j < price[d].length; j++) {
                long c = model.cell(p, d, j);
                price[d][j] = c >= Cost.HARD ? RowTable.NONE : (int) (c * scale);
            }
            demands.charge(p, d, gains, price[d]);
        }
        shop.meter().add(20L * heads.length + 4L * model.days() * model.duties());
        return price;
    }

    /**
     * Price of a demand: the falling slope of its smoothed cost at so many heads, moved so that the dual is the price where the
     * heads are right.
     */
    private double worth(int r, double width, double at) {
        double stiffness = fall[r] / width;
        double moved = at - dual[r] / stiffness;
        long[] cost = demands.cost(r);
        int n = 0;
        while (n + 1 < cost.length && stiffness * (n + 1 - moved) + (double) (cost[n + 1] - cost[n]) < 0) {
            n++;
        }
        double nearest = n;
        if (n + 1 < cost.length) {
            double inside = moved - (double) (cost[n + 1] - cost[n]) / stiffness;
            nearest = Math.max(n, Math.min(n + 1, inside));
        }
        return Math.max(low[r], Math.min(high[r], stiffness * (nearest - moved)));
    }

    /** What one head more costs; nothing where all who count are there already. */
    private long step(int r) {
        long[] cost = demands.cost(r);
        return heads[r] + 1 < cost.length ? cost[heads[r] + 1] - cost[heads[r]] : 0;
    }

    /** Cost of a row of a person who is not counted. */
    private long cost(int p, int[] row) {
        long cost = ModelCost.row(model, p, row);
        for (int d = 0; d < row.length; d++) {
            for (int r : demands.answered(p, d, row[d])) {
                cost += step(r);
            }
        }
        return cost;
    }

    private void count(int p, int[] row, int sign) {
        for (int d = 0; d < row.length; d++) {
            for (int r : demands.answered(p, d, row[d])) {
                heads[r] += sign;
            }
        }
    }
}
