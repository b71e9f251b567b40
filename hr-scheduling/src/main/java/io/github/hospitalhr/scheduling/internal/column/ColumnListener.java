package io.github.hospitalhr.scheduling.internal.column;

import org.jspecify.annotations.Nullable;

/**
 * What the engine tells and asks the outside, always from the thread that runs it. Calls come at fixed numbers of steps
 * for a fixed history of answers, so a listener that answers by steps alone makes a run repeatable.
 */
public interface ColumnListener {

    /**
     * Asked about every millisecond of work.
     *
     * @param steps work done so far
     * @return false to stop at once
     */
    boolean proceed(long steps);

    /**
     * A roster better than any before.
     *
     * @param roster the roster, a copy for the receiver to keep
     * @param cost its true cost
     */
    void improved(int[][] roster, long cost);

    /**
     * A better lower bound of the cost of every roster.
     *
     * @param bound the bound, rounded up to what costs can be
     */
    void bound(long bound);

    /** The way to good rosters is prepared: duals, first columns and a first dive are done, or there is no such way. Told once. */
    default void prepared() {}

    /** How much of the time or work allowed is used up, 0 to 1; 0 where nothing is known. */
    default double progress() {
        return 0;
    }

    /**
     * A roster from outside that costs less, if there is one; asked between dives and neighbourhoods.
     *
     * @param cost cost of the best roster the engine knows
     */
    int @Nullable [][] better(long cost);
}
