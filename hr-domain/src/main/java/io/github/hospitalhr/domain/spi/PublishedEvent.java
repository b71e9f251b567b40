package io.github.hospitalhr.domain.spi;

import io.github.hospitalhr.domain.record.TenantId;
import java.util.Objects;

/**
 * A domain event as a subscriber gets it. Immutable.
 *
 * @param tenant whose event
 * @param id the idempotency key, the same whenever the same event comes again
 * @param topic what happened
 * @param payload the event as JSON
 */
public record PublishedEvent(TenantId tenant, String id, String topic, String payload) {

    public PublishedEvent {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(payload, "payload");
    }

    /** Topic and id, never the content. */
    @Override
    public String toString() {
        return "PublishedEvent[" + topic + " " + id + "]";
    }
}
