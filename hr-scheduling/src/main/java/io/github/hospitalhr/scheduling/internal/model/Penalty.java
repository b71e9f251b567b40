package io.github.hospitalhr.scheduling.internal.model;

/**
 * Cost of a count outside {@code [low, high]}: convex, zero inside. Weights may be {@link Cost#HARD}.
 *
 * @param low least value without cost; {@link Integer#MIN_VALUE} for none
 * @param high greatest value without cost; {@link Integer#MAX_VALUE} for none
 * @param under cost of each unit below {@code low}
 * @param over cost of each unit above {@code high}
 * @param underSquared whether units below count squared
 * @param overSquared whether units above count squared
 */
public record Penalty(int low, int high, long under, long over, boolean underSquared, boolean overSquared) {

    /** Linear on both sides. */
    public static Penalty linear(int low, int high, long under, long over) {
        return new Penalty(low, high, under, over, false, false);
    }

    /** At most {@code high}, linear above. */
    public static Penalty atMost(int high, long over) {
        return new Penalty(Integer.MIN_VALUE, high, 0, over, false, false);
    }

    /** At least {@code low}, linear below. */
    public static Penalty atLeast(int low, long under) {
        return new Penalty(low, Integer.MAX_VALUE, under, 0, false, false);
    }

    /** The cost of a value. */
    public long of(int value) {
        if (value < low) {
            long units = (long) low - value;
            return under * (underSquared ? units * units : units);
        }
        if (value > high) {
            long units = (long) value - high;
            return over * (overSquared ? units * units : units);
        }
        return 0;
    }
}
