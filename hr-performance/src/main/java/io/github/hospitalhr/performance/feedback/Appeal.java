package io.github.hospitalhr.performance.feedback;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * A person asks for a review of a score (申诉). Whether it is overdue is derived from the day, never stored.
 *
 * @param person who appeals
 * @param month the month
 * @param run number of the run appealed against
 * @param grounds why, in the person's words
 * @param filed the day
 * @param decideWithinDays days until it must be decided, from 1
 * @param involved who rated, scored or closed; none of them decides
 */
public record Appeal(
        PersonId person,
        YearMonth month,
        int run,
        String grounds,
        LocalDate filed,
        int decideWithinDays,
        List<PersonId> involved) {

    public Appeal {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(filed, "filed");
        involved = List.copyOf(involved);
        if (grounds.isBlank() || decideWithinDays < 1) {
            throw new IllegalArgumentException("grounds are blank or decideWithinDays (" + decideWithinDays
                    + ") below 1.\nMaybe a field was left out.");
        }
    }

    /** What became of an appeal. */
    public sealed interface Outcome {

        /**
         * Decided.
         *
         * @param upheld whether the month is to be restated
         * @param by who decided
         * @param reasons why
         */
        record Decided(boolean upheld, PersonId by, String reasons) implements Outcome {}

        /**
         * Not decided by this person.
         *
         * @param why the reason
         */
        record Refused(Label why) implements Outcome {}
    }

    /**
     * Whether the time for a decision has run out.
     *
     * @param today the day
     * @return true after the last day
     */
    public boolean overdue(LocalDate today) {
        return today.isAfter(filed.plusDays(decideWithinDays));
    }

    /**
     * Decides.
     *
     * @param by who decides; neither the person nor anybody involved
     * @param upheld whether the month is to be restated
     * @param reasons why
     * @return the decision, or why this person cannot make it
     */
    public Outcome decide(PersonId by, boolean upheld, String reasons) {
        if (by.equals(person) || involved.contains(by)) {
            return new Outcome.Refused(Label.of("与结果有关的人员应当回避", "whoever is involved withdraws"));
        }
        return reasons.isBlank()
                ? new Outcome.Refused(Label.of("决定须说明理由", "a decision says why"))
                : new Outcome.Decided(upheld, by, reasons);
    }

    /** Month and run only. */
    @Override
    public String toString() {
        return "Appeal[" + month + " run " + run + "]";
    }
}
