package io.github.hospitalhr.performance.report;

import io.github.hospitalhr.domain.unit.UnitId;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One row of the staff report.
 *
 * @param unit the unit
 * @param month the month
 * @param headcount people at the end of the month
 * @param left people who left the hospital in the month
 * @param turnover people who left in percent of the mean of the headcounts at the ends of this and the last month, 2 decimals
 *     half-up; null where that mean is zero or the last month is not known
 * @param cost cost of the month
 * @param costPerHead cost by headcount, 2 decimals half-up; null without people
 */
public record UnitMonth(
        UnitId unit,
        YearMonth month,
        int headcount,
        int left,
        @Nullable BigDecimal turnover,
        BigDecimal cost,
        @Nullable BigDecimal costPerHead) {}
