package io.github.hospitalhr.scheduling.generate;

import io.github.hospitalhr.scheduling.check.RosterCost;
import java.time.Duration;

/**
 * How far a generation has come. Told on the thread that called it: after the first roster, whenever the best roster or
 * the bound improved (a few times a second at most), and at the end.
 *
 * @param phase what is going on
 * @param elapsed time since the call
 * @param steps steps made so far
 * @param best cost of the best roster
 * @param bound no roster costs less than this
 * @param gap {@code (best - bound) / best} of the soft costs, 0 if proven best, 1 while nothing is known
 */
public record Progress(Phase phase, Duration elapsed, long steps, RosterCost best, RosterCost bound, double gap) {

    /** What a generation is doing. */
    public enum Phase {
        /** Making a first roster. */
        CONSTRUCTING,
        /** Looking for better ones. */
        IMPROVING,
        /** Done. */
        FINISHED
    }

    /**
     * The gap between a cost and a bound.
     *
     * @param best cost of a roster
     * @param bound bound of the cost of every roster
     * @return 0 if they are equal, 1 if they differ in hard units, else the share of the soft cost that is not proven
     */
    public static double gap(RosterCost best, RosterCost bound) {
        if (best.compareTo(bound) <= 0) {
            return 0;
        }
        return best.hard() != bound.hard() ? 1 : (double) (best.soft() - bound.soft()) / best.soft();
    }
}
