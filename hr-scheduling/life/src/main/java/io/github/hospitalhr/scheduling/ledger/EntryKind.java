package io.github.hospitalhr.scheduling.ledger;

/** Where an entry of a ledger comes from. */
public enum EntryKind {
    /** Brought forward from another system or year. */
    OPENING,
    /** A cell of a published roster. */
    CELL,
    /** A fair share of the peer group's work, counted against the person. */
    SHARE,
    /** An allowance of a period: days of rest owed, standard hours. */
    ALLOWANCE,
    /** Leave or rest taken. */
    TAKEN,
    /** A counter that rolled over, or what it granted. */
    ROLL_OVER,
    /** What was not used in time. */
    EXPIRED,
    /** Entered by a person, with a reason. */
    MANUAL
}
