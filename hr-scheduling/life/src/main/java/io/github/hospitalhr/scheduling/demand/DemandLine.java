package io.github.hospitalhr.scheduling.demand;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a shift needs on a day, with its derivation.
 *
 * @param date the day
 * @param shift code of the shift
 * @param patients patients of the day
 * @param hours nursing hours of the shift
 * @param wanted heads that do them, rounded up
 * @param floor heads that must be there: the share's least, and patients by the most for one nurse
 * @param assumed whether the census of an earlier day was used
 */
public record DemandLine(
        LocalDate date, String shift, int patients, BigDecimal hours, int wanted, int floor, boolean assumed) {}
