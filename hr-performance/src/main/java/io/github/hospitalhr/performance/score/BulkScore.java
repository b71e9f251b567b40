package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** One score of a bulk scoring. Immutable. */
public final class BulkScore {

    private final Scored scored;

    BulkScore(Scored scored) {
        this.scored = scored;
    }

    /**
     * The person.
     *
     * @return whose score it is
     */
    public PersonId person() {
        return scored.person();
    }

    /**
     * The month.
     *
     * @return the month scored
     */
    public YearMonth month() {
        return scored.month();
    }

    /**
     * Whether there is a score.
     *
     * @return the state
     */
    public CardState state() {
        return scored.state();
    }

    /**
     * The score.
     *
     * @return 0 to 100 with 2 decimals half-up, or null where the state is not {@link CardState#SCORED}
     */
    public @Nullable BigDecimal score() {
        return scored.score();
    }

    /**
     * The card: what {@link Scorer} gives for the same facts, but columns know no single facts, so its parts name none. For an
     * explanation down to the facts, score the person alone.
     *
     * @return the card, made anew by each call
     */
    public ScoreCard card() {
        return scored.card();
    }

    /** Month and state only, since the rest is personal. */
    @Override
    public String toString() {
        return "BulkScore[" + month() + " " + state() + "]";
    }
}
