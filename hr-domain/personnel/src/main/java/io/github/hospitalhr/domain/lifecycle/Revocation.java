package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code hr.revocation}: the order to one system to revoke the accounts of somebody who leaves.
 *
 * @param caseId the exit case
 * @param step its step
 * @param person who leaves
 * @param system the system's name
 * @param orderedAt when it was ordered
 * @param effective from when it is carried out: the first moment after the last day
 * @param acknowledgedAt when the system said it is done, or null
 * @param confirmedAt when reading back found no active account, or null
 * @param active the accounts that were active at the last look
 * @param attempts how often the system was not reached
 */
public record Revocation(
        @NotNull String caseId,
        @NotNull String step,
        @NotNull PersonId person,
        @NotNull String system,
        @NotNull Instant orderedAt,
        @NotNull Instant effective,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant confirmedAt,
        @NotNull List<@NotNull String> active,
        int attempts) {

    /** The format of this document. */
    public static final DocumentFormat<Revocation> FORMAT = DocumentFormat.of("hr.revocation", 1, Revocation.class);

    /** How far it is. */
    public enum State {
        /** Ordered; the last day is not over, or the system was not reached. */
        ORDERED,
        /** The system said it is done; nobody has looked yet. */
        ACKNOWLEDGED,
        /** The system said it is done, but an account still lets somebody in. */
        STILL_ACTIVE,
        /** Read back: no account lets anybody in. */
        CONFIRMED
    }

    public Revocation {
        active = StepTemplate.copy(active);
    }

    /**
     * How far it is.
     *
     * @return the state, derived from what was recorded
     */
    public State state() {
        if (confirmedAt != null) {
            return State.CONFIRMED;
        }
        if (!active.isEmpty()) {
            return State.STILL_ACTIVE;
        }
        return acknowledgedAt == null ? State.ORDERED : State.ACKNOWLEDGED;
    }

    Revocation acknowledged(Instant at) {
        return new Revocation(caseId, step, person, system, orderedAt, effective, at, confirmedAt, active, attempts);
    }

    Revocation readBack(Instant at, List<String> found) {
        return new Revocation(
                caseId,
                step,
                person,
                system,
                orderedAt,
                effective,
                acknowledgedAt,
                found.isEmpty() ? at : null,
                found,
                attempts);
    }

    Revocation notReached() {
        return new Revocation(
                caseId, step, person, system, orderedAt, effective, acknowledgedAt, confirmedAt, active, attempts + 1);
    }
}
