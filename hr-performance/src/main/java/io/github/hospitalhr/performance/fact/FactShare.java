package io.github.hospitalhr.performance.fact;

import io.github.hospitalhr.domain.people.PersonId;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a fact means for one person.
 *
 * @param person the person
 * @param value the value, in the smallest unit of the dimension
 */
public record FactShare(PersonId person, BigDecimal value) {

    public FactShare {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(value, "value");
    }
}
