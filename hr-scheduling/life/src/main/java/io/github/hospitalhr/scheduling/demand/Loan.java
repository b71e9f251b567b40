package io.github.hospitalhr.scheduling.demand;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * A person who may be lent to another ward (科室借用).
 *
 * @param person staff identifier in the home ward
 * @param to the ward that may borrow
 * @param days the days on which it may, half-open
 */
public record Loan(
        @NotNull String person, @NotNull UnitId to, @NotNull DateRange days) {

    public Loan {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(days, "days");
    }

    /** Ward and days: no personal data. */
    @Override
    public String toString() {
        return "Loan[" + to + ", " + days + "]";
    }
}
