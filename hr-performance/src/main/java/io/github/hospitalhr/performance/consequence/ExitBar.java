package io.github.hospitalhr.performance.consequence;

/** Circumstances that bar a dismissal without fault (劳动合同法 art. 42). */
public enum ExitBar {
    /** Work with occupational hazards, and no check-up on leaving, or a suspected occupational disease. */
    HAZARD_CHECK_UP_MISSING,
    /** Occupational disease or injury with lost ability to work. */
    OCCUPATIONAL_DISEASE_OR_INJURY,
    /** Ill or hurt, within the medical period. */
    MEDICAL_PERIOD,
    /** Pregnancy, childbirth, nursing. */
    PREGNANCY_OR_NURSING,
    /** Fifteen years of service and fewer than five to retirement. */
    NEAR_RETIREMENT
}
