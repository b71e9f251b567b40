package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import java.time.Instant;
import java.time.LocalDate;

/** Which cells may still change: not those of the past, not the locked ones. */
final class Openness {

    private final Ward ward;
    private final Instant now;
    private final boolean[][] locked;
    private final int firstDay;

    Openness(Ward ward, Instant now) {
        this.ward = ward;
        this.now = now;
        this.locked = new boolean[ward.people()][ward.days()];
        this.firstDay = ward.day(LocalDate.ofInstant(now, ward.problem().zone()));
    }

    void lock(int p, int d) {
        locked[p][d] = true;
    }

    boolean isLocked(int p, int d) {
        return locked[p][d];
    }

    /** Whether a cell that holds a duty may hold another one: neither of them may have begun, nor may the day be over. */
    boolean allows(int p, int d, int from, int to) {
        return !locked[p][d] && (d > firstDay || (d == firstDay && begins(d, from) && begins(d, to)));
    }

    private boolean begins(int d, int duty) {
        return duty == 0 || start(d, duty).isAfter(now);
    }

    /** When a duty begins. */
    Instant start(int d, int duty) {
        ShiftType shift = ward.shift(ward.shiftOfDuty()[duty]);
        return ward.date(d).atTime(shift.start()).atZone(ward.problem().zone()).toInstant();
    }

    /** First day that is not over. */
    int firstDay() {
        return firstDay;
    }
}
