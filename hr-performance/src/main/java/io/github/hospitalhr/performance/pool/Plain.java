package io.github.hospitalhr.performance.pool;

import java.math.BigDecimal;

/** Numbers that can be written out: 1E900000000 is no amount, and its digits would fill a gigabyte. */
final class Plain {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 100;

    private Plain() {}

    /** The number itself, with at most 15 digits before the point and 100 decimals; otherwise its name is told. */
    static BigDecimal number(String name, BigDecimal value) {
        if (value.precision() - (long) value.scale() > MOST_DIGITS || value.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(name + " (" + value.precision() + " digits, scale " + value.scale()
                    + ") must be below 10^" + MOST_DIGITS + " with at most " + MOST_DECIMALS
                    + " decimals.\nMaybe the unit was mistaken.");
        }
        return value;
    }
}
