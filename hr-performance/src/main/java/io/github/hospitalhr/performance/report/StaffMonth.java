package io.github.hospitalhr.performance.report;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A person in a unit in a month, as the host knows it.
 *
 * @param month the month
 * @param unit the unit
 * @param person the person
 * @param presentAtEnd whether the person still works in the unit at the end of the month
 * @param leftHospital whether the person left the hospital in the month; a move to another unit is no leaving
 * @param cost cost of the month in the currency, 0 or more
 */
public record StaffMonth(
        YearMonth month, UnitId unit, PersonId person, boolean presentAtEnd, boolean leftHospital, BigDecimal cost) {

    public StaffMonth {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(person, "person");
        Decimals.plain("cost", cost);
        if (cost.signum() < 0 || (leftHospital && presentAtEnd)) {
            throw new IllegalArgumentException(
                    "cost (" + cost
                            + ") is below 0, or a person who left is present at the end.\nMaybe the last day was read as exclusive.");
        }
    }

    /** Month and unit only. */
    @Override
    public String toString() {
        return "StaffMonth[" + month + " " + unit + "]";
    }
}
