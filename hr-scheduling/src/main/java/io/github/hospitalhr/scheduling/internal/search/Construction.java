package io.github.hospitalhr.scheduling.internal.search;

import java.util.SplittableRandom;

/**
 * The first roster: people are planned one after another, window by window, each at what their duties are then worth to the
 * days; after that small moves that never make things worse.
 */
final class Construction {

    /** Longer windows of rows far from legal have too many labels for what they gain. */
    private static final int WINDOW = 7;

    private static final int STRIDE = 5;
    private static final int CHUNK = 256;

    private final Annealer annealer;
    private final SplittableRandom random;

    Construction(Annealer annealer, SplittableRandom random) {
        this.annealer = annealer;
        this.random = random;
    }

    /** Builds; false if stopped meanwhile. */
    boolean run(Turn turn, boolean warm) {
        annealer.scale();
        for (int i = 0; !warm && i < 2; i++) {
            if (!round(turn)) {
                return false;
            }
        }
        SearchModel model = annealer.plan().model;
        long until = annealer.steps() + 5L * model.people * model.days;
        while (annealer.steps() < until) {
            annealer.descend(CHUNK);
            if (!turn.proceed(annealer.steps())) {
                return false;
            }
        }
        return turn.proceed(annealer.steps());
    }

    private boolean round(Turn turn) {
        SearchModel model = annealer.plan().model;
        for (int p : shuffled(model.people)) {
            for (int from = 0; from < model.days; from += STRIDE) {
                annealer.replan(p, from, Math.min(model.days, from + WINDOW));
                if (!turn.proceed(annealer.steps())) {
                    return false;
                }
            }
        }
        return true;
    }

    private int[] shuffled(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
