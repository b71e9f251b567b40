package io.github.hospitalhr.performance.fact;

/** What a fact of a shift means for each person of the shift. */
public enum Sharing {
    /** Everybody has the whole value: a rating of the shift. */
    WHOLE,
    /** Everybody has an equal part, 10 decimals half-even: the infusions of the shift. */
    EQUAL_PARTS,
    /** Nobody: a complaint about a shift is not a complaint about each of its people. */
    NOBODY
}
