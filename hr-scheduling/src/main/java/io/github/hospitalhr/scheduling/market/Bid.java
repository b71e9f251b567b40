package io.github.hospitalhr.scheduling.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody would take an offered duty.
 *
 * @param staff who
 * @param gives the day of the own duty given in return, or null where nothing is
 * @param at when it was handed in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bid(
        @NotNull String staff,
        @Nullable LocalDate gives,
        @NotNull Instant at) {

    public Bid {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(at, "at");
    }
}
