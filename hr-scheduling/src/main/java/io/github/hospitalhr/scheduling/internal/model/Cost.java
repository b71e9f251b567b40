package io.github.hospitalhr.scheduling.internal.model;

/**
 * A cost as one {@code long}: hard units in the upper bits, soft cost in the lower 40. Sums and comparisons of such
 * values are lexicographic as long as the soft part stays below 2^40, which the compiler of the rules guarantees.
 */
public final class Cost {

    /** One unit of a hard rule. */
    public static final long HARD = 1L << 40;

    private Cost() {}

    /** Hard units of a cost. */
    public static long hard(long cost) {
        return cost >> 40;
    }

    /** Soft part of a cost. */
    public static long soft(long cost) {
        return cost & (HARD - 1);
    }
}
