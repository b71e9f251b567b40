package io.github.hospitalhr.performance.law;

/** How well a row was checked. */
public enum LegalConfidence {
    /** The text of the law itself was read. */
    PRIMARY,
    /** A secondary source quotes or paraphrases it. */
    SECONDARY
}
