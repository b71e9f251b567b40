package io.github.hospitalhr.scheduling.internal.search;

import java.util.SplittableRandom;

/**
 * The first roster: people are planned one after another, window by window, each at what their duties are then worth to the
 * days; after that small moves that never make things worse. Works in small steps, so that it can be left at any moment.
 */
final class Construction {

    /** Longer windows of rows far from legal have too many labels for what they gain. */
    private static final int WINDOW = 7;

    private static final int STRIDE = 5;
    private static final int CHUNK = 256;
    private static final int ROUNDS = 2;
    private static final int MOVES_PER_CELL = 5;

    private final Annealer annealer;
    private final SearchModel model;
    private final SplittableRandom random;
    private int rounds;
    private int[] order = new int[0];
    private int person;
    private int day;
    private long until;

    Construction(Annealer annealer, SplittableRandom random, boolean warm) {
        this.annealer = annealer;
        this.model = annealer.plan().model;
        this.random = random;
        rounds = warm ? 0 : ROUNDS;
    }

    /** Works for about a tenth of a millisecond; false when the roster is done. */
    boolean advance() {
        if (person < order.length || rounds > 0) {
            planNext();
            return true;
        }
        if (until == 0) {
            until = annealer.steps() + (long) MOVES_PER_CELL * model.people * model.days;
        }
        annealer.descend(CHUNK);
        return annealer.steps() < until;
    }

    private void planNext() {
        if (person == order.length) {
            order = shuffled(model.people);
            person = 0;
            rounds--;
        }
        annealer.replan(order[person], day, Math.min(model.days, day + WINDOW));
        day += STRIDE;
        if (day >= model.days) {
            day = 0;
            person++;
        }
    }

    private int[] shuffled(int n) {
        int[] shuffled = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            shuffled[i] = shuffled[j];
            shuffled[j] = i;
        }
        return shuffled;
    }
}
