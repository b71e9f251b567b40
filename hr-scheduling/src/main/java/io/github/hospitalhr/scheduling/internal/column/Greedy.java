package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.SplittableRandom;

/** A first roster: one person after the other gets the best row against what the demands would gain. */
final class Greedy {

    /** After so many people others are told and asked. */
    private static final int BETWEEN = 4;

    private final Workshop shop;
    private final RosterModel model;
    private final SplittableRandom random;
    private final double[] guide;

    /**
     * A maker of first rosters.
     *
     * @param guide duals by index of the model's day rules: what a head is worth before the first pass has ended
     */
    Greedy(Workshop shop, SplittableRandom random, double[] guide) {
        this.shop = shop;
        this.model = shop.model();
        this.random = random;
        this.guide = guide;
    }

    /** Improves a roster person by person; rows that are not legal are replaced when a legal one exists. */
    void improve(Best best, int passes) {
        int[][] roster = new int[model.people()][];
        for (int p = 0; p < roster.length; p++) {
            roster[p] = best.roster()[p].clone();
        }
        for (int pass = 0; pass < passes; pass++) {
            int[] order = order();
            boolean changed = false;
            boolean[] taken = new boolean[roster.length];
            int planned = 0;
            for (int p : order) {
                shop.meter().turn();
                if (!taken[p]) {
                    changed |= improve(roster, p, pass == 0);
                    if (pass == 0 && ++planned % BETWEEN == 0) {
                        changed |= exchange(best, roster, taken);
                    }
                }
            }
            best.offer(roster);
            if (!changed) {
                return;
            }
        }
    }

    /** Shows what is done so far, and takes over rows of others where there is no legal one yet. */
    private boolean exchange(Best best, int[][] roster, boolean[] taken) {
        shop.meter().add(10L * model.people() * model.days());
        best.offer(roster);
        if (!best.listen()) {
            return false;
        }
        boolean any = false;
        for (int p = 0; p < roster.length; p++) {
            if (ModelCost.row(model, p, roster[p]) >= Cost.HARD
                    && ModelCost.row(model, p, best.roster()[p]) < Cost.HARD) {
                roster[p] = best.roster()[p].clone();
                taken[p] = true;
                any = true;
            }
        }
        return any;
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

    private boolean improve(int[][] roster, int p, boolean first) {
        Region region = Region.of(shop, 0, model.days(), new int[] {p}, roster);
        if (region.size() == 0) {
            return false;
        }
        int[] gains = new int[region.demands().count()];
        for (int r = 0; r < gains.length; r++) {
            long[] cost = region.demands().cost(r);
            double gain = cost[0] - cost[1];
            double expected = guide[region.demands().source(r)];
            gains[r] =
                    (int) ((first && gain > 0 ? Math.min(gain, Math.max(expected, gain / 4)) : gain) * region.scale());
        }
        int[][] price = new int[model.days()][model.duties()];
        region.prices(0, gains, null, price);
        RowPricer pricer = region.pricer(0);
        if (!pricer.price(price, region.scale(), shop.memory(), shop.meter())) {
            return false;
        }
        Column found = region.column(0, pricer.row(), pricer.cost());
        boolean legal = ModelCost.row(model, p, roster[p]) < Cost.HARD;
        Column present = region.present(0);
        if (legal && present != null && region.cost(new Column[] {found}) >= region.cost(new Column[] {present})) {
            return false;
        }
        roster[p] = pricer.row().clone();
        return true;
    }
}
