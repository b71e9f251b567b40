package io.github.hospitalhr.credentials.catalogue;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of law or practice: a value with its source and the days on which it holds. Several rows may share a key on days that do
 * not overlap; then the law has moved.
 *
 * @param key stable name, such as {@code nurse.registration.term}
 * @param value the value
 * @param stricter which direction of the value is stricter
 * @param text the row as a sentence
 * @param scope whom or where it binds, in words; empty for everybody
 * @param article where it stands, such as {@code 护士条例 第8条}; empty for hospital practice
 * @param issuedBy who issued it; empty where unknown
 * @param effective the days on which it holds
 * @param datesConfirmed whether these days were read in a text; days from memory only place the row in time
 * @param status whose word it is
 * @param confidence how well it was confirmed
 * @param enabled whether it counts; an unconfirmed row of a base pack must not
 * @param overridable whether a hospital may set it freely, also looser
 * @param basis the recorded basis of a hospital that loosens it, or null
 */
public record RuleRow(
        String key,
        RuleValue value,
        Strictness stricter,
        Label text,
        String scope,
        String article,
        String issuedBy,
        DateRange effective,
        boolean datesConfirmed,
        RuleStatus status,
        Confidence confidence,
        boolean enabled,
        boolean overridable,
        @Nullable Basis basis) {

    public RuleRow {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(stricter, "stricter");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(issuedBy, "issuedBy");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(confidence, "confidence");
        if (!key.matches("[a-zA-Z][a-zA-Z0-9.+-]{0,63}")) {
            throw new IllegalArgumentException(
                    "key (" + key + ") is no key of a row.\nMaybe write it like nurse.registration.term.");
        }
    }

    /**
     * Whether the row counts on a day.
     *
     * @param day the day
     * @return true if it is enabled and holds on the day
     */
    public boolean inForceOn(LocalDate day) {
        return enabled && effective.contains(day);
    }

    /**
     * This row with another value, for a hospital's pack or a trial.
     *
     * @param newValue the value
     * @return the changed copy, of status HOSPITAL
     */
    public RuleRow withValue(RuleValue newValue) {
        return new RuleRow(
                key,
                newValue,
                stricter,
                text,
                scope,
                article,
                issuedBy,
                effective,
                datesConfirmed,
                RuleStatus.HOSPITAL,
                confidence,
                enabled,
                overridable,
                basis);
    }
}
