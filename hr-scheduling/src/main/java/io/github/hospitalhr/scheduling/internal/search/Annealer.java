package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Simulated annealing on one plan, in cycles: each starts warm from the best roster and cools down. */
final class Annealer {

    private static final int EPOCH = 512;

    private final Plan plan;
    private final Best best;
    private final Energy energy = new Energy(1);
    private final Mover mover;
    private final SplittableRandom random;
    private double hot;
    private double cold;
    private double floor;
    private long steps;

    Annealer(SearchModel model, int[][] start, long seed) {
        plan = new Plan(model, start);
        best = new Best(plan);
        random = new SplittableRandom(seed);
        mover = new Mover(plan, energy, best, random.split());
    }

    /** Finds the scale of costs: descends, then looks at what uphill moves cost. */
    void calibrate(int descent) {
        double unit = 1;
        for (long[] table : plan.model.heads.table) {
            for (int i = 1; table != null && i < table.length; i++) {
                unit = Math.max(unit, Cost.soft(Math.abs(table[i] - table[i - 1])));
            }
        }
        energy.hardWeight(10 * unit);
        for (int i = 0; i < descent; i++) {
            mover.move(0);
        }
        steps += descent;
    }

    void temperatures(double hot, double cold, double hardWeight) {
        this.hot = hot;
        this.cold = cold;
        this.floor = hardWeight;
        energy.hardWeight(hardWeight);
    }

    /** Runs moves at a stage of the cooling, 0 = hot, 1 = cold. */
    void run(double stage, int moves) {
        double temperature = hot * Math.pow(cold / hot, stage);
        for (int i = 0; i < moves; i++) {
            double u = 1 - random.nextDouble();
            mover.move(-temperature * Math.log(u));
            if ((i & (EPOCH - 1)) == EPOCH - 1) {
                weigh();
            }
        }
        steps += moves;
    }

    private void weigh() {
        double w = energy.hardWeight();
        if (Cost.hard(plan.cost()) > 0) {
            energy.hardWeight(Math.min(w * 1.02, floor * 1000));
        } else {
            energy.hardWeight(Math.max(w * 0.99, floor));
        }
    }

    void restart() {
        plan.load(best.roster(plan));
    }

    Plan plan() {
        return plan;
    }

    Best best() {
        return best;
    }

    long steps() {
        return steps;
    }

    static int[][] empty(SearchModel model) {
        int[][] roster = new int[model.people][model.days];
        for (int p = 0; p < model.people; p++) {
            for (int d = 0; d < model.days; d++) {
                roster[p][d] = Arrays.stream(model.choices[p][d]).min().orElse(0);
            }
        }
        return roster;
    }
}
