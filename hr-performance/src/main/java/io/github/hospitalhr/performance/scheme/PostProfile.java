package io.github.hospitalhr.performance.scheme;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.List;
import java.util.Objects;

/**
 * What decides which scheme a person is scored by.
 *
 * @param position the position
 * @param employmentType the relation to the hospital
 * @param units the unit worked in and all units above it
 */
public record PostProfile(Position position, EmploymentType employmentType, List<UnitId> units) {

    public PostProfile {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(employmentType, "employmentType");
        units = List.copyOf(units);
    }
}
