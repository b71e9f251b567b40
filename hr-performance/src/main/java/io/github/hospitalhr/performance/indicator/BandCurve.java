package io.github.hospitalhr.performance.indicator;

import java.math.BigDecimal;

/**
 * A target band (目标区间): full points inside it, falling in a straight line to none on both sides.
 *
 * @param zeroBelow at this value and under it there are 0 points; below {@code low}
 * @param low the lowest value with full points
 * @param high the highest value with full points, not below {@code low}
 * @param zeroAbove at this value and over it there are 0 points; above {@code high}
 */
public record BandCurve(BigDecimal zeroBelow, BigDecimal low, BigDecimal high, BigDecimal zeroAbove) implements Curve {

    public BandCurve {
        Decimals.plain("zeroBelow", zeroBelow);
        Decimals.plain("low", low);
        Decimals.plain("high", high);
        Decimals.plain("zeroAbove", zeroAbove);
        if (zeroBelow.compareTo(low) >= 0 || low.compareTo(high) > 0 || high.compareTo(zeroAbove) >= 0) {
            throw new IllegalArgumentException("the band " + zeroBelow + " < " + low + " <= " + high + " < " + zeroAbove
                    + " does not hold.\nMaybe two of the four values are swapped.");
        }
    }

    /**
     * A target band.
     *
     * @param zeroBelow no points at or under this value
     * @param low lowest value with full points
     * @param high highest value with full points
     * @param zeroAbove no points at or over this value
     * @return the curve
     */
    public static BandCurve of(String zeroBelow, String low, String high, String zeroAbove) {
        return new BandCurve(
                new BigDecimal(zeroBelow), new BigDecimal(low), new BigDecimal(high), new BigDecimal(zeroAbove));
    }

    @Override
    public CurveOutcome points(BigDecimal value) {
        if (value.compareTo(low) < 0) {
            return new LinearCurve(zeroBelow, low).points(value);
        }
        return value.compareTo(high) > 0
                ? new LinearCurve(zeroAbove, high).points(value)
                : CurveOutcome.of(Decimals.HUNDRED);
    }

    @Override
    public boolean fits(Direction direction) {
        return direction == Direction.BAND_IS_BEST;
    }
}
