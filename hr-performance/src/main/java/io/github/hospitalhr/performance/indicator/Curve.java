package io.github.hospitalhr.performance.indicator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;

/**
 * How a measured value becomes points from 0 to 100 (计分曲线). Points keep 4 decimals, half-up. Immutable.
 *
 * @see LinearCurve
 * @see StepCurve
 * @see BandCurve
 * @see DeductionCurve
 * @see FormulaCurve
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "curve")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LinearCurve.class, name = "linear"),
    @JsonSubTypes.Type(value = StepCurve.class, name = "steps"),
    @JsonSubTypes.Type(value = BandCurve.class, name = "band"),
    @JsonSubTypes.Type(value = DeductionCurve.class, name = "deduction"),
    @JsonSubTypes.Type(value = FormulaCurve.class, name = "formula")
})
public sealed interface Curve permits LinearCurve, StepCurve, BandCurve, DeductionCurve, FormulaCurve {

    /**
     * The points of a value.
     *
     * @param value the measured value, in the unit of the indicator
     * @return the points, or the named reason why there are none
     */
    CurveOutcome points(BigDecimal value);

    /**
     * Whether the curve never rewards a move against the direction.
     *
     * @param direction the direction of the indicator
     * @return true if the curve fits
     */
    boolean fits(Direction direction);
}
