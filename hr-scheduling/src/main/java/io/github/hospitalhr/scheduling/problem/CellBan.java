package io.github.hospitalhr.scheduling.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something a person must not do on a day.
 *
 * @param staff staff identifier
 * @param date the day
 * @param shift code of the shift, or null for any work
 * @param reason reason for display; empty if none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CellBan(
        @NotNull String staff,
        @NotNull LocalDate date,
        @Nullable String shift,
        String reason) {

    public CellBan {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(date, "date");
        reason = reason == null ? "" : reason;
    }
}
