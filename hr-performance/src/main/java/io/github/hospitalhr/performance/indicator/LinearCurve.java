package io.github.hospitalhr.performance.indicator;

import java.math.BigDecimal;

/**
 * A straight line: no points at one value, full points at another, cut off beyond both.
 *
 * @param zeroAt the value that gets 0 points
 * @param fullAt the value that gets 100 points; below {@code zeroAt} where less is better
 */
public record LinearCurve(BigDecimal zeroAt, BigDecimal fullAt) implements Curve {

    public LinearCurve {
        Decimals.plain("zeroAt", zeroAt);
        Decimals.plain("fullAt", fullAt);
        if (zeroAt.compareTo(fullAt) == 0) {
            throw new IllegalArgumentException(
                    "zeroAt and fullAt are both " + zeroAt + ".\nMaybe a step at that value is meant: use StepCurve.");
        }
    }

    /**
     * A line through two values.
     *
     * @param zeroAt the value that gets 0 points
     * @param fullAt the value that gets 100 points
     * @return the curve
     */
    public static LinearCurve of(String zeroAt, String fullAt) {
        return new LinearCurve(new BigDecimal(zeroAt), new BigDecimal(fullAt));
    }

    @Override
    public CurveOutcome points(BigDecimal value) {
        BigDecimal run = value.subtract(zeroAt).multiply(Decimals.HUNDRED);
        return CurveOutcome.of(Decimals.quotient(run, fullAt.subtract(zeroAt)));
    }

    @Override
    public boolean fits(Direction direction) {
        boolean rising = fullAt.compareTo(zeroAt) > 0;
        return direction == (rising ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER);
    }
}
