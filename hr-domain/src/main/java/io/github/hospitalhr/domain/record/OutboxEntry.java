package io.github.hospitalhr.domain.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Something to be told to the world after a commit: a notice or a domain event. Written with the data it speaks of, relayed at
 * least once. Immutable.
 *
 * @param tenant whose entry
 * @param id the idempotency key, 1 to 200 characters without control characters: once per tenant, the receiver drops a repetition
 * @param topic what it is, {@code [a-z][a-z0-9._-]{0,63}}; the relay chooses the handler by it
 * @param payload its content, usually JSON, at most 4 Mi characters
 * @param notBefore the moment before which it is not relayed (UTC, microseconds; finer parts are cut off)
 */
public record OutboxEntry(TenantId tenant, String id, String topic, String payload, Instant notBefore) {

    public OutboxEntry {
        Objects.requireNonNull(tenant, "tenant");
        StoreText.key("outbox id", id, 200);
        StoreText.name("topic", topic);
        StoreText.payload("payload", payload, RecordChange.MAX_PAYLOAD);
        notBefore = notBefore.truncatedTo(ChronoUnit.MICROS);
    }

    /** Id and topic, never the content: it may be personal. */
    @Override
    public String toString() {
        return "OutboxEntry[" + topic + " " + id + "]";
    }
}
