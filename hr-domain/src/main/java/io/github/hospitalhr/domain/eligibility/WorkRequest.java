package io.github.hospitalhr.domain.eligibility;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.Instant;
import java.util.Objects;

/**
 * The question whether a person may do some work at a place in a window of time.
 *
 * @param person who is to work
 * @param act what is to be done, such as {@code nursing.shift}, {@code surgery.level3} or the code of a position; 1 to
 *     128 characters, given by whoever asks and understood by whoever answers
 * @param unit where
 * @param from when the work begins, inclusive
 * @param to when the work ends, exclusive; after {@code from}
 */
public record WorkRequest(PersonId person, String act, UnitId unit, Instant from, Instant to) {

    /** Longest code of an act. */
    public static final int MAX_ACT = 128;

    public WorkRequest {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (act.isBlank() || act.length() > MAX_ACT) {
            throw new IllegalArgumentException("act must have 1 to 128 characters, but has " + act.length()
                    + ".\nMaybe use a code, not a sentence.");
        }
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("to (" + to + ") must be after from (" + from
                    + ").\nMaybe the shift ends on the next day: add a day to its end.");
        }
    }
}
