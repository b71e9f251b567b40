package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.column.ColumnEngine;
import io.github.hospitalhr.scheduling.internal.column.ColumnListener;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import org.jspecify.annotations.Nullable;

/**
 * Column generation as a member: gives the bound, and exchanges rosters with the annealing. Where it has nothing more to
 * do, because it cannot price the rules or has come to its end, a spare annealer takes its place.
 */
final class ColumnMember implements Member, ColumnListener {

    /** Column generation counts about one unit a nanosecond, annealing about one step a microsecond. */
    static final long UNITS_PER_STEP = 1000;

    /** A neighbourhood that turns out too small to be worked on still takes some time. */
    private static final long UNITS_PER_QUESTION = 50_000;

    private final RosterModel model;
    private final long seed;
    private final AnnealingMember spare;
    private boolean annealing;
    private @Nullable Turn turn;
    private @Nullable Offer waiting;
    private long bound;
    private long units;
    private long asked;
    private boolean stopped;

    ColumnMember(RosterModel model, long seed, AnnealingMember spare) {
        this.model = model;
        this.seed = seed;
        this.spare = spare;
    }

    @Override
    public void work(Turn mine) {
        turn = mine;
        // the first turn is left to the construction, so that the engine starts from a real roster
        if (!mine.skip() || !generate(mine) || !mine.skip()) {
            return;
        }
        annealing = true;
        mine.countSteps();
        spare.work(mine);
    }

    /** Runs the engine; true if it ended by itself without a proof. */
    private boolean generate(Turn mine) {
        try {
            boolean proven = new ColumnEngine(model, seed, this).run(mine.best().roster());
            return !proven && !stopped;
        } catch (Halt halt) {
            return false;
        }
    }

    @Override
    public boolean proceed(long steps) {
        units = steps;
        Turn mine = turn;
        stopped = mine == null || !mine.proceed(units + asked);
        return !stopped;
    }

    @Override
    public void improved(int[][] roster, long cost) {
        Turn mine = turn;
        if (mine != null && (waiting == null || cost < waiting.cost())) {
            waiting = new Offer(cost, roster, mine.now());
        }
    }

    @Override
    public void bound(long better) {
        bound = Math.max(bound, better);
    }

    @Override
    public int @Nullable [][] better(long cost) {
        Turn mine = turn;
        asked += UNITS_PER_QUESTION;
        if (!proceed(units)) {
            throw new Halt();
        }
        return mine != null && mine.best().cost() < cost ? mine.best().roster() : null;
    }

    @Override
    public @Nullable Offer offer() {
        Offer offer = waiting;
        waiting = null;
        return offer == null && annealing ? spare.offer() : offer;
    }

    @Override
    public boolean constructing() {
        return false;
    }

    @Override
    public long bound() {
        return bound;
    }

    private static final class Halt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Halt() {
            super("halt", null, false, false);
        }
    }
}
