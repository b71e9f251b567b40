package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The score of one person in one month, with its explanation.
 *
 * @param person the person
 * @param month the month
 * @param scheme identity of the scheme
 * @param schemeVersion version of the scheme
 * @param state whether there is a score
 * @param score the score, 0 to 100 with 2 decimals half-up, or null
 * @param lines the indicators in the order of the scheme
 */
public record ScoreCard(
        PersonId person,
        YearMonth month,
        String scheme,
        int schemeVersion,
        CardState state,
        @Nullable BigDecimal score,
        List<ScoreLine> lines) {

    public ScoreCard {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(scheme, "scheme");
        lines = List.copyOf(lines);
        if ((state == CardState.SCORED) != (score != null)) {
            throw new IllegalArgumentException("state is " + state + " and the score is "
                    + (score == null ? "missing" : "there") + ".\nMaybe use the scorer instead of building cards.");
        }
    }

    /**
     * The line of an indicator.
     *
     * @param indicator the indicator
     * @return the line, or empty
     */
    public Optional<ScoreLine> line(IndicatorId indicator) {
        return lines.stream().filter(line -> line.indicator().equals(indicator)).findFirst();
    }

    /**
     * How much of the weight facts stand behind.
     *
     * @return sum of the weights of the lines that entered with at least one fact, in percent
     */
    public BigDecimal evidence() {
        return lines.stream()
                .filter(line -> line.state() == LineState.SCORED && line.sample() > 0)
                .map(ScoreLine::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Month, scheme and state only, since the rest is personal. */
    @Override
    public String toString() {
        return "ScoreCard[" + month + " " + scheme + " v" + schemeVersion + " " + state + "]";
    }
}
