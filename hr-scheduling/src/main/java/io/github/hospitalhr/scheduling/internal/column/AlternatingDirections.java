package io.github.hospitalhr.scheduling.internal.column;

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
    private final Heads heads;
    private final Demands demands;
    private final RowPricer[] pricers;
    private final double[] dual;
    /** Highest price of each demand, lowest, and the fall that counts. */
    private final double[] high;

    private final double[] low;
    private final double[] fall;

    /**
     * A maker of rosters.
     *
     * @param guide duals by index of the model's day rules, to begin with
     */
    AlternatingDirections(Workshop shop, SplittableRandom random, double[] guide) {
        this.shop = shop;
        this.model = shop.model();
        this.random = random;
        this.heads = new Heads(shop);
        this.demands = heads.demands();
        this.pricers = new RowPricer[model.people()];
        this.dual = new double[demands.count()];
        this.high = new double[dual.length];
        this.low = new double[dual.length];
        this.fall = new double[dual.length];
        for (int r = 0; r < dual.length; r++) {
            long[] cost = demands.cost(r);
            int most = cost.length - 1;
            high[r] = (double) (cost[0] - cost[1]);
            low[r] = (double) (cost[most - 1] - cost[most]);
            fall[r] = Math.max(1, Math.min(high[r] - low[r], STEEPEST * shop.likeness() / Workshop.LIKENESS));
            dual[r] = Math.max(low[r], Math.min(high[r], guide[demands.source(r)]));
        }
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
            heads.count(p, roster[p], 1);
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
        for (int p : ColumnEngine.shuffled(model, random)) {
            shop.meter().turn();
            heads.count(p, roster[p], -1);
            changed |= plan(roster, p, width);
            heads.count(p, roster[p], 1);
        }
        for (int r = 0; width > 0 && r < dual.length; r++) {
            dual[r] += FOLLOW * (worth(r, width, heads.of(r)) - dual[r]);
        }
        return changed;
    }

    /** Plans a person who is not counted. */
    private boolean plan(int[][] roster, int p, double width) {
        RowPricer pricer = pricers[p];
        int[][] prices = heads.prices(p, r -> gain(r, width));
        shop.meter().add(20L * dual.length + 4L * model.days() * model.duties());
        boolean found = pricer.usable() && pricer.price(prices, heads.scale(), shop.memory(), shop.meter());
        if (!found || Arrays.equals(roster[p], pricer.row())) {
            return false;
        }
        if (width == 0 && heads.cost(p, pricer.row()) >= heads.cost(p, roster[p])) {
            return false;
        }
        roster[p] = pricer.row().clone();
        return true;
    }

    private double gain(int r, double width) {
        return width == 0 ? (double) -heads.step(r) : worth(r, width, heads.of(r) + 0.5);
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
}
