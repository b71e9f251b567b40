package io.github.hospitalhr.performance.spi;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.LocalDate;
import java.util.List;

/** Says who worked on a shift, so that a fact about the shift reaches its people. Thread-safe. */
@FunctionalInterface
public interface ShiftDirectory {

    /** Knows no shifts: every fact about a shift is kept apart. */
    ShiftDirectory NONE = (unit, day, shift) -> List.of();

    /**
     * Who worked.
     *
     * @param unit the unit
     * @param day the day on which the shift began
     * @param shift the host's code of the shift
     * @return the people, ascending, each once; empty if nobody
     */
    List<PersonId> onShift(UnitId unit, LocalDate day, String shift);
}
