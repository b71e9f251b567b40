package io.github.hospitalhr.domain.event;

import java.time.Instant;
import java.util.Objects;

/**
 * A duty as it stands in a published roster.
 *
 * @param shift code of the shift type
 * @param from when it begins, inclusive
 * @param to when it ends, exclusive
 * @param paidMinutes paid minutes, 0 or more
 */
public record PlannedDuty(String shift, Instant from, Instant to, int paidMinutes) {

    public PlannedDuty {
        Objects.requireNonNull(shift, "shift");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
