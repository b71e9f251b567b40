package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Simulated annealing on one plan, in cycles: each starts warm from the best roster and cools down. */
final class Annealer {

    private static final int EPOCH = 512;
    /** Transitions of a planned window that take as long as one move. */
    private static final int WORK_PER_STEP = 40;

    private static final int SHORTEST_WINDOW = 5;
    private static final int LONGEST_WINDOW = 28;
    private static final double NOISE = 6;
    private static final int LOGARITHMS = 4096;
    private static final double[] LOGARITHM = IntStream.range(0, LOGARITHMS)
            .mapToDouble(i -> -Math.log((i + 0.5) / LOGARITHMS))
            .toArray();

    private final Plan plan;
    private final Best best;
    private final Energy energy = new Energy(1);
    private final Mover mover;
    private final WindowPlanner planner;
    private final int[] planned;
    private final SplittableRandom random;
    private final Scale scale;
    private final MoveMix mix;
    private long steps;
    private long nextWeighing = EPOCH;

    Annealer(SearchModel model, int[][] start, long seed) {
        plan = new Plan(model, start);
        best = new Best(plan);
        random = new SplittableRandom(seed);
        mover = new Mover(plan, energy, best, random.split());
        planner = new WindowPlanner(plan, energy, random.split());
        planned = new int[model.days];
        mix = new MoveMix(model);
        scale = Scale.of(model.source);
        energy.hardWeight(scale.hardWeight());
    }

    /** Moves that never make the energy worse. */
    void descend(int moves) {
        for (int i = 0; i < moves; i++) {
            MoveKind kind = mix.next(random).kind;
            if (kind != MoveKind.REPLAN) {
                mover.move(kind, 0);
            }
        }
        steps += moves;
    }

    /** Takes over a better roster. */
    void adopt(Offer offer) {
        best.take(offer.roster(), offer.cost());
    }

    /** Runs moves at a stage of the cooling, 0 = hot, 1 = cold. */
    void run(double stage, int moves) {
        double temperature = scale.temperature(stage);
        long until = steps + moves;
        while (steps < until) {
            long before = steps;
            MoveMix.Option option = mix.next(random);
            boolean replans = option.kind == MoveKind.REPLAN;
            boolean made = replans ? replan(temperature) : mover.move(option.kind, threshold(temperature));
            steps += replans ? 0 : 1;
            option.note(steps - before, made, made && mover.changed());
            mix.spent(steps - before);
            if (steps >= nextWeighing) {
                nextWeighing = steps + EPOCH;
                weigh();
            }
        }
    }

    private double threshold(double temperature) {
        return temperature * LOGARITHM[random.nextInt(LOGARITHMS)];
    }

    /** Plans a random window of a random person anew. */
    private boolean replan(double temperature) {
        SearchModel model = plan.model;
        int p = random.nextInt(model.people);
        int length = Math.min(model.days, SHORTEST_WINDOW + random.nextInt(LONGEST_WINDOW - SHORTEST_WINDOW + 1));
        int from = random.nextInt(model.days - length + 1);
        return replan(p, from, from + length, temperature * NOISE * random.nextDouble(), threshold(temperature));
    }

    /** Plans a window of a person anew, without noise, if that makes nothing worse. */
    void replan(int p, int from, int to) {
        replan(p, from, to, 0, 0);
    }

    private boolean replan(int p, int from, int to, double noise, double threshold) {
        long before = planner.work();
        boolean made = planner.plan(p, from, to, noise, planned)
                && differs(p, from, to)
                && mover.replace(p, from, to, planned, threshold);
        steps += 1 + (planner.work() - before) / WORK_PER_STEP;
        return made;
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
            energy.hardWeight(Math.min(w * 1.02, scale.hardWeight() * 1000));
        } else {
            energy.hardWeight(Math.max(w * 0.99, scale.hardWeight()));
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
