package io.github.hospitalhr.scheduling.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.domain.time.DateRange;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Approved leave of a person: no work on these days.
 *
 * @param days the days, half-open
 * @param kind kind of leave, such as {@code annual} or {@code sick}; free text of the host
 * @param creditedMinutes minutes a day that count towards the contract hours, usually 480 for paid leave on a workday
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Leave(@NotNull DateRange days, String kind, int creditedMinutes) {

    public Leave {
        Objects.requireNonNull(days, "days");
        kind = kind == null ? "" : kind;
    }

    /**
     * Leave that credits no hours.
     *
     * @param days the days, half-open
     * @param kind kind of leave
     * @return the leave
     */
    public static Leave of(DateRange days, String kind) {
        return new Leave(days, kind, 0);
    }
}
