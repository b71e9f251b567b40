package io.github.hospitalhr.domain.event;

import io.github.hospitalhr.domain.fact.WorkFact;
import java.time.Instant;
import java.util.List;

/**
 * Facts of work were published.
 *
 * @param key the event's key
 * @param at when it was recorded
 * @param facts the facts
 */
public record FactEvent(String key, Instant at, List<WorkFact> facts) implements DomainEvent {

    public FactEvent {
        facts = List.copyOf(facts);
    }
}
