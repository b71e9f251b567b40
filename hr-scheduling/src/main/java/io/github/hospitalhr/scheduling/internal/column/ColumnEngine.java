package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Column generation on a roster problem: a true lower bound, dives and neighbourhoods. A run depends on the model, the
 * seed and the listener's answers only, not on time. Not thread-safe; one thread per engine.
 */
public final class ColumnEngine {

    /** Masters with more rows are not solved as a whole. */
    static final int ROOT_ROWS = 800;

    /** From so many cells on annealing alone comes nowhere near. */
    private static final int MANY_CELLS = 8_000;

    private final RosterModel model;
    private final boolean bounds;
    private final ColumnListener listener;
    private final SplittableRandom random;
    private final Meter meter;

    /**
     * An engine.
     *
     * @param model the problem
     * @param seed seed of all choices
     * @param bounds whether to work on the bound too; another engine may do that
     * @param listener told and asked while running
     */
    public ColumnEngine(RosterModel model, long seed, boolean bounds, ColumnListener listener) {
        this.model = model;
        this.bounds = bounds;
        this.listener = listener;
        this.random = new SplittableRandom(seed);
        this.meter = new Meter(listener::proceed);
    }

    /**
     * Runs until the best roster is proven or the listener stops it.
     *
     * @param start any roster, legal or not; left as it is
     * @return whether the best roster is proven best; false at once where a person's rules are too many to be planned exactly
     */
    public boolean run(int[][] start) {
        try {
            Workshop shop = Workshop.of(model, meter);
            Best best = new Best(model, listener, shop.divisor(), start);
            new Search(shop, best, random, bounds).run();
            return best.proven();
        } catch (Meter.Stop | TooLargeException stop) {
            return false;
        }
    }

    /** Whether the problem is so large that parts of it, solved one after the other, are what brings most. */
    public static boolean large(RosterModel model) {
        return !whole(model) && (long) model.people() * model.days() >= MANY_CELLS;
    }

    /** Whether the linear program of the whole problem is small enough to be solved. */
    static boolean whole(RosterModel model) {
        return rows(model) <= ROOT_ROWS;
    }

    /** Rows of the linear program of the whole problem. */
    static int rows(RosterModel model) {
        return model.people() + model.dayRules().size();
    }

    /** Work done so far. */
    public long steps() {
        return meter.steps();
    }

    static int[] everybody(RosterModel model) {
        return IntStream.range(0, model.people()).toArray();
    }

    /** Everybody in a random order. */
    static int[] shuffled(RosterModel model, SplittableRandom random) {
        int[] order = everybody(model);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
