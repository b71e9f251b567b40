package io.github.hospitalhr.scheduling.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wish of a person for a day (预班).
 *
 * @param staff staff identifier
 * @param date the day
 * @param kind to work or not to work
 * @param shift code of the shift that is (not) wanted, or null for any work
 * @param weight cost if it is not met, 0 to 1,000,000; 0 means the wish is only shown
 * @param submittedAt when it was submitted, or null if unknown (then it is in time)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkRequest(
        @NotNull String staff,
        @NotNull LocalDate date,
        @NotNull Kind kind,
        @Nullable String shift,
        long weight,
        @Nullable Instant submittedAt) {

    /** What is wished. */
    public enum Kind {
        /** To work that shift (or any). */
        ON,
        /** Not to work that shift (or not at all). */
        OFF
    }

    public WorkRequest {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * A wish for a free day.
     *
     * @param staff staff identifier
     * @param date the day
     * @param weight cost if it is not met
     * @return the wish
     */
    public static WorkRequest dayOff(String staff, LocalDate date, long weight) {
        return new WorkRequest(staff, date, Kind.OFF, null, weight, null);
    }

    /**
     * A wish to work some shift.
     *
     * @param staff staff identifier
     * @param date the day
     * @param shift code of the shift
     * @param weight cost if it is not met
     * @return the wish
     */
    public static WorkRequest on(String staff, LocalDate date, String shift, long weight) {
        return new WorkRequest(staff, date, Kind.ON, shift, weight, null);
    }

    /**
     * A wish not to work some shift.
     *
     * @param staff staff identifier
     * @param date the day
     * @param shift code of the shift
     * @param weight cost if it is not met
     * @return the wish
     */
    public static WorkRequest off(String staff, LocalDate date, String shift, long weight) {
        return new WorkRequest(staff, date, Kind.OFF, shift, weight, null);
    }
}
