package io.github.hospitalhr.quickstart.trust;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of the story: it stands at ten in the morning of the day that is told. */
final class StoryClock extends Clock {

    private final ZoneId zone;
    private Instant now;

    StoryClock(LocalDate day, ZoneId zone) {
        this.zone = zone;
        this.now = day.atTime(10, 0).atZone(zone).toInstant();
    }

    void day(LocalDate day) {
        now = day.atTime(10, 0).atZone(zone).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException("the story is told in the zone of the campus");
    }

    @Override
    public Instant instant() {
        return now;
    }
}
