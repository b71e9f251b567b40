package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Cost;
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
    private int sinceWeighed;

    Annealer(SearchModel model, int[][] start, long seed) {
        plan = new Plan(model, start);
        best = new Best(plan);
        random = new SplittableRandom(seed);
        mover = new Mover(plan, energy, best, random.split());
    }

    /** Finds the scale of costs and sets the temperatures by it. */
    void scale() {
        Scale scale = Scale.of(plan.model.source);
        temperatures(scale.hot(), scale.cold(), scale.hardWeight());
    }

    /** Moves that never make the energy worse. */
    void descend(int moves) {
        for (int i = 0; i < moves; i++) {
            mover.move(0);
        }
        steps += moves;
    }

    /** Takes over a better roster. */
    void adopt(Offer offer) {
        best.take(offer.roster(), offer.cost());
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
            if (++sinceWeighed == EPOCH) {
                sinceWeighed = 0;
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

}
