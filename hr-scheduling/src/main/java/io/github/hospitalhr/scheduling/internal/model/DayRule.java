package io.github.hospitalhr.scheduling.internal.model;

/**
 * A rule on the heads of one day: how many of some people do one of some duties. With one count it is a demand
 * (coverage); with several it ties people together (exclusion, mentor, conditional presence, alternative patterns).
 *
 * @param rule index of the rule
 * @param day the day
 * @param duties {@code duties[i][j]}: whether duty j counts for count i
 * @param people {@code people[i][p]}: whether person p counts for count i; null for everybody
 * @param function cost of the counts
 */
public record DayRule(
        int rule,
        int day,
        boolean[][] duties,
        boolean @org.jspecify.annotations.Nullable [] @org.jspecify.annotations.Nullable [] people,
        CountCost function) {

    /** Whether this is a plain demand: one count, judged by a convex {@link Penalty}. */
    public boolean isDemand() {
        return function instanceof Demand;
    }

    /** Cost of the counts of a day; pure, not negative, safe for use by several threads. */
    public sealed interface CountCost permits Demand, Tied {
        /** Cost of the counts, in the order of the rule's terms. */
        long of(int[] counts);
    }

    /**
     * Cover: one count with a convex cost.
     *
     * @param minimum penalty of the first level (may be hard)
     * @param preferred second level on the same count, or null
     */
    public record Demand(
            Penalty minimum,
            @org.jspecify.annotations.Nullable Penalty preferred) implements CountCost {
        @Override
        public long of(int[] counts) {
            return of(counts[0]);
        }

        /** Cost of the one count. */
        public long of(int count) {
            return minimum.of(count) + (preferred == null ? 0 : preferred.of(count));
        }
    }

    /** Any other dependence of several counts; no convexity is promised. */
    public non-sealed interface Tied extends CountCost {}
}
