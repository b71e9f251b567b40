package io.github.hospitalhr.credentials.catalogue;

/** Which direction of a row's value is the stricter one. */
public enum Strictness {
    /** Smaller is stricter: a term of validity, a cycle of assessment. */
    LOWER,
    /** Larger is stricter: credits, days of notice, a waiting time. */
    HIGHER,
    /** No direction: any other value counts as looser. */
    FIXED
}
