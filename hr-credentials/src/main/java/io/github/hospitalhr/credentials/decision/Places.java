package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.domain.unit.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Port: which registered institution, setting and zone a unit of the host belongs to. {@link UnitPlaces} answers from the
 * unit directory.
 */
@FunctionalInterface
public interface Places {

    /**
     * The place of a unit.
     *
     * @param unit the unit
     * @param day the day
     * @return the place, or empty for an unknown unit
     */
    Optional<Place> of(UnitId unit, LocalDate day);
}
