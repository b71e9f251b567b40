package io.github.hospitalhr.scheduling.publish;

/** The state of a kept roster; changed by recorded acts only, never by the clock. */
public enum RosterState {
    /** Being made; nobody but its makers goes by it. */
    DRAFT,
    /** Told to the ward; each change makes a new version. */
    PUBLISHED,
    /** Closed, for pay and balances; unchanged unless unlocked. */
    LOCKED,
    /** Put away for good. */
    ARCHIVED
}
