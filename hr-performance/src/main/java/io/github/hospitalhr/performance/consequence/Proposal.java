package io.github.hospitalhr.performance.consequence;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * A proposal. Nothing happens until a person decides.
 *
 * @param id the same for the same person, kind and month, so that proposing again changes nothing
 * @param kind what is proposed
 * @param person for whom
 * @param month the month that led to it
 * @param reason why
 * @param evidence what it rests on, such as {@code 2026-09 score 55.20 #1a2b}; shown to the person on request
 */
public record Proposal(
        String id, ProposalKind kind, PersonId person, YearMonth month, Label reason, List<String> evidence) {

    public Proposal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(reason, "reason");
        evidence = List.copyOf(evidence);
    }

    /** What became of a proposal. */
    public sealed interface Outcome {

        /**
         * Decided.
         *
         * @param proposal the proposal
         * @param approved whether it is carried out
         * @param by who decided
         * @param reasons why
         */
        record Decided(Proposal proposal, boolean approved, PersonId by, String reasons) implements Outcome {}

        /**
         * Not decided.
         *
         * @param why the reason
         */
        record Refused(Label why) implements Outcome {}
    }

    /**
     * Decides.
     *
     * @param by who decides; not the person
     * @param approved whether it is carried out
     * @param reasons why, in words
     * @return the decision, or why it does not count
     */
    public Outcome decide(PersonId by, boolean approved, String reasons) {
        if (by.equals(person)) {
            return new Outcome.Refused(Label.of("本人不得决定自己的事项", "nobody decides about themselves"));
        }
        return reasons.isBlank()
                ? new Outcome.Refused(Label.of("决定须说明理由", "a decision says why"))
                : new Outcome.Decided(this, approved, by, reasons);
    }

    /** Kind and month only. */
    @Override
    public String toString() {
        return "Proposal[" + kind + " " + month + "]";
    }
}
