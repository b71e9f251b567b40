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
    private final Demands demands;
    /** Answers to each demand. */
    private final int[] heads;

    private final int[] gains;
    private final int scale;

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
        boolean[] free = new boolean[model.people()];
        Arrays.fill(free, true);
        this.demands = new Demands(model, 0, model.days(), new int[free.length][0], free, shop.hardCost());
        this.heads = new int[demands.count()];
        this.gains = new int[heads.length];
        this.scale = Math.max(1, shop.scale(0, model.days(), demands));
    }

    /** Improves a roster person by person; rows that are not legal are replaced when a legal one exists. */
    void improve(Best best, int passes) {
        int[][] roster = new int[model.people()][];
        for (int p = 0; p < roster.length; p++) {
            roster[p] = best.roster()[p].clone();
            count(p, roster[p], 1);
        }
        for (int pass = 0; pass < passes; pass++) {
            boolean changed = false;
            boolean[] taken = new boolean[roster.length];
            boolean[] mine = new boolean[roster.length];
            int planned = 0;
            for (int p : order()) {
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
                    count(p, roster[p], -1);
                    roster[p] = other.clone();
                    count(p, other, 1);
                    taken[p] = true;
                    any = true;
                }
            }
            best.offer(roster);
        }
        Arrays.fill(mine, false);
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
        RowPricer pricer = new RowPricer(model, shop.profiles().get(p), p, 0, model.days(), roster[p]);
        shop.meter().add(pricer.setUpWork());
        if (!pricer.usable()) {
            return false;
        }
        count(p, roster[p], -1);
        boolean found = pricer.soon(prices(p, first), scale, shop.memory(), shop.meter())
                && cost(p, pricer.row()) < cost(p, roster[p]);
        if (found) {
            roster[p] = pricer.row().clone();
        }
        count(p, roster[p], 1);
        return found;
    }

    /** Scaled prices of a person's cells: their cost minus what a head more is worth. */
    private int[][] prices(int p, boolean first) {
        for (int r = 0; r < heads.length; r++) {
            double gain = -step(r);
            double expected = guide[demands.source(r)];
            gains[r] = (int) ((first && gain > 0 ? Math.min(gain, Math.max(expected, gain / 4)) : gain) * scale);
        }
        int[][] price = new int[model.days()][model.duties()];
        for (int d = 0; d < price.length; d++) {
            for (int j = 0; j < price[d].length; j++) {
                long c = model.cell(p, d, j);
                price[d][j] = c >= Cost.HARD ? RowTable.NONE : (int) (c * scale);
            }
            demands.charge(p, d, gains, price[d]);
        }
        return price;
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
