package io.github.hospitalhr.scheduling.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty with what happened, or a presence without a duty. Minutes are elapsed minutes, whatever the clocks on the wall did.
 *
 * @param person who
 * @param date day on which the duty (or the presence) began, in the zone of the ward
 * @param shift code of the planned shift, or null for a presence without one
 * @param plannedFrom planned beginning, or null
 * @param plannedTo planned end, or null
 * @param in when the person came, or null if unknown
 * @param out when the person left, or null if unknown
 * @param workedMinutes minutes worked of the planned time, less unpaid breaks; 0 unless both ends are known
 * @param overtimeMinutes minutes stayed after the end, 0 below the policy's least
 * @param exceptions what was not as planned; empty if all was
 * @param corrected whether an approved correction was used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttendanceDay(
        String person,
        LocalDate date,
        @Nullable String shift,
        @Nullable Instant plannedFrom,
        @Nullable Instant plannedTo,
        @Nullable Instant in,
        @Nullable Instant out,
        long workedMinutes,
        long overtimeMinutes,
        List<AttendanceException> exceptions,
        boolean corrected) {

    public AttendanceDay {
        exceptions = ImmutableList.copyOf(exceptions);
    }

    /**
     * Whether something is of a kind.
     *
     * @param kind a kind of exception
     * @return true if there is one
     */
    public boolean has(AttendanceException.Kind kind) {
        return exceptions.stream().anyMatch(e -> e.kind() == kind);
    }

    /** Day, shift and number of exceptions: no personal data. */
    @Override
    public String toString() {
        return "AttendanceDay[" + date + " " + shift + ", " + exceptions.size() + " exceptions]";
    }
}
