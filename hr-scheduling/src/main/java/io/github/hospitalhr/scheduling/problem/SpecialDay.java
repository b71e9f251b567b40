package io.github.hospitalhr.scheduling.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that is not what its weekday says.
 *
 * @param date the day
 * @param kind what it is
 * @param name name for display, such as 春节; empty if none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SpecialDay(@NotNull LocalDate date, @NotNull Kind kind, String name) {

    /** What a special day is. */
    public enum Kind {
        /** A statutory holiday (法定节假日); also a rest day. */
        HOLIDAY,
        /** A rest day that is no statutory holiday (调休放假). */
        REST_DAY,
        /** A Saturday or Sunday on which offices work (调休上班). */
        WORKDAY
    }

    public SpecialDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        name = name == null ? "" : name;
    }
}
