package io.github.hospitalhr.performance.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A ratio of two aggregates, times a factor: errors per 1,000 patient days, completed per assigned in percent. A zero
 * denominator is missing data, never a zero.
 *
 * @param numerator what is counted
 * @param denominator what it is held against
 * @param factor 100 for percent, 1,000 for per mille; above zero
 */
public record RatioMeasure(FactMeasure numerator, FactMeasure denominator, BigDecimal factor) implements Measure {

    public RatioMeasure {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        Decimals.plain("factor", factor);
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException(
                    "factor (" + factor + ") must be above zero.\nMaybe 1, 100 or 1000 is meant.");
        }
    }

    @Override
    @JsonIgnore
    public List<FactMeasure> parts() {
        return List.of(numerator, denominator);
    }
}
