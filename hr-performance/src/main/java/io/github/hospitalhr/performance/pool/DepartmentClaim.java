package io.github.hospitalhr.performance.pool;

import io.github.hospitalhr.domain.unit.UnitId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A department and its people in a two-stage distribution.
 *
 * @param unit the department
 * @param coefficient what the sum of its people's weights is multiplied by: quality of the department, case mix; above 0
 * @param floor least amount for the department
 * @param cap largest amount for the department, or null
 * @param people claims of its people, by person id
 */
public record DepartmentClaim(
        UnitId unit,
        BigDecimal coefficient,
        BigDecimal floor,
        @Nullable BigDecimal cap,
        List<Claim> people) {

    public DepartmentClaim {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(floor, "floor");
        people = List.copyOf(people);
        if (coefficient.signum() <= 0) {
            throw new IllegalArgumentException(
                    "coefficient (" + coefficient + ") must be above 0.\nMaybe leave the department out instead.");
        }
    }
}
