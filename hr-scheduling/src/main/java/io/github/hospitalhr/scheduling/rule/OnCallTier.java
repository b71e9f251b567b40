package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * A line of duty (一线, 二线, 三线值班): each selected day exactly so many people who may stand in this line, nobody else on its shifts, and
 * free days after each duty (下夜班). {@code head.staff} says who may stand in it. Cost units: one missing or surplus person, one
 * unqualified duty, one worked day of rest.
 *
 * @param head what every rule has
 * @param shifts which shifts count
 * @param days on which days
 * @param tier number of the line, 1 to 9
 * @param perDay people a day
 * @param daysOffAfter free days after a duty, 0 or more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OnCallTier(
        @NotNull RuleHead head, ShiftSelector shifts, DaySelector days, int tier, int perDay, int daysOffAfter)
        implements Rule {

    public OnCallTier {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        days = days == null ? DaySelector.every() : days;
    }

    /**
     * One person every day, a free day after each duty.
     *
     * @param id identifier of the rule
     * @param tier number of the line
     * @param shifts shifts of the line
     * @param qualified who may stand in it
     * @return the rule, hard and for everybody unless changed
     */
    public static OnCallTier of(String id, int tier, ShiftSelector shifts, StaffSelector qualified) {
        return new OnCallTier(RuleHead.of(id).withStaff(qualified), shifts, DaySelector.every(), tier, 1, 1);
    }

    @Override
    public OnCallTier withHead(RuleHead newHead) {
        return new OnCallTier(newHead, shifts, days, tier, perDay, daysOffAfter);
    }
}
