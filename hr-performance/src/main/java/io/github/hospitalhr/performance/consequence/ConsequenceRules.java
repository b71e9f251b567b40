package io.github.hospitalhr.performance.consequence;

import java.math.BigDecimal;

/**
 * The hospital's thresholds.
 *
 * @param excellentFrom scores from here are excellent
 * @param failingBelow scores below fail
 * @param excellentMonths excellent months in a row for the promotion pool, from 2
 * @param failingMonths failing months in a row for an improvement plan, from 2
 */
public record ConsequenceRules(
        BigDecimal excellentFrom, BigDecimal failingBelow, int excellentMonths, int failingMonths) {

    public ConsequenceRules {
        if (failingBelow.compareTo(excellentFrom) >= 0 || excellentMonths < 2 || failingMonths < 2) {
            throw new IllegalArgumentException("failingBelow (" + failingBelow + ") must be below excellentFrom ("
                    + excellentFrom + ") and both runs of months at least 2.\nMaybe the two thresholds are swapped.");
        }
    }

    /**
     * Excellent from 90, failing below 60, promotion pool after 3 months, plan after 2.
     *
     * @return the usual rules
     */
    public static ConsequenceRules usual() {
        return new ConsequenceRules(BigDecimal.valueOf(90), BigDecimal.valueOf(60), 3, 2);
    }
}
