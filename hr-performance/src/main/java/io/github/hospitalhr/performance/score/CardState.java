package io.github.hospitalhr.performance.score;

/** Whether a card has a score. */
public enum CardState {
    /** It has. */
    SCORED,
    /** An indicator whose policy is to hold has too few facts. */
    HELD,
    /** No indicator has enough facts. Never shown as a zero. */
    NOTHING_TO_SCORE
}
