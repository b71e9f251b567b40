package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.column.ColumnEngine;
import io.github.hospitalhr.scheduling.internal.column.ColumnListener;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import org.jspecify.annotations.Nullable;

/**
 * Column generation as a member: gives the bound, and exchanges rosters with the annealing. It shares its time with a spare
 * annealer, by what both brought lately; where the engine has nothing more to do, because it cannot price the rules or has
 * come to its end, the spare has all of it.
 */
final class ColumnMember implements Member, ColumnListener {

    /** Column generation counts about one unit a nanosecond, annealing about one step a microsecond. */
    static final long UNITS_PER_STEP = 1000;

    /** A neighbourhood that turns out too small to be worked on still takes some time. */
    private static final long UNITS_PER_QUESTION = 50_000;

    /**
     * The engine starts without a finished first roster when that takes longer than this part of the run; on large problems it
     * makes a better one itself.
     */
    private static final double LATEST_START = 0.1;

    /** Steps after which it starts in any case. */
    private static final long LONGEST_CONSTRUCTION = 1_000_000;

    private final RosterModel model;
    private final boolean large;
    private final long seed;
    private final boolean bounds;
    private final AnnealingMember spare;
    private final Shares shares = new Shares();
    private @Nullable Turn turn;
    private @Nullable Offer waiting;
    private long bound;
    private long units;
    private long asked;
    private long owed;
    private boolean stopped;

    /**
     * A member.
     *
     * @param bounds whether it works on the bound too
     */
    ColumnMember(RosterModel model, long seed, boolean bounds, AnnealingMember spare) {
        this.model = model;
        this.large = ColumnEngine.large(model);
        this.seed = seed;
        this.bounds = bounds;
        this.spare = spare;
    }

    @Override
    public void work(Turn mine) {
        turn = mine;
        double latest = large ? 0 : LATEST_START;
        while (spare.constructing() && mine.progress() < latest && spare.steps() < LONGEST_CONSTRUCTION) {
            if (!anneal(mine)) {
                return;
            }
        }
        if (mine.skip() && generate(mine)) {
            while (anneal(mine)) {
                shares.settle(mine.progress());
            }
        }
    }

    private boolean anneal(Turn mine) {
        long before = spare.steps();
        spare.advance(mine);
        owed -= (spare.steps() - before) * UNITS_PER_STEP;
        return mine.proceed(units + asked + spare.steps() * UNITS_PER_STEP);
    }

    /** Runs the engine; true if it ended by itself without a proof. */
    private boolean generate(Turn mine) {
        try {
            owed = 0;
            boolean proven =
                    new ColumnEngine(model, seed, bounds, this).run(mine.best().roster());
            return !proven && !stopped;
        } catch (Halt halt) {
            return false;
        }
    }

    @Override
    public boolean proceed(long steps) {
        owed += Math.round((steps - units) * shares.sparePerEngine());
        units = steps;
        return carryOn();
    }

    /** Gives the spare annealer what it is owed. */
    private boolean carryOn() {
        Turn mine = turn;
        stopped = mine == null || !mine.proceed(units + asked + spare.steps() * UNITS_PER_STEP);
        owed = shares.waits(large) ? 0 : owed;
        while (mine != null && !stopped && owed > 0) {
            stopped = !anneal(mine);
        }
        if (mine != null) {
            shares.settle(mine.progress());
            shares.seen(mine.best());
        }
        return !stopped;
    }

    @Override
    public void improved(int[][] roster, long cost) {
        Turn mine = turn;
        if (mine != null && (waiting == null || cost < waiting.cost())) {
            waiting = new Offer(cost, roster, mine.now(), true);
            shares.engineFound(cost, mine.best().cost());
        }
    }

    @Override
    public void bound(long better) {
        bound = Math.max(bound, better);
    }

    @Override
    public double progress() {
        Turn mine = turn;
        return mine == null ? 0 : mine.progress();
    }

    @Override
    public void prepared() {
        shares.prepared();
    }

    @Override
    public int @Nullable [][] better(long cost) {
        Turn mine = turn;
        asked += UNITS_PER_QUESTION;
        if (!carryOn()) {
            throw new Halt();
        }
        return mine != null && mine.best().cost() < cost ? mine.best().roster() : null;
    }

    @Override
    public @Nullable Offer offer() {
        Offer engines = waiting;
        waiting = null;
        Offer spares = spare.offer();
        return engines == null || (spares != null && spares.cost() < engines.cost()) ? spares : engines;
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
