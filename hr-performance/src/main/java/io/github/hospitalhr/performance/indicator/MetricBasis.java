package io.github.hospitalhr.performance.indicator;

/** What an indicator is about; the scheme linter and the attribution rules read it. */
public enum MetricBasis {
    /** How much was done. */
    WORKLOAD,
    /** How well it was done. */
    QUALITY,
    /** What patients say. */
    SATISFACTION,
    /** Presence, rules, discipline. */
    DISCIPLINE,
    /** Working together. */
    COLLABORATION,
    /** Speed and use of time. */
    EFFICIENCY,
    /** Teaching, papers, research. */
    RESEARCH,
    /** Grade of title or credential. */
    CREDENTIAL,
    /** Reviewed aggregates of device use or messages; off unless the hospital has a basis for it. */
    CONDUCT_SIGNAL,
    /** Income from drugs, consumables, tests or examinations; unlawful as a base of pay (九不准). */
    REVENUE
}
