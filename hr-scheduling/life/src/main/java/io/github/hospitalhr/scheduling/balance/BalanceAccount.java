package io.github.hospitalhr.scheduling.balance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.domain.text.Label;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account that each person of a ward has, such as banked rest (积假) or night hours.
 *
 * @param id identifier, unique in its scheme
 * @param name name for display
 * @param unit what is counted
 * @param expiresAfterMonths how many months after its day a credit that was not used expires, or null for never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BalanceAccount(
        @NotNull String id,
        @NotNull Label name,
        @NotNull Unit unit,
        @Nullable @Positive Integer expiresAfterMonths) {

    /** What an account counts. */
    public enum Unit {
        /** Days. */
        DAYS,
        /** Minutes. */
        MINUTES,
        /** Pieces: nights, holidays worked. */
        TIMES
    }

    public BalanceAccount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
    }
}
