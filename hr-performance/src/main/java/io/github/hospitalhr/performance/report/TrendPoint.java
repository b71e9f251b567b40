package io.github.hospitalhr.performance.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a group in a month.
 *
 * @param month the month
 * @param scored people with a score
 * @param mean mean score, 2 decimals half-up, or null where nobody has one
 * @param median median score; of an even number the mean of the two in the middle, 2 decimals half-up
 */
public record TrendPoint(
        YearMonth month,
        int scored,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median) {}
