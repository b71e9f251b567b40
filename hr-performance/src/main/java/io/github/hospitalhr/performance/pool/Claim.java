package io.github.hospitalhr.performance.pool;

import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A claim on a pool.
 *
 * @param id of the person or department
 * @param weight weight, 0 or more: points times the coefficient of the score
 * @param floor least amount, 0 or more, at most 2 decimals
 * @param cap largest amount, at least the floor, at most 2 decimals; null for none
 */
public record Claim(
        String id,
        BigDecimal weight,
        BigDecimal floor,
        @Nullable BigDecimal cap) {

    public Claim {
        Objects.requireNonNull(id, "id");
        Decimals.plain("weight", weight);
        Decimals.plain("floor", floor);
        if (cap != null) {
            Decimals.plain("cap", cap);
        }
        if (weight.signum() < 0 || floor.signum() < 0 || (cap != null && cap.compareTo(floor) < 0)) {
            throw new IllegalArgumentException(
                    "weight (" + weight + ") and floor (" + floor + ") must not be below 0, nor the cap (" + cap
                            + ") below the floor.\nMaybe floor and cap are swapped.");
        }
        if (floor.stripTrailingZeros().scale() > 2
                || (cap != null && cap.stripTrailingZeros().scale() > 2)
                || weight.scale() > 12) {
            throw new IllegalArgumentException("floor (" + floor + ") and cap (" + cap
                    + ") are whole cents, a weight has at most 12 decimals.\nMaybe round them first.");
        }
    }

    /**
     * A claim without floor and cap.
     *
     * @param id of the person or department
     * @param weight weight
     * @return the claim
     */
    public static Claim of(String id, BigDecimal weight) {
        return new Claim(id, weight, BigDecimal.ZERO, null);
    }
}
