package io.github.hospitalhr.domain.audit;

/** What became of it. The names stand in the chain and never change. */
public enum AuditOutcome {
    /** It was allowed, and is done as far as the SDK is concerned. */
    DONE,
    /** It was refused. */
    REFUSED,
    /** It was allowed, but failed. */
    FAILED
}
