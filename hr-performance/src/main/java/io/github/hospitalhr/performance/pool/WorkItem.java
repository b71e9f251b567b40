package io.github.hospitalhr.performance.pool;

import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Work that was done.
 *
 * @param code code of the point table
 * @param quantity how many, 0 or more
 * @param night whether it was done at night
 */
public record WorkItem(String code, BigDecimal quantity, boolean night) {

    public WorkItem {
        Objects.requireNonNull(code, "code");
        Decimals.plain("quantity", quantity);
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("quantity (" + quantity + ") of " + code
                    + " is below zero.\nMaybe a correction was meant: send the corrected sum.");
        }
    }
}
