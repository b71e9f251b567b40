package io.github.hospitalhr.scheduling.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is decided already.
 *
 * @param staff staff identifier
 * @param date the day
 * @param duty what the person does, or null for free
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FixedCell(
        @NotNull String staff,
        @NotNull LocalDate date,
        @Nullable Duty duty) {

    public FixedCell {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(date, "date");
    }
}
