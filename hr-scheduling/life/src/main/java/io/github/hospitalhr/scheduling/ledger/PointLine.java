package io.github.hospitalhr.scheduling.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One kind of work that is to be shared fairly over months, inside one peer group. Where its identifier is that of a
 * {@link io.github.hospitalhr.scheduling.rule.Fairness} rule, its balances are carried into that rule.
 *
 * @param id the account, such as {@code hospital.fair-nights}; 1 to 64 characters
 * @param name name for display
 * @param peers who shares (people on permanent nights belong to a line of their own)
 * @param shifts which shifts count
 * @param days on which days; holidays and days off are those of the work calendar
 * @param points points for each such shift, more than 0, exact
 * @param yearTarget points a full-time person present all year should have, or null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PointLine(
        @NotNull String id,
        @NotNull Label name,
        StaffSelector peers,
        ShiftSelector shifts,
        DaySelector days,
        @NotNull @Positive BigDecimal points,
        @Nullable @Positive BigDecimal yearTarget) {

    public PointLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        peers = peers == null ? StaffSelector.all() : peers;
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        days = days == null ? DaySelector.every() : days;
        Objects.requireNonNull(points, "points");
        if (points.signum() <= 0) {
            throw new IllegalArgumentException(
                    "points (" + points + ") must be more than 0.\nMaybe leave the line out if it counts nothing.");
        }
    }

    /**
     * A line shared by everybody, one point a shift.
     *
     * @param id the account
     * @param name name for display
     * @param shifts which shifts count
     * @param days on which days
     * @return the line
     */
    public static PointLine of(String id, Label name, ShiftSelector shifts, DaySelector days) {
        return new PointLine(id, name, StaffSelector.all(), shifts, days, BigDecimal.ONE, null);
    }
}
