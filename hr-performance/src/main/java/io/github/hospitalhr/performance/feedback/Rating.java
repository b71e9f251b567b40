package io.github.hospitalhr.performance.feedback;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one rater says about one person.
 *
 * @param rater who rates
 * @param ratee who is rated
 * @param role from which side
 * @param value 0 to 100
 */
public record Rating(PersonId rater, PersonId ratee, RaterRole role, BigDecimal value) {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    public Rating {
        Objects.requireNonNull(rater, "rater");
        Objects.requireNonNull(ratee, "ratee");
        Objects.requireNonNull(role, "role");
        Decimals.plain("value", value);
        if (value.signum() < 0 || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "value (" + value + ") is not within 0 to 100.\nMaybe a scale of five was not converted.");
        }
        if ((role == RaterRole.SELF) != rater.equals(ratee)) {
            throw new IllegalArgumentException(
                    "the role is " + role + " but rater and ratee do not fit.\nMaybe rater and ratee are swapped.");
        }
    }

    /** The role only. */
    @Override
    public String toString() {
        return "Rating[" + role + "]";
    }
}
