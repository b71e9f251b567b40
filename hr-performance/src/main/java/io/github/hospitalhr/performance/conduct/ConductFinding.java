package io.github.hospitalhr.performance.conduct;

import io.github.hospitalhr.domain.people.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A breach that a person confirmed.
 *
 * @param id identity of the finding
 * @param person whom it concerns
 * @param clause id of the clause
 * @param day the day of the breach
 * @param confirmedBy who looked at it and confirmed it; not the person, never a machine
 * @param heard whether the person was heard first (当事人陈述)
 */
public record ConductFinding(
        String id, PersonId person, String clause, LocalDate day, PersonId confirmedBy, boolean heard) {

    public ConductFinding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(day, "day");
        if (confirmedBy.equals(person)) {
            throw new IllegalArgumentException(
                    "a finding is confirmed by somebody else.\nMaybe person and confirmedBy are swapped.");
        }
    }

    /** Identity and clause only. */
    @Override
    public String toString() {
        return "ConductFinding[" + id + " clause " + clause + "]";
    }
}
