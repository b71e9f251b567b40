package io.github.hospitalhr.scheduling.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.scheduling.problem.Duty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell that two rosters hold differently.
 *
 * @param staff staff identifier
 * @param date the day
 * @param before the duty in the first roster, or null for free
 * @param after the duty in the second roster, or null for free
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellDifference(
        @NotNull String staff,
        @NotNull LocalDate date,
        @Nullable Duty before,
        @Nullable Duty after) {

    public CellDifference {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(date, "date");
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("the cell of " + staff + " on " + date + " holds "
                    + (before == null ? "nothing" : before) + " before and after.\nMaybe leave it out.");
        }
    }
}
