package io.github.hospitalhr.performance.pool;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one piece of work is worth.
 *
 * @param code code of the work, such as {@code op.laparoscopic-appendectomy} or {@code nursing.infusion}
 * @param name name shown to people
 * @param points points for one piece, 0 or more
 * @param complexity whether the case-mix index of the department multiplies it
 */
public record PointItem(String code, Label name, BigDecimal points, boolean complexity) {

    public PointItem {
        Objects.requireNonNull(name, "name");
        Decimals.plain("points", points);
        if (code.isBlank() || points.signum() < 0) {
            throw new IllegalArgumentException("code is blank or points (" + points
                    + ") are below zero.\nMaybe a deduction belongs into a score, not into the point table.");
        }
    }
}
