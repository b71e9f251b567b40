package io.github.hospitalhr.scheduling.attendance;

import io.github.hospitalhr.scheduling.problem.ShiftType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A duty of the roster while events are matched to it. */
final class MatchedDuty {

    final LocalDate date;
    final ShiftType shift;
    final Instant from;
    final Instant to;

    @Nullable
    Instant in;

    @Nullable
    Instant out;

    private @Nullable Instant firstUndirected;
    boolean corrected;
    /** Whether a correction tells when the person left. */
    boolean ended;

    MatchedDuty(LocalDate date, ShiftType shift, ZoneId zone) {
        this.date = date;
        this.shift = shift;
        this.from = at(date, shift.start(), zone);
        this.to = at(shift.crossesMidnight() ? date.plusDays(1) : date, shift.end(), zone);
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** How far an event is from being this duty's clocking-in, or null if it cannot be. */
    @Nullable
    Duration fromStart(Instant at, AttendancePolicy policy) {
        boolean inside = !at.isBefore(from.minus(Duration.ofMinutes(policy.before()))) && at.isBefore(to);
        return inside ? Duration.between(from, at).abs() : null;
    }

    /** How far an event is from being this duty's clocking-out, or null if it cannot be. */
    @Nullable
    Duration fromEnd(Instant at, AttendancePolicy policy) {
        boolean inside = at.isAfter(from) && at.isBefore(to.plus(Duration.ofMinutes(policy.after())));
        return inside ? Duration.between(to, at).abs() : null;
    }

    void clockIn(Instant at) {
        in = in == null || at.isBefore(in) ? at : in;
    }

    void clockOut(Instant at, boolean directed) {
        out = out == null || at.isAfter(out) ? at : out;
        if (!directed && firstUndirected == null) {
            firstUndirected = at;
        }
    }

    /** Of several events of a device that does not tell the direction, the first is a coming, however late. */
    void settle() {
        Instant first = firstUndirected;
        if (in == null && first != null && out != null && first.isBefore(out)) {
            in = first;
        }
    }
}
