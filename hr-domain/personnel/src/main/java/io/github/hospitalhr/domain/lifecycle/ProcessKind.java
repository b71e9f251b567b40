package io.github.hospitalhr.domain.lifecycle;

/** What a process is for. */
public enum ProcessKind {
    /** Joining (入职). */
    ONBOARDING,
    /** Moving to another post (调岗). */
    TRANSFER,
    /** A longer leave and the return from it (休假). */
    LEAVE,
    /** Leaving (离职). */
    EXIT,
    /** The review of a contract (合同审核). */
    CONTRACT_REVIEW
}
