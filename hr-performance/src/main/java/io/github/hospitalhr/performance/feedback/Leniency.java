package io.github.hospitalhr.performance.feedback;

import io.github.hospitalhr.domain.people.PersonId;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How far a rater of a role is from the other raters of that role; kept as the audit trail of calibration, for the HR office.
 *
 * @param rater the rater
 * @param role the role
 * @param ratings number of ratings judged
 * @param offset the rater's mean less the mean of all raters of the role, 10 decimals
 * @param taken what was taken from each of the rater's ratings: {@code offset x n / (n + strength)}, 10 decimals; 0 with too
 *     few ratings
 */
public record Leniency(PersonId rater, RaterRole role, int ratings, BigDecimal offset, BigDecimal taken) {

    public Leniency {
        Objects.requireNonNull(rater, "rater");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(offset, "offset");
        Objects.requireNonNull(taken, "taken");
    }
}
