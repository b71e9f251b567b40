package io.github.hospitalhr.performance.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number before and after a measure (投诉率下降80%). It shows a difference, not a cause.
 *
 * @param before mean before, 4 decimals half-up
 * @param after mean after, 4 decimals half-up
 * @param change {@code after - before}
 * @param percent change in percent of before, 2 decimals half-up; null where before is zero
 * @param monthsBefore months counted before
 * @param monthsAfter months counted after
 */
public record Effect(
        BigDecimal before,
        BigDecimal after,
        BigDecimal change,
        @Nullable BigDecimal percent,
        int monthsBefore,
        int monthsAfter) {}
