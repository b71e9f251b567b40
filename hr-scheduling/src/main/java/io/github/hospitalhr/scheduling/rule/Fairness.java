package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fair share of the selected shifts inside the peer group {@code head.staff}: each person's count plus carried balance is compared with a
 * target scaled by contract share. The target is stated for full time, or derived: the required work of these shifts on the selected
 * days (from the coverage rules) divided by contract shares and days available. Cost unit: one shift outside the tolerance.
 *
 * @param head what every rule has
 * @param shifts which shifts count
 * @param days on which days
 * @param fullTimeTarget count for full time, or null to derive it
 * @param tolerance deviation without cost, 0 or more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fairness(
        @NotNull RuleHead head,
        ShiftSelector shifts,
        DaySelector days,
        @Nullable Integer fullTimeTarget,
        int tolerance) implements Rule {

    public Fairness {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        days = days == null ? DaySelector.every() : days;
    }

    /**
     * A derived share of some shifts.
     *
     * @param id identifier of the rule
     * @param shifts which shifts are shared
     * @param tolerance deviation without cost
     * @return the rule, hard and for everybody unless changed
     */
    public static Fairness of(String id, ShiftSelector shifts, int tolerance) {
        return new Fairness(RuleHead.of(id), shifts, DaySelector.every(), null, tolerance);
    }

    /**
     * A derived share of the work on Saturdays and Sundays.
     *
     * @param id identifier of the rule
     * @param tolerance deviation without cost
     * @return the rule, hard and for everybody unless changed
     */
    public static Fairness weekends(String id, int tolerance) {
        return new Fairness(
                RuleHead.of(id),
                ShiftSelector.any(),
                DaySelector.on(java.time.DayOfWeek.SATURDAY, java.time.DayOfWeek.SUNDAY),
                null,
                tolerance);
    }

    @Override
    public Fairness withHead(RuleHead newHead) {
        return new Fairness(newHead, shifts, days, fullTimeTarget, tolerance);
    }
}
