package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.performance.indicator.Decimals;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the facts of one type over a window, in the smallest unit. The one place where facts become the value of a
 * measure, whether they came one by one or in columns.
 *
 * @param sample number of facts
 * @param sum their exact sum
 * @param least the smallest value, or null where nobody asks for it
 * @param most the largest value, or null where nobody asks for it
 * @param latest the last value, or null where nobody asks for it
 */
record Totals(
        int sample,
        BigDecimal sum,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable BigDecimal latest) {

    @Nullable
    BigDecimal value(FactMeasure measure) {
        if (sample == 0) {
            return measure.countsNothingAsZero() ? BigDecimal.ZERO : null;
        }
        return switch (measure.aggregation()) {
            case COUNT -> BigDecimal.valueOf(sample);
            case SUM -> measure.unit().fromSmallest(sum);
            case MEAN ->
                Decimals.quotient(
                        sum, BigDecimal.valueOf(sample).multiply(measure.unit().inSmallest()));
            case MINIMUM -> one(measure, least);
            case MAXIMUM -> one(measure, most);
            case LATEST -> one(measure, latest);
        };
    }

    private static BigDecimal one(FactMeasure measure, @Nullable BigDecimal value) {
        if (value == null) {
            throw new IllegalStateException("nobody kept the " + measure.aggregation() + " of " + measure.factType());
        }
        return measure.unit().fromSmallest(value);
    }
}
