package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A first roster: one person after the other gets the best row against what the demands would gain. */
final class Greedy {

    /** After so many people others are told and asked, or after this part of all. */
    private static final int BETWEEN = 4;

    private static final int PART = 12;

    private final Workshop shop;
    private final RosterModel model;
    private final SplittableRandom random;
    private final double[] guide;
    private final Heads heads;

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
        this.heads = new Heads(shop);
    }

    /** Improves a roster person by person; rows that are not legal are replaced when a legal one exists. */
    void improve(Best best, int passes) {
        int[][] roster = new int[model.people()][];
        for (int p = 0; p < roster.length; p++) {
            roster[p] = best.roster()[p].clone();
            heads.count(p, roster[p], 1);
        }
        for (int pass = 0; pass < passes; pass++) {
            boolean changed = false;
            boolean[] taken = new boolean[roster.length];
            boolean[] mine = new boolean[roster.length];
            int planned = 0;
            for (int p : ColumnEngine.shuffled(model, random)) {
                shop.meter().turn();
                if (!taken[p]) {
                    mine[p] = improve(roster, p, pass == 0);
                    changed |= mine[p];
                    if (++planned % Math.max(BETWEEN, roster.length / PART) == 0) {
                        changed |= exchange(best, roster, mine, taken);
                    }
                }
            }
            best.offer(roster);
            if (!changed) {
                return;
            }
        }
    }

    /** Shows what is done so far, and takes over the rows of others but for those just made. */
    private boolean exchange(Best best, int[][] roster, boolean[] mine, boolean[] taken) {
        shop.meter().add(20L * model.people() * model.days());
        best.offer(roster);
        boolean any = false;
        if (best.listen()) {
            for (int p = 0; p < roster.length; p++) {
                int[] other = best.roster()[p];
                if (!mine[p] && !Arrays.equals(roster[p], other) && ModelCost.row(model, p, other) < Cost.HARD) {
                    heads.count(p, roster[p], -1);
                    roster[p] = other.clone();
                    heads.count(p, other, 1);
                    taken[p] = true;
                    any = true;
                }
            }
            best.offer(roster);
        }
        Arrays.fill(mine, false);
        return any;
    }

    private boolean improve(int[][] roster, int p, boolean first) {
        RowPricer pricer = new RowPricer(model, shop.profiles().get(p), p, 0, model.days(), roster[p]);
        shop.meter().add(pricer.setUpWork());
        if (!pricer.usable()) {
            return false;
        }
        heads.count(p, roster[p], -1);
        boolean found = pricer.soon(heads.prices(p, r -> gain(r, first)), heads.scale(), shop.memory(), shop.meter())
                && heads.cost(p, pricer.row()) < heads.cost(p, roster[p]);
        if (found) {
            roster[p] = pricer.row().clone();
        }
        heads.count(p, roster[p], 1);
        return found;
    }

    /** What a head more is worth; in the first pass not more than it is expected to be. */
    private double gain(int r, boolean first) {
        double gain = -heads.step(r);
        double expected = guide[heads.demands().source(r)];
        return first && gain > 0 ? Math.min(gain, Math.max(expected, gain / 4)) : gain;
    }
}
