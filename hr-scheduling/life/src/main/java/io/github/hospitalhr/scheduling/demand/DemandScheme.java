package io.github.hospitalhr.scheduling.demand;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * How a ward's census becomes heads, the document {@code hr.demand-scheme}. Hours by care level are the hospital's own, none is shipped;
 * floors are (cn-staffing-floors).
 *
 * @param id identifier
 * @param schemeVersion version of the scheme
 * @param levels care levels
 * @param shares shares of the shifts; their percents add up to 100
 * @param productivePercent percent of the paid time that is nursing, 1 to 100
 * @param floors floors of nurses for each bed
 */
public record DemandScheme(
        @NotNull String id,
        @NotNull String schemeVersion,
        @NotEmpty List<@NotNull @Valid CareLevel> levels,
        @NotEmpty List<@NotNull @Valid ShiftShare> shares,
        int productivePercent,
        List<@NotNull @Valid StaffingFloor> floors) {

    /** The format of this document. */
    public static final DocumentFormat<DemandScheme> FORMAT =
            DocumentFormat.of("hr.demand-scheme", 1, DemandScheme.class);

    public DemandScheme {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(schemeVersion, "schemeVersion");
        levels = levels == null ? List.of() : ImmutableList.copyOf(levels);
        shares = shares == null ? List.of() : ImmutableList.copyOf(shares);
        floors = floors == null ? List.of() : ImmutableList.copyOf(floors);
        int sum = shares.stream().mapToInt(ShiftShare::percent).sum();
        if (!shares.isEmpty() && sum != 100) {
            throw new InvalidInputException(List.of(InputFault.of(
                    "shares",
                    String.valueOf(sum),
                    "shares.sum",
                    Label.of("各班次比例之和必须为 100", "the percents must add up to 100"))));
        }
        if (productivePercent < 1 || productivePercent > 100) {
            throw new InvalidInputException(List.of(InputFault.of(
                    "productivePercent",
                    String.valueOf(productivePercent),
                    "percent.range",
                    Label.of("必须在 1 到 100 之间", "must be 1 to 100"))));
        }
    }
}
