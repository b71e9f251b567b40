package io.github.hospitalhr.performance.feedback;

import io.github.hospitalhr.domain.people.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person is shown.
 *
 * @param ratee the person
 * @param roles the roles with enough raters, in the order of {@link RaterRole}
 * @param withheld roles whose ratings are neither shown nor used; how many there were is not told
 * @param overall the weighted value of the shown roles, 2 decimals half-up, or null where none is shown
 */
public record FeedbackReport(
        PersonId ratee,
        List<RoleResult> roles,
        List<RaterRole> withheld,
        @Nullable BigDecimal overall) {

    public FeedbackReport {
        Objects.requireNonNull(ratee, "ratee");
        roles = List.copyOf(roles);
        withheld = List.copyOf(withheld);
    }

    /**
     * The result of one role.
     *
     * @param role the role
     * @param raters number of raters
     * @param value mean of the calibrated ratings, 2 decimals half-up
     */
    public record RoleResult(RaterRole role, int raters, BigDecimal value) {}

    /**
     * The overall value.
     *
     * @return the value, or empty where no role had enough raters
     */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(overall);
    }

    /** The roles only. */
    @Override
    public String toString() {
        return "FeedbackReport[shown " + roles.stream().map(RoleResult::role).toList() + ", withheld " + withheld + "]";
    }
}
