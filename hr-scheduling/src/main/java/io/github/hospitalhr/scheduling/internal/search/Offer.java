package io.github.hospitalhr.scheduling.internal.search;

/**
 * A roster that a worker shows to the others. Nobody writes to it after it was shown.
 *
 * @param cost its true cost
 * @param roster the roster
 * @param nanos ticker when it was found
 * @param byEngine whether column generation found it
 */
record Offer(long cost, int[][] roster, long nanos, boolean byEngine) {}
