package io.github.hospitalhr.scheduling.rule;

/** What is counted. */
public enum Measure {
    /** Days on one of the selected shifts. */
    ASSIGNMENTS,
    /** Paid minutes of the selected shifts. */
    MINUTES,
    /** Paid hours of the selected shifts, each shift rounded half up to whole hours. */
    HOURS,
    /** Days without a shift; the shift selector is not read. */
    FREE_DAYS
}
