package io.github.hospitalhr.performance.pairing;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a post asks for: duties, competencies, thresholds (胜任力模型). Serves to compare candidates, and to find what an
 * incumbent lacks. Immutable.
 *
 * @param post code of the post
 * @param duties its duties
 */
public record PostModel(String post, List<Duty> duties) {

    private static final BigDecimal PERSISTENT = BigDecimal.valueOf(80);

    public PostModel {
        Objects.requireNonNull(post, "post");
        duties = List.copyOf(duties);
    }

    /**
     * How a candidate fits.
     *
     * @param person the candidate
     * @param fit mean fulfilment of the measured competencies in percent, 2 decimals half-up; 0 where none is measured
     * @param unmeasured number of competencies nobody measured
     */
    public record Match(PersonId person, BigDecimal fit, int unmeasured) {}

    /** What is advised about a lasting gap; a person decides. */
    public enum Advice {
        /** Training. */
        TRAINING,
        /** Other duties, since training was given and did not help. */
        OTHER_DUTIES
    }

    /**
     * Holds measured values against the model.
     *
     * @param measured values by competency id, in the unit of the threshold, 0 or more
     * @return one entry for each competency, in the order of the duties; unmeasured ones are named, never zero
     */
    public List<CompetencyGap> gaps(Map<String, BigDecimal> measured) {
        List<CompetencyGap> gaps = new ArrayList<>();
        for (Duty duty : duties) {
            for (Competency competency : duty.competencies()) {
                BigDecimal value = measured.get(competency.id());
                gaps.add(new CompetencyGap(
                        duty.id(), competency, value, value == null ? null : fulfilment(competency, value)));
            }
        }
        return gaps;
    }

    private static BigDecimal fulfilment(Competency competency, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(
                    "the value of " + competency.id() + " is below 0.\nMaybe a difference was given.");
        }
        boolean reached = competency.higherIsBetter()
                ? value.compareTo(competency.threshold()) >= 0
                : value.compareTo(competency.threshold()) <= 0;
        if (reached) {
            return Decimals.HUNDRED;
        }
        BigDecimal above = competency.higherIsBetter() ? value : competency.threshold();
        BigDecimal below = competency.higherIsBetter() ? competency.threshold() : value;
        return above.multiply(Decimals.HUNDRED).divide(below, 2, RoundingMode.DOWN);
    }

    /**
     * Ranks candidates.
     *
     * @param candidates measured values by candidate
     * @return best fit first; of equal fit, fewer unmeasured first, then ascending by id
     */
    public List<Match> rank(Map<PersonId, Map<String, BigDecimal>> candidates) {
        List<Match> matches = new ArrayList<>();
        candidates.forEach((person, measured) -> {
            BigDecimal sum = BigDecimal.ZERO;
            int count = 0;
            List<CompetencyGap> gaps = gaps(measured);
            for (CompetencyGap gap : gaps) {
                if (gap.fulfilment() != null) {
                    sum = sum.add(gap.fulfilment());
                    count++;
                }
            }
            BigDecimal fit =
                    count == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
            matches.add(new Match(person, fit, gaps.size() - count));
        });
        matches.sort(Comparator.comparing(Match::fit)
                .reversed()
                .thenComparing(Match::unmeasured)
                .thenComparing(Match::person));
        return matches;
    }

    /**
     * What is advised about one competency over several evaluations.
     *
     * @param history fulfilment in percent, oldest first
     * @param times evaluations in a row below 80 percent that make a gap lasting, from 2
     * @param trained whether training was given since the gap began
     * @return the advice, or empty where the gap is not lasting
     */
    public static Optional<Advice> advise(List<BigDecimal> history, int times, boolean trained) {
        int from = history.size() - times;
        boolean lasting = times >= 2
                && from >= 0
                && history.subList(from, history.size()).stream().allMatch(f -> f.compareTo(PERSISTENT) < 0);
        return lasting ? Optional.of(trained ? Advice.OTHER_DUTIES : Advice.TRAINING) : Optional.empty();
    }
}
