package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Cost;

/**
 * The cost as annealing sees it: one hard unit weighs a finite, adjustable number of soft units, so that a search can pass
 * through illegal rosters. What is best is always judged by the true cost.
 */
final class Energy {

    private static final double MOST_UNITS = 1 << 20;

    private double hardWeight;

    Energy(double hardWeight) {
        this.hardWeight = hardWeight;
    }

    double hardWeight() {
        return hardWeight;
    }

    void hardWeight(double weight) {
        hardWeight = weight;
    }

    /** Energy of a cost or of a difference of costs. */
    double of(long cost) {
        long hard = (cost + Cost.HARD / 2) >> 40;
        return hard * hardWeight + (cost - (hard << 40));
    }

    /** A cost such that all higher costs have more energy than the threshold and the base together. */
    long cut(double threshold, long base) {
        double budget = threshold + of(base);
        if (budget < hardWeight) {
            return (long) Math.floor(budget);
        }
        long units = (long) Math.min(MOST_UNITS, budget / hardWeight + 1);
        return units * Cost.HARD;
    }
}
