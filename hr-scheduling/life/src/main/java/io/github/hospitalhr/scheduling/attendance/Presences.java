package io.github.hospitalhr.scheduling.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts events of no duty together: a coming and the leaving after it, at most a day later. */
final class Presences {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final ZoneId zone;

    Presences(ZoneId zone) {
        this.zone = zone;
    }

    List<AttendanceDay> unplanned(String person, List<ClockEvent> events) {
        List<AttendanceDay> days = new ArrayList<>();
        Instant in = null;
        for (ClockEvent event : events) {
            boolean leaves = event.direction() == ClockEvent.Direction.OUT
                    || (event.direction() == ClockEvent.Direction.UNKNOWN && in != null);
            if (in != null && leaves && !in.plus(LONGEST).isBefore(event.at())) {
                days.add(day(person, in, event.at()));
                in = null;
            } else if (leaves && event.direction() == ClockEvent.Direction.OUT) {
                if (in != null) {
                    days.add(day(person, in, null));
                }
                days.add(day(person, null, event.at()));
                in = null;
            } else {
                if (in != null) {
                    days.add(day(person, in, null));
                }
                in = event.at();
            }
        }
        if (in != null) {
            days.add(day(person, in, null));
        }
        return days;
    }

    private AttendanceDay day(String person, @Nullable Instant in, @Nullable Instant out) {
        Instant begin = in == null ? java.util.Objects.requireNonNull(out) : in;
        long minutes = in == null || out == null ? 0 : Duration.between(in, out).toMinutes();
        return new AttendanceDay(
                person,
                begin.atZone(zone).toLocalDate(),
                null,
                null,
                null,
                in,
                out,
                0,
                0,
                List.of(new AttendanceException(AttendanceException.Kind.UNPLANNED, minutes)),
                false);
    }
}
