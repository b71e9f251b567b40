package io.github.hospitalhr.domain.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until the test moves it. Thread-safe; clocks made by {@link #withZone} move with it. */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * A clock in UTC.
     *
     * @param now what it shows
     * @return the clock
     */
    public static SettableClock at(Instant now) {
        return new SettableClock(new AtomicReference<>(Objects.requireNonNull(now, "now")), ZoneOffset.UTC);
    }

    /**
     * A clock in UTC.
     *
     * @param now what it shows, such as {@code 2026-12-01T00:00:00Z}
     * @return the clock
     */
    public static SettableClock at(String now) {
        return at(Instant.parse(now));
    }

    /**
     * Sets the clock, forward or back.
     *
     * @param moment what it shows from now on
     */
    public void set(Instant moment) {
        now.set(Objects.requireNonNull(moment, "moment"));
    }

    /**
     * Moves the clock on.
     *
     * @param step how far; negative to move it back
     * @return what it shows now
     */
    public Instant step(Duration step) {
        return Objects.requireNonNull(now.updateAndGet(moment -> moment.plus(step)));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public SettableClock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }
}
