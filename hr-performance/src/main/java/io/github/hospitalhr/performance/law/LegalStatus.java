package io.github.hospitalhr.performance.law;

/** How binding a row is. */
public enum LegalStatus {
    /** A law or regulation; a hospital may be stricter, never laxer. */
    STATUTE,
    /** A rule or guideline of an authority, or a guiding case. */
    GUIDELINE,
    /** The hospital's own rule. */
    HOSPITAL
}
