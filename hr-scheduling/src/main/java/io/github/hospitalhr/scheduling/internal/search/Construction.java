package io.github.hospitalhr.scheduling.internal.search;

import java.util.SplittableRandom;

/** The first roster: descent from an empty one. */
final class Construction {

    private final Annealer annealer;
    private final SplittableRandom random;

    Construction(Annealer annealer, SplittableRandom random) {
        this.annealer = annealer;
        this.random = random;
    }

    /** Builds; false if stopped meanwhile. */
    boolean run(Turn turn, boolean warm) {
        SearchModel model = annealer.plan().model;
        annealer.scale();
        long moves = warm ? 0 : 20L * model.people * model.days;
        while (annealer.steps() < moves) {
            annealer.descend(256);
            if (!turn.proceed(annealer.steps())) {
                return false;
            }
        }
        return turn.proceed(annealer.steps());
    }
}
