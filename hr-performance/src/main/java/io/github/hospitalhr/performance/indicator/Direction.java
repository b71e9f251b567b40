package io.github.hospitalhr.performance.indicator;

/** Which values of an indicator are good. A curve that rewards the other direction is refused. */
public enum Direction {
    /** More is better: satisfaction, workload. */
    HIGHER_IS_BETTER,
    /** Less is better: complaints, error rate. */
    LOWER_IS_BETTER,
    /** A band is best: bed occupancy, consultation length. */
    BAND_IS_BEST
}
