package io.github.hospitalhr.performance.consequence;

/** On what an exit is meant to rest. */
public enum ExitGround {
    /** Not competent for the work, shown by evidence (不能胜任工作). */
    INCOMPETENCE,
    /** One of the grounds of fault (过失). */
    FAULT,
    /** For public institutions: yearly assessment failed, change of post refused. */
    ANNUAL_FAILED_MOVE_REFUSED,
    /** For public institutions: yearly assessment failed two years running. */
    ANNUAL_FAILED_TWICE,
    /** The lowest rank (末位淘汰). Not a lawful ground. */
    BOTTOM_RANK,
    /** Failing monthly scores alone. Not a lawful ground. */
    FAILING_SCORES
}
