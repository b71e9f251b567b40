package io.github.hospitalhr.scheduling.rule;

/** How a run that touches the first or the last day of the period is judged. */
public enum BorderPolicy {
    /** Like every other run; nothing is assumed outside the period, and no history is read. */
    STRICT,
    /** It is never too short: the world outside is taken to continue it. Too long is judged by the days inside only. */
    CONTINUES,
    /**
     * The known days before the period count with it, days in excess before the period are not charged again; a run still open
     * on the last known day is never too short.
     */
    HISTORY
}
