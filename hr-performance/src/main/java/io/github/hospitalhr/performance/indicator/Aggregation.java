package io.github.hospitalhr.performance.indicator;

/** How the facts of a window become one value. */
public enum Aggregation {
    /** The sum of the values, exact. */
    SUM,
    /** The mean of the values, 10 decimals half-even. */
    MEAN,
    /** The number of facts. */
    COUNT,
    /** The smallest value. */
    MINIMUM,
    /** The largest value. */
    MAXIMUM,
    /** The value of the latest fact; of several at the same time, that with the greatest key. */
    LATEST
}
