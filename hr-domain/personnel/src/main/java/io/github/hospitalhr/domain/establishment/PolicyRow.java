package io.github.hospitalhr.domain.establishment;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.text.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * One rule of one type of employment (B16, B17).
 *
 * @param type the type
 * @param key what it rules: {@code probation}, {@code contract}, {@code dismissal}, {@code pay-source}, {@code establishment}
 * @param value the value: {@code months of contract:months of probation} parted by commas for probation, words for others
 * @param sentence the rule in Chinese and English
 * @param article where it stands; empty where it is practice
 * @param confidence how sure it is
 * @param enabled whether it is used; what is not confirmed comes disabled
 */
public record PolicyRow(
        @NotNull EmploymentType type,
        @NotBlank String key,
        @NotNull String value,
        @NotNull Label sentence,
        @NotNull String article,
        @NotNull Confidence confidence,
        boolean enabled) {

    /** How a row was found. */
    public enum Confidence {
        /** The law's own text was read. */
        PRIMARY,
        /** Somebody quotes it. */
        SECONDARY,
        /** Not confirmed. */
        UNCONFIRMED
    }
}
