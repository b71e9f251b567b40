package io.github.hospitalhr.scheduling.replace;

import java.util.Objects;

/**
 * What plans are asked for. The reach widens step by step and stops where plans were found.
 *
 * @param widest widest reach
 * @param most most plans answered, 1 to 50
 * @param effort limit of the search over several days, in looks at a row, 1,000 to 100,000,000; the same effort gives the same
 *     plans on every machine
 */
public record ReplacementOptions(Reach widest, int most, long effort) {

    public ReplacementOptions {
        Objects.requireNonNull(widest, "widest");
        if (most < 1 || most > 50) {
            throw new IllegalArgumentException(
                    "most (" + most + ") is not between 1 and 50.\nMaybe five plans are enough to choose from.");
        }
        if (effort < 1000 || effort > 100_000_000) {
            throw new IllegalArgumentException("effort (" + effort
                    + ") is not between 1,000 and 100,000,000.\nMaybe use ReplacementOptions.standard().");
        }
    }

    /**
     * Any reach, five plans, an effort of some tenths of a second at most.
     *
     * @return the options
     */
    public static ReplacementOptions standard() {
        return new ReplacementOptions(Reach.MULTI_DAY, 5, 100_000);
    }
}
