package io.github.hospitalhr.domain.event;

import io.github.hospitalhr.domain.people.PersonId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed for a person on a day of a published roster.
 *
 * @param person whom it concerns
 * @param day the day on which the duty begins, in the zone of the campus
 * @param before the duty planned before, or null for none
 * @param after the duty planned from now on, or null for none
 */
public record PlannedChange(
        @NotNull PersonId person,
        @NotNull LocalDate day,
        @Nullable PlannedDuty before,
        @Nullable PlannedDuty after) {

    public PlannedChange {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(day, "day");
    }
}
