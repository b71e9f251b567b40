package io.github.hospitalhr.scheduling.attendance;

import jakarta.validation.constraints.PositiveOrZero;

/**
 * How attendance is judged. All values are minutes, 0 or more.
 *
 * @param lateGrace coming so much after the start is not late
 * @param earlyGrace leaving so much before the end is not early
 * @param before how long before its start a shift's clocking-in is looked for
 * @param after how long after its end a shift's clocking-out is looked for; a shift is judged when this time is over
 * @param overtimeFrom staying at least so long after the end is overtime; 0 for never
 */
public record AttendancePolicy(
        @PositiveOrZero int lateGrace,
        @PositiveOrZero int earlyGrace,
        @PositiveOrZero int before,
        @PositiveOrZero int after,
        @PositiveOrZero int overtimeFrom) {

    /** Five minutes of grace, looked for two hours before and four hours after, overtime from half an hour on. */
    public static final AttendancePolicy DEFAULT = new AttendancePolicy(5, 5, 120, 240, 30);

    public AttendancePolicy {
        if (lateGrace < 0 || earlyGrace < 0 || before < 0 || after < 0 || overtimeFrom < 0) {
            throw new IllegalArgumentException(
                    "lateGrace (" + lateGrace + "), earlyGrace (" + earlyGrace + "), before ("
                            + before + "), after (" + after + ") and overtimeFrom (" + overtimeFrom
                            + ") must be 0 or more minutes.\nMaybe start from AttendancePolicy.DEFAULT.");
        }
    }
}
