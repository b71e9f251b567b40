package io.github.hospitalhr.scheduling.rule;

/** Why a person is protected from some work. */
public enum ProtectionKind {
    /** Pregnant, from the week the hospital applies its protection. */
    PREGNANT,
    /** Pregnant for seven months or more (孕7个月以上). */
    PREGNANT_SEVEN_MONTHS,
    /** Nursing a child under one year (哺乳期). */
    NURSING,
    /** Any other medical protection. */
    MEDICAL
}
