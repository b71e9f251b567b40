package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Column generation on a roster problem: a true lower bound, dives and neighbourhoods. A run depends on the model, the
 * seed and the listener's answers only, not on time. Not thread-safe; one thread per engine.
 */
public final class ColumnEngine {

    private final RosterModel model;
    private final ColumnListener listener;
    private final SplittableRandom random;
    private final Meter meter;

    /**
     * An engine.
     *
     * @param model the problem
     * @param seed seed of all choices
     * @param listener told and asked while running
     */
    public ColumnEngine(RosterModel model, long seed, ColumnListener listener) {
        this.model = model;
        this.listener = listener;
        this.random = new SplittableRandom(seed);
        this.meter = new Meter(listener::proceed);
    }

    /**
     * Runs until the best roster is proven or the listener stops it.
     *
     * @param start any roster, legal or not; left as it is
     * @return whether the best roster is proven best
     */
    public boolean run(int[][] start) {
        try {
            Workshop shop = Workshop.of(model, meter);
            Best best = new Best(model, listener, shop.divisor(), start);
            new Search(shop, best, random).run();
            return best.proven();
        } catch (Meter.Stop stop) {
            return false;
        }
    }

    /** Work done so far. */
    public long steps() {
        return meter.steps();
    }

    static int[] everybody(RosterModel model) {
        return IntStream.range(0, model.people()).toArray();
    }
}
