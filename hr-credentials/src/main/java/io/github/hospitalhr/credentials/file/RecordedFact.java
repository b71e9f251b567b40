package io.github.hospitalhr.credentials.file;

import java.time.Instant;
import java.util.Objects;

/**
 * A fact and when the system came to know it (recorded time).
 *
 * @param at when it was recorded
 * @param fact the fact
 */
public record RecordedFact(Instant at, CredentialFact fact) {

    public RecordedFact {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(fact, "fact");
    }
}
