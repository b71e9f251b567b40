package io.github.hospitalhr.domain.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitKind;
import java.time.Instant;

/** Something that happened to a unit. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = UnitEvent.Recorded.class, name = "unit.recorded"),
    @JsonSubTypes.Type(value = UnitEvent.Moved.class, name = "unit.moved"),
    @JsonSubTypes.Type(value = UnitEvent.Closed.class, name = "unit.closed")
})
public sealed interface UnitEvent extends DomainEvent {

    /**
     * Which unit it happened to.
     *
     * @return the unit
     */
    UnitId unit();

    /**
     * A unit was opened, or its attributes were changed or corrected.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param unit which unit
     * @param kind its kind
     * @param valid the days on which it holds
     */
    record Recorded(String key, Instant at, UnitId unit, UnitKind kind, DateRange valid) implements UnitEvent {}

    /**
     * A unit was placed below another one.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param unit which unit
     * @param parent the unit directly above from then on
     * @param valid the days on which it holds
     */
    record Moved(String key, Instant at, UnitId unit, UnitId parent, DateRange valid) implements UnitEvent {}

    /**
     * A unit is not there, or no longer.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param unit which unit
     * @param valid the days on which it is not there
     */
    record Closed(String key, Instant at, UnitId unit, DateRange valid) implements UnitEvent {}
}
