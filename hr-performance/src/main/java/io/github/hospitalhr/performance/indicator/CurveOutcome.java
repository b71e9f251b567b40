package io.github.hospitalhr.performance.indicator;

import io.github.hospitalhr.performance.formula.FormulaFault;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Points, or why there are none.
 *
 * @param points the points from 0 to 100 with 4 decimals, or null
 * @param fault why there are none, or null
 */
public record CurveOutcome(
        @Nullable BigDecimal points, @Nullable FormulaFault fault) {

    public CurveOutcome {
        if ((points == null) == (fault == null)) {
            throw new IllegalArgumentException(
                    "exactly one of points and fault is needed.\nMaybe use CurveOutcome.of or CurveOutcome.refused.");
        }
    }

    /**
     * Points.
     *
     * @param points the points before rounding
     * @return the outcome, rounded to 4 decimals and kept within 0 to 100
     */
    public static CurveOutcome of(BigDecimal points) {
        return new CurveOutcome(Decimals.points(points), null);
    }

    /**
     * No points.
     *
     * @param fault why
     * @return the outcome
     */
    public static CurveOutcome refused(FormulaFault fault) {
        return new CurveOutcome(null, Objects.requireNonNull(fault, "fault"));
    }
}
