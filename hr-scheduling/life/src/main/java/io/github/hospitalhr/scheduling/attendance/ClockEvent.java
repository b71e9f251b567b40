package io.github.hospitalhr.scheduling.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;

/**
 * A person clocked in or out (打卡). Told again under the same identifier it counts once.
 *
 * @param id identifier of the event, unique
 * @param person who
 * @param at when
 * @param direction in or out, where the device knows
 * @param device which device; empty if unknown
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockEvent(
        @NotNull String id,
        @NotNull String person,
        @NotNull Instant at,
        @NotNull Direction direction,
        String device) {

    /** Which way. */
    public enum Direction {
        /** Coming. */
        IN,
        /** Leaving. */
        OUT,
        /** The device does not tell. */
        UNKNOWN
    }

    public ClockEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(at, "at");
        direction = direction == null ? Direction.UNKNOWN : direction;
        device = device == null ? "" : device;
    }

    /**
     * An event of a device that knows the direction.
     *
     * @param id identifier of the event
     * @param person who
     * @param at when
     * @param direction in or out
     * @return the event
     */
    public static ClockEvent of(String id, String person, Instant at, Direction direction) {
        return new ClockEvent(id, person, at, direction, "");
    }

    /** Identifier and direction: no personal data. */
    @Override
    public String toString() {
        return "ClockEvent[" + id + " " + direction + "]";
    }
}
