package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one day needs.
 *
 * @param date the day
 * @param minimum least number of people, or null
 * @param preferred wanted number of people, or null
 * @param maximum greatest number of people, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DailyNeed(
        @NotNull LocalDate date,
        @Nullable Integer minimum,
        @Nullable Integer preferred,
        @Nullable Integer maximum) {

    public DailyNeed {
        Objects.requireNonNull(date, "date");
    }
}
