package io.github.hospitalhr.performance.pool;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a claim receives.
 *
 * @param id of the person or department
 * @param amount the amount, 2 decimals
 * @param bound whether floor or cap decided it
 */
public record Portion(String id, BigDecimal amount, Bound bound) {

    /** What decided an amount. */
    public enum Bound {
        /** The weight. */
        NONE,
        /** The floor. */
        FLOOR,
        /** The cap. */
        CAP
    }

    public Portion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(bound, "bound");
    }
}
