package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Builds a roster, as long as nobody has a legal one, then anneals in cycles of growing length, each starting from the best roster known. A roster that breaks
 * fewer hard rules than all of its own is taken over at once.
 */
final class AnnealingMember implements Member {

    private static final int CHUNK = 256;
    private static final double GROWTH = 2.2;
    private static final double REHEAT = 0.33;

    private final SearchModel model;
    private final int[][] start;
    private final boolean warm;
    private final SplittableRandom random;
    private final double firstCycle;
    private @Nullable Annealer annealer;
    private @Nullable Construction construction;
    private long shown = Long.MAX_VALUE;
    private long found;
    private volatile boolean constructed;
    private double stage;
    private double length;
    private double from;
    private double to;

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
        do {
            advance(turn);
        } while (turn.proceed(steps()));
    }

    /** Works for about a tenth of a millisecond. */
    void advance(Turn turn) {
        Annealer a = annealer;
        if (a == null) {
            a = new Annealer(model, start, random.nextLong());
            annealer = a;
            construction = new Construction(a, random.split(), warm);
        }
        long was = a.best().cost();
        if (constructed) {
            anneal(a, turn);
        } else {
            construct(a, turn);
        }
        if (a.best().cost() < was) {
            found = turn.now();
        }
    }

    private void construct(Annealer a, Turn turn) {
        Construction c = construction;
        Offer best = turn.best();
        boolean overtaken = Cost.hard(best.cost()) == 0 && Cost.hard(a.best().cost()) > 0;
        if (c == null || overtaken || !c.advance()) {
            construction = null;
            constructed = true;
            length = Math.min(1, firstCycle) * (1 - turn.progress());
            stage = warm || overtaken ? REHEAT : 0;
            begin(turn.progress());
        }
        if (overtaken) {
            a.adopt(best);
            a.restart();
        }
    }

    private void begin(double progress) {
        from = progress;
        // what would be left after this cycle and is too short for the next one belongs to this one
        to = from + length * (1 + GROWTH) >= 1 ? 1.0001 : from + length;
    }

    private void anneal(Annealer a, Turn turn) {
        double progress = turn.progress();
        a.run(stage + (1 - stage) * Math.min(1, (progress - from) / (to - from)), CHUNK);
        Offer best = turn.best();
        boolean over = progress >= to;
        if (over) {
            length *= GROWTH;
            stage = REHEAT;
            begin(progress);
        }
        if (over
                ? best.cost() < a.best().cost()
                : Cost.hard(best.cost()) < Cost.hard(a.best().cost())) {
            a.adopt(best);
            a.restart();
        } else if (over) {
            a.restart();
        }
    }

    long steps() {
        Annealer a = annealer;
        return a == null ? 0 : a.steps();
    }

    @Override
    public @Nullable Offer offer() {
        Annealer a = annealer;
        if (a == null || a.best().cost() >= shown) {
            return null;
        }
        shown = a.best().cost();
        int[][] roster = a.best().roster(a.plan());
        int[][] copy = new int[roster.length][];
        for (int p = 0; p < copy.length; p++) {
            copy[p] = roster[p].clone();
        }
        assert ModelCost.of(model.source, copy) == shown;
        return new Offer(shown, copy, found, false);
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
