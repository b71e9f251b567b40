package io.github.hospitalhr.scheduling.internal.compile;

/** Takes what a rule finds on a row or a day. */
@FunctionalInterface
public interface Findings {

    /**
     * One place where the rule is broken.
     *
     * @param firstDay first day concerned
     * @param lastDay last day concerned, inclusive
     * @param measured what was found
     * @param allowed the limit that was missed
     * @param under whether too little was found
     * @param cost cost, above 0
     */
    void add(int firstDay, int lastDay, long measured, long allowed, boolean under, long cost);
}
