package io.github.hospitalhr.domain.time;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a {@link Timeline}: from {@code recordedAt} on it was known that {@code value} holds on the days
 * {@code valid}; without a value, that nothing holds on those days.
 *
 * @param valid the days the entry speaks of (valid time)
 * @param value what holds on those days, or null where an earlier entry is taken back
 * @param recordedAt when this became known to the system (recorded time)
 * @param origin who recorded it and why, or null where that was not told
 * @param <T> type of the value
 */
public record Recorded<T>(
        DateRange valid,
        @Nullable T value,
        Instant recordedAt,
        @Nullable Origin origin) {

    public Recorded {
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }

    /**
     * An entry without an origin.
     *
     * @param valid the days the entry speaks of
     * @param value what holds on those days, or null
     * @param recordedAt when this became known to the system
     */
    public Recorded(DateRange valid, @Nullable T value, Instant recordedAt) {
        this(valid, value, recordedAt, null);
    }

    /**
     * The same entry with its origin.
     *
     * @param newOrigin who recorded it and why
     * @return the entry
     */
    public Recorded<T> by(Origin newOrigin) {
        return new Recorded<>(valid, value, recordedAt, Objects.requireNonNull(newOrigin, "newOrigin"));
    }

    /**
     * Whether the entry was known at a moment.
     *
     * @param knownAt the moment, or null for now
     * @return true if it had been recorded by then
     */
    public boolean knownAt(@Nullable Instant knownAt) {
        return knownAt == null || !recordedAt.isAfter(knownAt);
    }
}
