package io.github.hospitalhr.domain.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.hospitalhr.domain.json.DocumentFormat;
import java.time.Instant;

/**
 * Something that happened, written in the same commit as the data it speaks of and told at least once. Carries keys and
 * days, never names or other personal data: a reader who may know more looks it up.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(PeopleEvent.class),
    @JsonSubTypes.Type(UnitEvent.class),
    @JsonSubTypes.Type(RosterEvent.class),
    @JsonSubTypes.Type(value = FactEvent.class, name = "facts.published")
})
public sealed interface DomainEvent permits PeopleEvent, UnitEvent, RosterEvent, FactEvent {

    /** The document in which an event stands in the outbox. */
    DocumentFormat<DomainEvent> FORMAT = DocumentFormat.of("hr.event", 1, DomainEvent.class);

    /** Topic of the outbox entries that carry events. */
    String TOPIC = "hr.event";

    /**
     * The event's key: the same when it is told again, different for every other event.
     *
     * @return the key, 1 to 128 characters
     */
    String key();

    /**
     * When it was recorded.
     *
     * @return the time
     */
    Instant at();
}
