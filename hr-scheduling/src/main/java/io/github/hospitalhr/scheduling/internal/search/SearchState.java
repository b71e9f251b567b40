package io.github.hospitalhr.scheduling.internal.search;

/**
 * How far a search has come.
 *
 * @param roster the best roster; not to be written
 * @param cost its true cost
 * @param bound no roster costs less
 * @param steps steps made
 * @param nanos time since the start
 * @param nanosToBest time until the roster was found
 * @param constructing whether first rosters are still being made
 * @param finished whether the search has ended
 */
public record SearchState(
        int[][] roster,
        long cost,
        long bound,
        long steps,
        long nanos,
        long nanosToBest,
        boolean constructing,
        boolean finished) {}
