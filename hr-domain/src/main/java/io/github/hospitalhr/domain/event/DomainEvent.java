package io.github.hospitalhr.domain.event;

import java.time.Instant;

/**
 * Something that happened, written in the same commit as the data it speaks of and told at least once. Carries keys and
 * days, never names or other personal data: a reader who may know more looks it up.
 */
public sealed interface DomainEvent permits PeopleEvent, UnitEvent, FactEvent {

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
