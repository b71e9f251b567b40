package io.github.hospitalhr.domain.lifecycle;

/** What is done in a step. */
public enum StepKind {
    /** Something to do: hand over, give back, file. */
    TASK,
    /** A training before work (岗前培训). */
    TRAINING,
    /** Somebody agrees or rejects; never the person it is about. */
    APPROVAL,
    /** Accounts are revoked; only read-back completes it. */
    REVOCATION
}
