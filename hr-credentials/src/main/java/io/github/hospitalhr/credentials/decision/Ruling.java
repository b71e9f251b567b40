package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.text.Label;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The answer to: may this person do this, here, now?
 *
 * @param verdict permitted, permitted under supervision, or denied
 * @param reasons why not, or why only under supervision; empty for a plain permit
 * @param warnings what is overdue or ends soon though it does not change the answer
 * @param obligations what the person must do along with it, such as a counter-signature
 * @param remedies what would turn it into a permit; empty for a permit
 * @param evidence ids of the credentials the answer rests on, within the file
 * @param validFrom a moment from which on the answer is surely the same, inclusive
 * @param validUntil the next moment at which the answer can change without a new fact, exclusive; {@link Instant#MAX} for none
 */
public record Ruling(
        Verdict verdict,
        List<Reason> reasons,
        List<Reason> warnings,
        List<Label> obligations,
        List<Remedy> remedies,
        List<String> evidence,
        Instant validFrom,
        Instant validUntil) {

    public Ruling {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validUntil, "validUntil");
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        obligations = List.copyOf(obligations);
        remedies = List.copyOf(remedies);
        evidence = List.copyOf(evidence);
    }

    /**
     * Whether it may be done, alone or under supervision.
     *
     * @return true unless denied
     */
    public boolean isPermitted() {
        return verdict != Verdict.DENY;
    }

    /**
     * Whether the answer is surely the same at another moment, as long as no fact is added.
     *
     * @param at the moment
     * @return true if the moment lies in {@code [validFrom, validUntil)}
     */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(validFrom) && at.isBefore(validUntil);
    }
}
