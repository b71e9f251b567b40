package io.github.hospitalhr.scheduling.problem;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.rule.ProtectionKind;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * A state that protects a person from some work for a time.
 *
 * @param kind the state
 * @param days the days on which it holds, half-open
 */
public record Protection(
        @NotNull ProtectionKind kind, @NotNull DateRange days) {

    public Protection {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(days, "days");
    }
}
