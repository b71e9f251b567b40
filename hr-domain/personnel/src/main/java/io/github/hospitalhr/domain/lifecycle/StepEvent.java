package io.github.hospitalhr.domain.lifecycle;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something recorded about a step. Events are added, never changed.
 *
 * @param step the step's key
 * @param what what was recorded
 * @param at when
 * @param actor the host's id of the account
 * @param note the number of a document or a basis, or null; at most 500 characters, shown to everybody who sees the case
 */
public record StepEvent(
        String step,
        What what,
        Instant at,
        String actor,
        @Nullable String note) {

    /** What can be recorded. */
    public enum What {
        /** It is done; for an approval, agreed. */
        DONE,
        /** An approval was rejected: the case ends. */
        REJECTED,
        /** It is not needed here, for the reason in the note; never where the law asks for it. */
        WAIVED,
        /** It was recorded by mistake and is open again. */
        REOPENED
    }

    public StepEvent {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(actor, "actor");
        if (note != null && note.length() > 500) {
            throw new IllegalArgumentException("note must have at most 500 characters, but has " + note.length()
                    + ".\nMaybe refer to a document.");
        }
    }
}
