package io.github.hospitalhr.performance.indicator;

import java.math.BigDecimal;

/**
 * A start and a deduction for each unit (扣分制): complaints, late arrivals. Never below the floor.
 *
 * @param start the points at zero, 0 to 100
 * @param perUnit the points lost for each unit, above zero
 * @param floor the fewest points, 0 to {@code start}
 */
public record DeductionCurve(BigDecimal start, BigDecimal perUnit, BigDecimal floor) implements Curve {

    public DeductionCurve {
        Decimals.plain("start", start);
        Decimals.plain("perUnit", perUnit);
        Decimals.plain("floor", floor);
        if (floor.signum() < 0 || floor.compareTo(start) > 0 || start.compareTo(Decimals.HUNDRED) > 0) {
            throw new IllegalArgumentException("0 <= floor (" + floor + ") <= start (" + start
                    + ") <= 100 does not hold.\nMaybe they are swapped.");
        }
        if (perUnit.signum() <= 0) {
            throw new IllegalArgumentException(
                    "perUnit (" + perUnit + ") must be above zero.\nMaybe write the deduction without a sign.");
        }
    }

    /**
     * A deduction from 100.
     *
     * @param perUnit the points lost for each unit
     * @return the curve, with floor 0
     */
    public static DeductionCurve of(String perUnit) {
        return new DeductionCurve(Decimals.HUNDRED, new BigDecimal(perUnit), BigDecimal.ZERO);
    }

    @Override
    public CurveOutcome points(BigDecimal value) {
        return CurveOutcome.of(start.subtract(perUnit.multiply(value)).max(floor));
    }

    @Override
    public boolean fits(Direction direction) {
        return direction == Direction.LOWER_IS_BETTER;
    }
}
