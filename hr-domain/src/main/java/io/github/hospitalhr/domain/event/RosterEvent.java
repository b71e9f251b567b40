package io.github.hospitalhr.domain.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.Instant;
import java.util.List;

/** Something that happened to the roster of a unit and a period. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = RosterEvent.Published.class, name = "roster.published"),
    @JsonSubTypes.Type(value = RosterEvent.Amended.class, name = "roster.amended"),
    @JsonSubTypes.Type(value = RosterEvent.Locked.class, name = "roster.locked"),
    @JsonSubTypes.Type(value = RosterEvent.Unlocked.class, name = "roster.unlocked"),
    @JsonSubTypes.Type(value = RosterEvent.Archived.class, name = "roster.archived")
})
public sealed interface RosterEvent extends DomainEvent {

    /**
     * The unit.
     *
     * @return its key
     */
    UnitId unit();

    /**
     * The days of the roster.
     *
     * @return half-open range
     */
    DateRange period();

    /**
     * The published version that holds from then on.
     *
     * @return the version, from 1
     */
    int rosterVersion();

    /**
     * A roster was published for the first time. A large roster is told in several events with different cells.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param unit the unit
     * @param period the days of the roster, half-open
     * @param rosterVersion the published version, 1
     * @param cells every planned duty; {@code before} is null
     */
    record Published(
            String key, Instant at, UnitId unit, DateRange period, int rosterVersion, List<PlannedChange> cells)
            implements RosterEvent {

        public Published {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A published roster was changed.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param unit the unit
     * @param period the days of the roster, half-open
     * @param rosterVersion the published version after the change, at least 2
     * @param cells the cells that changed
     */
    record Amended(String key, Instant at, UnitId unit, DateRange period, int rosterVersion, List<PlannedChange> cells)
            implements RosterEvent {

        public Amended {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A published roster was closed: it does not change until it is unlocked.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param unit the unit
     * @param period the days of the roster, half-open
     * @param rosterVersion the published version
     */
    record Locked(String key, Instant at, UnitId unit, DateRange period, int rosterVersion) implements RosterEvent {}

    /**
     * A locked roster may change again.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param unit the unit
     * @param period the days of the roster, half-open
     * @param rosterVersion the published version
     */
    record Unlocked(String key, Instant at, UnitId unit, DateRange period, int rosterVersion) implements RosterEvent {}

    /**
     * A locked roster was put away for good.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param unit the unit
     * @param period the days of the roster, half-open
     * @param rosterVersion the published version
     */
    record Archived(String key, Instant at, UnitId unit, DateRange period, int rosterVersion) implements RosterEvent {}
}
