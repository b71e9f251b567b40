package io.github.hospitalhr.scheduling.demand;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * Floors of nurses for each bed by their sources, the document {@code hr.staffing-floors}; what a {@link DemandScheme} takes over.
 *
 * @param id identifier
 * @param schemeVersion version
 * @param floors the floors
 */
public record StaffingFloors(
        @NotNull String id,
        @NotNull String schemeVersion,
        @NotEmpty List<@NotNull @Valid StaffingFloor> floors) {

    /** The format of this document. */
    public static final DocumentFormat<StaffingFloors> FORMAT =
            DocumentFormat.of("hr.staffing-floors", 1, StaffingFloors.class);

    public StaffingFloors {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(schemeVersion, "schemeVersion");
        floors = floors == null ? List.of() : ImmutableList.copyOf(floors);
    }
}
