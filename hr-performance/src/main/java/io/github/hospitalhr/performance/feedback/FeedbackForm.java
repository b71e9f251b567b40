package io.github.hospitalhr.performance.feedback;

import com.google.common.collect.Maps;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The rules of a round.
 *
 * @param weights weight of each role, in percent; they sum to exactly 100
 * @param floor fewest raters of a shielded role below which its ratings are neither shown nor used, from 3
 * @param calibrationFrom fewest ratings by which a rater's leniency is judged, from 3
 * @param calibrationStrength ratings at which half of a rater's leniency is taken out, from 1
 */
public record FeedbackForm(
        Map<RaterRole, BigDecimal> weights, int floor, int calibrationFrom, int calibrationStrength) {

    public FeedbackForm {
        weights = Maps.immutableEnumMap(weights);
        weights.forEach((role, weight) -> Decimals.plain("weight of " + role, weight));
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(Decimals.HUNDRED) != 0 || weights.values().stream().anyMatch(w -> w.signum() <= 0)) {
            throw new IllegalArgumentException(
                    "the weights sum to " + sum + " and must sum to 100, each above 0.\nMaybe a role was left out.");
        }
        if (floor < 3 || calibrationFrom < 3 || calibrationStrength < 1) {
            throw new IllegalArgumentException("floor (" + floor + ") and calibrationFrom (" + calibrationFrom
                    + ") must be at least 3, calibrationStrength (" + calibrationStrength
                    + ") at least 1.\nMaybe the floor of 5 is meant: in a group of two each knows the other.");
        }
    }

    /**
     * Self 10, manager 40, peers 30, reports 20; at least 5 raters of a shielded role.
     *
     * @return the usual form
     */
    public static FeedbackForm usual() {
        return new FeedbackForm(
                Map.of(
                        RaterRole.SELF, BigDecimal.TEN,
                        RaterRole.MANAGER, BigDecimal.valueOf(40),
                        RaterRole.PEER, BigDecimal.valueOf(30),
                        RaterRole.REPORT, BigDecimal.valueOf(20)),
                5,
                5,
                5);
    }
}
