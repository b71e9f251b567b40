package io.github.hospitalhr.performance.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The roundings of the module, stated once. Sums, counts and unit conversions towards the small unit are exact. Divisions
 * (means, ratios, conversions towards the large unit) keep 10 decimals, half-even. Points of an indicator keep 4 decimals,
 * half-up. A score keeps 2 decimals, half-up, and is rounded once, from the points. Money keeps 2 decimals.
 */
public final class Decimals {

    /** Decimals of a quotient. */
    public static final int QUOTIENT_SCALE = 10;

    /** Decimals of the points of one indicator. */
    public static final int POINT_SCALE = 4;

    /** Decimals of a score. */
    public static final int SCORE_SCALE = 2;

    /** One hundred, the full points of an indicator and the sum of the weights of a scheme. */
    public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 100;

    private Decimals() {}

    /**
     * A number that can be written out: {@code 1E900000000} is no amount, and its digits would fill a gigabyte.
     *
     * @param name the name of the number, for the message
     * @param value the number
     * @return the number
     * @throws IllegalArgumentException if it has more than 15 digits before the point or more than 100 decimals
     */
    public static BigDecimal plain(String name, BigDecimal value) {
        if (value.precision() - (long) value.scale() > MOST_DIGITS || value.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(name + " (" + value.precision() + " digits, scale " + value.scale()
                    + ") must be below 10^" + MOST_DIGITS + " with at most " + MOST_DECIMALS
                    + " decimals.\nMaybe the unit was mistaken.");
        }
        return value;
    }

    /**
     * A quotient with 10 decimals, half-even.
     *
     * @param dividend the dividend
     * @param divisor the divisor, not zero
     * @return the quotient
     */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, QUOTIENT_SCALE, RoundingMode.HALF_EVEN);
    }

    /**
     * Points within 0 to 100 with 4 decimals, half-up.
     *
     * @param value the points before rounding
     * @return the points
     */
    public static BigDecimal points(BigDecimal value) {
        return value.max(BigDecimal.ZERO).min(HUNDRED).setScale(POINT_SCALE, RoundingMode.HALF_UP);
    }

    /**
     * A score with 2 decimals, half-up.
     *
     * @param value the score before rounding
     * @return the score
     */
    public static BigDecimal score(BigDecimal value) {
        return value.setScale(SCORE_SCALE, RoundingMode.HALF_UP);
    }
}
