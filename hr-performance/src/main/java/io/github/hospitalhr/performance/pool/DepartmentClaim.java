package io.github.hospitalhr.performance.pool;

import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.indicator.Decimals;
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
        Decimals.plain("coefficient", coefficient);
        Decimals.plain("floor", floor);
        if (cap != null) {
            Decimals.plain("cap", cap);
        }
        if (coefficient.signum() <= 0) {
            throw new IllegalArgumentException(
                    "coefficient (" + coefficient + ") must be above 0.\nMaybe leave the department out instead.");
        }
        BigDecimal least = least(floor, people);
        BigDecimal most = most(cap, people);
        if (most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException("department " + unit + " must get at least " + least
                    + ", its floor or that of its people, but can pay out at most " + most
                    + ", its cap or those of its people.\nMaybe floor and cap are swapped, or nobody works there.");
        }
    }

    /** The department's floor or the sum of its people's, whichever is higher. */
    BigDecimal least() {
        return least(floor, people);
    }

    /** The department's cap, or the sum of its people's caps where all have one, whichever is lower. */
    @Nullable
    BigDecimal most() {
        return most(cap, people);
    }

    private static BigDecimal least(BigDecimal floor, List<Claim> people) {
        return people.stream()
                .map(Claim::floor)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(floor);
    }

    private static @Nullable BigDecimal most(@Nullable BigDecimal cap, List<Claim> people) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Claim person : people) {
            if (person.weight().signum() > 0 && person.cap() == null) {
                return cap;
            }
            sum = sum.add(person.cap() == null || person.weight().signum() == 0 ? person.floor() : person.cap());
        }
        return cap == null ? sum : cap.min(sum);
    }
}
