package io.github.hospitalhr.domain.fact;

/** Unit of measure of a {@link WorkFact}. */
public enum FactUnit {
    /** Minutes. */
    MINUTES,
    /** Pieces: nights, violations, operations. */
    COUNT,
    /** Points of a score. */
    POINTS
}
