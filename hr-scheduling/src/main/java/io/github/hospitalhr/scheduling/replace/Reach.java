package io.github.hospitalhr.scheduling.replace;

/** How far a plan reaches. */
public enum Reach {
    /** One person takes the duty. */
    ONE_STEP,
    /** Up to three people change their duties of that day. */
    SAME_DAY,
    /** Duties of other days change too. */
    MULTI_DAY
}
