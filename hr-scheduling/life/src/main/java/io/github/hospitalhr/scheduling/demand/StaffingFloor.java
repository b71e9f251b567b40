package io.github.hospitalhr.scheduling.demand;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A floor of nurses for each bed of a ward (床护比), by its source.
 *
 * @param id identifier
 * @param name name for display
 * @param nursesPerBed least nurses, counted by contract share, for one bed
 * @param legal where it comes from
 * @param disabled whether it is switched off (unconfirmed rows)
 */
public record StaffingFloor(
        @NotNull String id,
        @NotNull Label name,
        @NotNull @Positive BigDecimal nursesPerBed,
        @NotNull LegalBasis legal,
        boolean disabled) {

    public StaffingFloor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(nursesPerBed, "nursesPerBed");
        Objects.requireNonNull(legal, "legal");
    }
}
