package io.github.hospitalhr.quickstart.licence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that the story sets. */
final class StoryClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    StoryClock(Instant start, ZoneId zone) {
        this.now = start;
        this.zone = zone;
    }

    void set(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(zone).toInstant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
