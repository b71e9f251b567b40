package io.github.hospitalhr.performance.pairing;

import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well the abilities of a partner answer the style of a lead (销售风格与助理能力匹配度): a hunter needs an assistant who prepares
 * contracts fast, a farmer one who keeps customers informed. A starting point for pairs that nobody has seen at work; once there
 * are observations, {@link PairModel} knows better. Immutable.
 *
 * @param demands weight of each ability by style; above 0
 */
public record StyleFit(Map<String, Map<String, BigDecimal>> demands) {

    public StyleFit {
        Map<String, Map<String, BigDecimal>> copy = new TreeMap<>();
        demands.forEach((style, weights) -> {
            if (weights.isEmpty() || weights.values().stream().anyMatch(weight -> weight.signum() <= 0)) {
                throw new IllegalArgumentException("style " + style
                        + " asks for no ability, or for one with a weight not above 0.\nMaybe leave the ability out.");
            }
            copy.put(style, Map.copyOf(weights));
        });
        demands = Map.copyOf(copy);
    }

    /**
     * A fit.
     *
     * @param percent weighted mean of the measured abilities, 0 to 100 with 2 decimals half-up; null where none is measured
     * @param unmeasured abilities the style asks for and nobody measured, ascending
     */
    public record Fit(@Nullable BigDecimal percent, List<String> unmeasured) {
        public Fit {
            unmeasured = List.copyOf(unmeasured);
        }
    }

    /**
     * The fit of a lead's style and a partner's abilities.
     *
     * @param style the style
     * @param abilities the measured abilities, 0 to 100
     * @return the fit
     * @throws IllegalArgumentException if the style is unknown or an ability is not within 0 to 100
     */
    public Fit of(String style, Map<String, BigDecimal> abilities) {
        Map<String, BigDecimal> weights = demands.get(style);
        if (weights == null) {
            throw new IllegalArgumentException("style (" + style + ") is not one of " + new TreeMap<>(demands).keySet()
                    + ".\nMaybe it was renamed.");
        }
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        List<String> unmeasured = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> asked : new TreeMap<>(weights).entrySet()) {
            BigDecimal ability = abilities.get(asked.getKey());
            if (ability == null) {
                unmeasured.add(asked.getKey());
                continue;
            }
            if (ability.signum() < 0 || ability.compareTo(Decimals.HUNDRED) > 0) {
                throw new IllegalArgumentException("ability " + asked.getKey() + " (" + ability
                        + ") is not within 0 to 100.\nMaybe a scale of five was not converted.");
            }
            weight = weight.add(asked.getValue());
            sum = sum.add(asked.getValue().multiply(ability));
        }
        return new Fit(
                weight.signum() == 0 ? null : sum.divide(weight, Decimals.SCORE_SCALE, RoundingMode.HALF_UP),
                unmeasured);
    }
}
