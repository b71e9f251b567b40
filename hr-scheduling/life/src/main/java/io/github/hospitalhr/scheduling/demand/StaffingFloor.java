package io.github.hospitalhr.scheduling.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A floor of nurses for each bed of a ward (床护比), by its source.
 *
 * @param id identifier
 * @param name name for display
 * @param nursesPerBed least nurses, counted by contract share, for one bed
 * @param validity the days on which it holds, or null for always
 * @param legal where it comes from
 * @param disabled whether it is switched off (unconfirmed rows)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StaffingFloor(
        @NotNull String id,
        @NotNull Label name,
        @NotNull @Positive BigDecimal nursesPerBed,
        @Nullable DateRange validity,
        @NotNull LegalBasis legal,
        boolean disabled) {

    public StaffingFloor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(nursesPerBed, "nursesPerBed");
        Objects.requireNonNull(legal, "legal");
    }

    /** Whether it counts on a day. */
    boolean holdsOn(LocalDate day) {
        return !disabled && (validity == null || validity.contains(day));
    }
}
