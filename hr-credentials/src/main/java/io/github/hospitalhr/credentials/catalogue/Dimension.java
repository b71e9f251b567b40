package io.github.hospitalhr.credentials.catalogue;

/** What a credential states beside its dates, and an act may be compared with. */
public enum Dimension {
    /** The registered institution (执业地点). */
    PLACE,
    /** The category of practice (执业类别), such as clinical or dental. */
    CATEGORY,
    /** The scope of practice (执业范围), such as internal medicine. */
    RANGE,
    /** A level, ascending: grade of antimicrobials, level of operations. */
    LEVEL,
    /** Independent, under supervision or assisting. */
    MODE,
    /** A single procedure. */
    PROCEDURE,
    /** Out-patients, in-patients, emergency. */
    SETTING
}
