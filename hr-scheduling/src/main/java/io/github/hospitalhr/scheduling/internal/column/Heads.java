package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** How many people answer each demand of the whole horizon, and what one more is worth; for those who plan one after the other. */
final class Heads {

    private final RosterModel model;
    private final Demands demands;
    private final int[] heads;
    private final int[] gains;
    private final int scale;

    /** Nobody is counted at first. */
    Heads(Workshop shop) {
        this.model = shop.model();
        boolean[] free = new boolean[model.people()];
        Arrays.fill(free, true);
        this.demands = new Demands(model, 0, model.days(), new int[free.length][0], free, shop.hardCost());
        this.heads = new int[demands.count()];
        this.gains = new int[heads.length];
        this.scale = Math.max(1, shop.scale(0, model.days(), demands));
    }

    Demands demands() {
        return demands;
    }

    /** Factor of the prices over plain costs. */
    int scale() {
        return scale;
    }

    /** Answers to a demand. */
    int of(int demand) {
        return heads[demand];
    }

    /** Adds or takes away a person's row. */
    void count(int p, int[] row, int sign) {
        for (int d = 0; d < row.length; d++) {
            for (int r : demands.answered(p, d, row[d])) {
                heads[r] += sign;
            }
        }
    }

    /** What one head more costs; nothing where all who count are there already. */
    long step(int demand) {
        long[] cost = demands.cost(demand);
        int n = heads[demand];
        return n + 1 < cost.length ? cost[n + 1] - cost[n] : 0;
    }

    /** Cost of a row of a person who is not counted. */
    long cost(int p, int[] row) {
        long cost = ModelCost.row(model, p, row);
        for (int d = 0; d < row.length; d++) {
            for (int r : demands.answered(p, d, row[d])) {
                cost += step(r);
            }
        }
        return cost;
    }

    /**
     * Scaled prices of a person's cells: their cost minus what a head more is worth.
     *
     * @param gain what a head more is worth to each demand
     */
    int[][] prices(int p, IntToDoubleFunction gain) {
        for (int r = 0; r < heads.length; r++) {
            gains[r] = (int) (gain.applyAsDouble(r) * scale);
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
}
