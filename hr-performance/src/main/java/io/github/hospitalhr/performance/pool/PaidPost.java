package io.github.hospitalhr.performance.pool;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a person was paid for a post.
 *
 * @param person the person
 * @param position code of the position; people of one position do the same kind of work
 * @param employmentType the relation to the hospital
 * @param weight the points paid for, with the coefficient of the score
 * @param amount the amount
 */
public record PaidPost(
        PersonId person, String position, EmploymentType employmentType, BigDecimal weight, BigDecimal amount) {

    public PaidPost {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(employmentType, "employmentType");
        Decimals.plain("weight", weight);
        Decimals.plain("amount", amount);
    }
}
