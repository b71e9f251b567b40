package io.github.hospitalhr.domain.record;

import java.time.Instant;
import java.util.Objects;

/**
 * An outbox entry on its way. Immutable snapshot.
 *
 * @param entry what is to be told
 * @param attempts how often it was tried without success, 0 at first
 * @param dueAt when it is due (UTC, microseconds)
 * @param reason why the last attempt failed, empty if none did; a code or short text without personal data
 */
public record OutboxItem(OutboxEntry entry, int attempts, Instant dueAt, String reason) {

    public OutboxItem {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(reason, "reason");
    }
}
