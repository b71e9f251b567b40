package io.github.hospitalhr.performance.pool;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * An extra bonus for the best share of a group (评分前10%,当月奖金10%额外奖励). The number of places is the share of the group,
 * rounded down; a group too small for one place has none. Ties are resolved as stated, never by chance.
 *
 * @param share share of the group, above 0 and at most 1, such as 0.10
 * @param extra extra as a share of the own bonus, such as 0.10; amounts have 2 decimals half-up
 * @param ties what happens where the last place is tied
 */
public record TopShareBonus(BigDecimal share, BigDecimal extra, Ties ties) {

    /** What happens to people tied at the last place. */
    public enum Ties {
        /** All of them receive it; there are more places then. */
        ALL,
        /** None of them does; places stay empty. */
        NONE
    }

    /**
     * A person in the group.
     *
     * @param person the person
     * @param score the score
     * @param bonus the own bonus of the month
     */
    public record Candidate(PersonId person, BigDecimal score, BigDecimal bonus) {
        public Candidate {
            Objects.requireNonNull(person, "person");
            Decimals.plain("score", score);
            Decimals.plain("bonus", bonus);
        }
    }

    /**
     * An extra.
     *
     * @param person the person
     * @param amount the extra, 2 decimals half-up
     */
    public record Extra(PersonId person, BigDecimal amount) {}

    public TopShareBonus {
        Objects.requireNonNull(ties, "ties");
        Decimals.plain("share", share);
        Decimals.plain("extra", extra);
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0 || extra.signum() <= 0) {
            throw new IllegalArgumentException("share (" + share + ") must be within 0 and 1 and extra (" + extra
                    + ") above 0.\nMaybe 0.10 is meant for ten percent.");
        }
    }

    /**
     * The extras of a group.
     *
     * @param group everybody with a score; whoever has none is not in the group
     * @return the extras, best score first, ties by ascending id
     */
    public List<Extra> of(List<Candidate> group) {
        int places = share.multiply(BigDecimal.valueOf(group.size()))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
        if (places == 0) {
            return List.of();
        }
        List<Candidate> best = group.stream()
                .sorted(Comparator.comparing(Candidate::score).reversed().thenComparing(Candidate::person))
                .toList();
        BigDecimal last = best.get(places - 1).score();
        boolean tied = places < best.size() && best.get(places).score().compareTo(last) == 0;
        return best.stream()
                .filter(c -> (tied && ties == Ties.NONE)
                        ? c.score().compareTo(last) > 0
                        : c.score().compareTo(last) >= 0)
                .map(c -> new Extra(c.person(), c.bonus().multiply(extra).setScale(2, RoundingMode.HALF_UP)))
                .toList();
    }
}
