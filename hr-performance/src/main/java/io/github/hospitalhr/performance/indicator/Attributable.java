package io.github.hospitalhr.performance.indicator;

/** To whom the facts of an indicator can honestly be laid. */
public enum Attributable {
    /** To one person: who gave the infusion. */
    PERSON,
    /** To the people of one shift, in equal parts or by hours. */
    SHIFT,
    /** To a team only; not a measure of a person. */
    TEAM,
    /** To nobody in particular. */
    NOBODY
}
