package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Builds a roster, then anneals in cycles of growing length, each starting from the best roster known. */
final class AnnealingMember implements Member {

    private static final int CHUNK = 256;
    private static final double GROWTH = 2.2;
    private static final double REHEAT = 0.3;

    private final SearchModel model;
    private final int[][] start;
    private final boolean warm;
    private final SplittableRandom random;
    private final double firstCycle;
    private @Nullable Annealer annealer;
    private long shown = Long.MAX_VALUE;
    private long found;
    private boolean constructed;
    private @Nullable Turn mine;

    /**
     * A member.
     *
     * @param start a roster to start from
     * @param warm whether that roster was made by somebody who wants it kept in mind
     * @param firstCycle length of the first cycle as a share of the whole run
     */
    AnnealingMember(SearchModel model, int[][] start, boolean warm, SplittableRandom random, double firstCycle) {
        this.model = model;
        this.start = start;
        this.warm = warm;
        this.random = random;
        this.firstCycle = firstCycle;
    }

    @Override
    public void work(Turn turn) {
        mine = turn;
        Annealer a = new Annealer(model, start, random.nextLong());
        annealer = a;
        if (!new Construction(a, random.split()).run(turn, warm)) {
            return;
        }
        found = turn.now();
        constructed = true;
        double from = turn.progress();
        double length = Math.min(1, firstCycle) * (1 - from);
        boolean first = !warm;
        while (true) {
            double to = from + length * (1 + GROWTH) >= 1 ? 1.0001 : from + length;
            if (!cycle(a, turn, from, to, first ? 0 : REHEAT)) {
                return;
            }
            first = false;
            length *= GROWTH;
            from = turn.progress();
            Offer best = turn.best();
            if (best.cost() < a.best().cost()) {
                a.adopt(best);
            }
            a.restart();
        }
    }

    /** Cools down once. Works at least once, so that a construction that took all steps ends here instead of going round. */
    private boolean cycle(Annealer a, Turn turn, double from, double to, double stage) {
        double progress = turn.progress();
        do {
            long was = a.best().cost();
            a.run(Math.min(1, stage + (1 - stage) * (progress - from) / (to - from)), CHUNK);
            if (a.best().cost() < was) {
                found = turn.now();
            }
            if (!turn.proceed(a.steps())) {
                return false;
            }
            progress = turn.progress();
        } while (progress < to);
        return true;
    }

    @Override
    public @Nullable Offer offer() {
        Annealer a = annealer;
        if (a == null || a.best().cost() >= shown) {
            return null;
        }
        shown = a.best().cost();
        Turn turn = mine;
        if (!constructed && turn != null) {
            found = turn.now();
        }
        int[][] roster = a.best().roster(a.plan());
        int[][] copy = new int[roster.length][];
        for (int p = 0; p < copy.length; p++) {
            copy[p] = roster[p].clone();
        }
        assert ModelCost.of(model.source, copy) == shown;
        return new Offer(shown, copy, found);
    }

    @Override
    public boolean constructing() {
        return !constructed;
    }

    @Override
    public long bound() {
        return 0;
    }
}
