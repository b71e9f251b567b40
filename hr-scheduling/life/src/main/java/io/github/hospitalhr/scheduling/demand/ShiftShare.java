package io.github.hospitalhr.scheduling.demand;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of a day's nursing a shift does, and what holds whatever the census.
 *
 * @param shift code of the shift
 * @param percent percent of the day's nursing hours
 * @param leastHeads heads that are always needed, 0 or more (two at night, whatever the census)
 * @param mostPatients most patients for one nurse of the shift (护患比), or null for no limit
 */
public record ShiftShare(
        @NotNull String shift,
        @PositiveOrZero int percent,
        @PositiveOrZero int leastHeads,
        @Nullable Integer mostPatients) {

    public ShiftShare {
        Objects.requireNonNull(shift, "shift");
    }
}
