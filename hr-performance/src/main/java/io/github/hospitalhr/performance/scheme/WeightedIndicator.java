package io.github.hospitalhr.performance.scheme;

import io.github.hospitalhr.performance.indicator.IndicatorId;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * An indicator in a group.
 *
 * @param indicator the indicator
 * @param version its version
 * @param weight its weight within the group, in percent; the weights of a group sum to exactly 100
 */
public record WeightedIndicator(IndicatorId indicator, int version, BigDecimal weight) {

    public WeightedIndicator {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(weight, "weight");
    }

    /**
     * Version 1 of an indicator.
     *
     * @param indicator the indicator
     * @param weight its weight within the group, in percent
     * @return the weighted indicator
     */
    public static WeightedIndicator of(String indicator, String weight) {
        return new WeightedIndicator(IndicatorId.of(indicator), 1, new BigDecimal(weight));
    }
}
