package io.github.hospitalhr.performance.fact;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A type of fact that the hospital takes in.
 *
 * @param code the code, such as {@code infusion}
 * @param name name shown to people
 * @param dimension what its value measures; facts in a unit of another dimension are quarantined
 * @param least smallest plausible value, in the smallest unit of the dimension
 * @param most largest plausible value, in the smallest unit of the dimension
 * @param sharing what a fact of a shift means for each person
 */
public record FactType(
        String code, Label name, MeasureUnit.Dimension dimension, BigDecimal least, BigDecimal most, Sharing sharing) {

    public FactType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(dimension, "dimension");
        Objects.requireNonNull(sharing, "sharing");
        if (code.isBlank() || least.compareTo(most) > 0) {
            throw new IllegalArgumentException("code is blank, or least (" + least + ") is above most (" + most
                    + ").\nMaybe the two are swapped.");
        }
    }

    /**
     * A type whose values are from 0 to a most.
     *
     * @param code the code
     * @param name name shown to people
     * @param unit a unit of its dimension
     * @param most largest plausible value in that unit
     * @param sharing what a fact of a shift means for each person
     * @return the type
     */
    public static FactType of(String code, Label name, MeasureUnit unit, long most, Sharing sharing) {
        return new FactType(
                code, name, unit.dimension(), BigDecimal.ZERO, unit.toSmallest(BigDecimal.valueOf(most)), sharing);
    }
}
