package io.github.hospitalhr.performance.period;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.score.ScoreCard;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The cards of a closed month. Number 1 is the closing, higher numbers are restatements; none is ever changed.
 *
 * @param month the month
 * @param number from 1
 * @param at when it was made; facts recorded until then count
 * @param by who closed or restated
 * @param reason why it was restated; empty for a closing
 * @param cards the cards, ascending by person
 * @param hash SHA-256 over the cards and the hash of the run before, 64 hexadecimal digits
 */
public record ScoreRun(
        YearMonth month, int number, Instant at, PersonId by, String reason, List<ScoreCard> cards, String hash) {

    public ScoreRun {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(hash, "hash");
        cards = List.copyOf(cards);
    }

    /**
     * The card of a person.
     *
     * @param person the person
     * @return the card, or empty
     */
    public Optional<ScoreCard> card(PersonId person) {
        return cards.stream().filter(card -> card.person().equals(person)).findFirst();
    }

    /** Month and number only. */
    @Override
    public String toString() {
        return "ScoreRun[" + month + " #" + number + ", " + cards.size() + " cards]";
    }
}
