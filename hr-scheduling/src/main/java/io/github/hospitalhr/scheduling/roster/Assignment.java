package io.github.hospitalhr.scheduling.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One filled cell of a roster.
 *
 * @param staff staff identifier
 * @param date the day on which the shift starts
 * @param shift code of the shift type
 * @param role role in which it is worked, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Assignment(
        @NotNull String staff,
        @NotNull LocalDate date,
        @NotNull String shift,
        @Nullable String role) {

    public Assignment {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(shift, "shift");
    }
}
