package io.github.hospitalhr.quickstart.performance;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A duty as it was worked.
 *
 * @param person who worked
 * @param unit where
 * @param day the day on which it began
 * @param shift code of the shift
 * @param minutes paid minutes
 * @param night whether it is a night shift
 * @param from when it began
 */
public record DutyDone(
        PersonId person, UnitId unit, LocalDate day, String shift, int minutes, boolean night, Instant from) {

    /** Leaves out who worked. */
    @Override
    public String toString() {
        return "DutyDone[" + unit + " " + day + " " + shift + "]";
    }
}
