package io.github.hospitalhr.scheduling.internal.search;

/** The moves of the annealing. */
enum MoveKind {
    /** A block of days of two people. */
    EXCHANGE,
    /** The days of one person's stretch of work or rest, with another person. */
    EXCHANGE_STRETCH,
    /** Two single days of two people. */
    EXCHANGE_TWICE,
    /** A block of days of one person to one shift. */
    CHANGE,
    /** Two days of one person. */
    REORDER,
    /** Another role on the same shift. */
    RELABEL,
    /** A window of one person planned anew. */
    REPLAN
}
