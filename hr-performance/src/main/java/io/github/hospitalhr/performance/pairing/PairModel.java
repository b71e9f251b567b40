package io.github.hospitalhr.performance.pairing;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Estimates pair effects. Expected of a pair is {@code mean + (mean of lead - mean) + (mean of partner - mean)}; the effect is
 * the difference, shrunk by the number of observations. Immutable.
 *
 * @param minimumSample fewest observations of a pair below which nothing is said, from 3
 * @param strength observations at which half of an effect is believed, from 1
 * @param notable shrunk effect from which a pair is high or, negative, low; above 0
 */
public record PairModel(int minimumSample, int strength, BigDecimal notable) {

    public PairModel {
        if (minimumSample < 3 || strength < 1 || notable.signum() <= 0) {
            throw new IllegalArgumentException("minimumSample (" + minimumSample + ") must be from 3, strength ("
                    + strength + ") from 1, notable (" + notable
                    + ") above 0.\nMaybe 5, 5 and a noticeable difference are meant.");
        }
    }

    /** A growing mean. */
    private static final class Mean {
        private BigDecimal sum = BigDecimal.ZERO;
        private int count;

        void add(BigDecimal value) {
            sum = sum.add(value);
            count++;
        }

        BigDecimal value() {
            return Decimals.quotient(sum, BigDecimal.valueOf(count));
        }
    }

    /**
     * The effects of all pairs seen.
     *
     * @param observations what was achieved
     * @return the effects, ascending by lead and partner
     */
    public List<PairEffect> effects(List<PairObservation> observations) {
        Mean all = new Mean();
        Map<PersonId, Mean> leads = new TreeMap<>();
        Map<PersonId, Mean> partners = new TreeMap<>();
        Map<PersonId, Map<PersonId, Mean>> pairs = new TreeMap<>();
        for (PairObservation seen : observations) {
            all.add(seen.value());
            leads.computeIfAbsent(seen.lead(), id -> new Mean()).add(seen.value());
            partners.computeIfAbsent(seen.partner(), id -> new Mean()).add(seen.value());
            pairs.computeIfAbsent(seen.lead(), id -> new TreeMap<>())
                    .computeIfAbsent(seen.partner(), id -> new Mean())
                    .add(seen.value());
        }
        List<PairEffect> effects = new ArrayList<>();
        pairs.forEach((lead, row) -> row.forEach((partner, pair) -> {
            BigDecimal expected = mean(leads, lead).add(mean(partners, partner)).subtract(all.value());
            effects.add(effect(lead, partner, pair.count, pair.value().subtract(expected)));
        }));
        return effects;
    }

    private static BigDecimal mean(Map<PersonId, Mean> means, PersonId person) {
        return means.getOrDefault(person, new Mean()).value();
    }

    private PairEffect effect(PersonId lead, PersonId partner, int count, BigDecimal raw) {
        BigDecimal shrunk =
                Decimals.quotient(raw.multiply(BigDecimal.valueOf(count)), BigDecimal.valueOf((long) count + strength));
        PairEffect.Rating rating;
        if (count < minimumSample) {
            rating = PairEffect.Rating.TOO_FEW;
        } else if (shrunk.abs().compareTo(notable) < 0) {
            rating = PairEffect.Rating.USUAL;
        } else {
            rating = shrunk.signum() > 0 ? PairEffect.Rating.HIGH : PairEffect.Rating.LOW;
        }
        return new PairEffect(lead, partner, count, raw, shrunk, rating);
    }
}
