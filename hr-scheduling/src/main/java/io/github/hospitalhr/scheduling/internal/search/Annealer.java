package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import java.util.SplittableRandom;

/** Simulated annealing on one plan, in cycles: each starts warm from the best roster and cools down. */
final class Annealer {

    private static final int EPOCH = 512;
    /** Transitions of a planned window that take as long as one move. */
    private static final int WORK_PER_STEP = 40;

    private static final int SHORTEST_WINDOW = 5;
    private static final int LONGEST_WINDOW = 28;
    private static final double NOISE = 6;

    private final Plan plan;
    private final Best best;
    private final Energy energy = new Energy(1);
    private final Mover mover;
    private final WindowPlanner planner;
    private final int[] planned;
    private double share = 0.5;
    private long plannedSteps;
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
        planner = new WindowPlanner(plan, energy, random.split());
        planned = new int[model.days];
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

    /** Runs moves at a stage of the cooling, 0 = hot, 1 = cold; a part of the work goes into planning windows anew. */
    void run(double stage, int moves) {
        double temperature = hot * Math.pow(cold / hot, stage);
        for (int i = 0; i < moves; i++) {
            if (plannedSteps < share * steps) {
                replan(temperature);
            }
            mover.move(threshold(temperature));
            steps++;
            if (++sinceWeighed == EPOCH) {
                sinceWeighed = 0;
                weigh();
            }
        }
    }

    private double threshold(double temperature) {
        return -temperature * Math.log(1 - random.nextDouble());
    }

    /** Plans a random window of a random person anew. */
    private void replan(double temperature) {
        SearchModel model = plan.model;
        int p = random.nextInt(model.people);
        int length = Math.min(model.days, SHORTEST_WINDOW + random.nextInt(LONGEST_WINDOW - SHORTEST_WINDOW + 1));
        int from = random.nextInt(model.days - length + 1);
        replan(p, from, from + length, temperature * NOISE * random.nextDouble(), threshold(temperature));
    }

    /** Plans a window of a person anew, without noise, if that makes nothing worse. */
    void replan(int p, int from, int to) {
        replan(p, from, to, 0, 0);
    }

    private void replan(int p, int from, int to, double noise, double threshold) {
        long before = planner.work();
        if (planner.plan(p, from, to, noise, planned) && differs(p, from, to)) {
            mover.replace(p, from, to, planned, threshold);
        }
        long cost = 1 + (planner.work() - before) / WORK_PER_STEP;
        plannedSteps += cost;
        steps += cost;
    }

    private boolean differs(int p, int from, int to) {
        for (int d = from; d < to; d++) {
            if (planned[d] != plan.row[p][d]) {
                return true;
            }
        }
        return false;
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
