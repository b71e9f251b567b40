package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * The selected people do not work the selected shifts on the selected days (禁排). Cost unit: one such shift.
 *
 * @param head what every rule has
 * @param shifts which shifts count
 * @param days on which days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AvoidedShifts(@NotNull RuleHead head, ShiftSelector shifts, DaySelector days) implements Rule {

    public AvoidedShifts {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        days = days == null ? DaySelector.every() : days;
    }

    /**
     * Shifts that some people do not work.
     *
     * @param id identifier of the rule
     * @param staff who
     * @param shifts which shifts
     * @return the rule, hard and for everybody unless changed
     */
    public static AvoidedShifts of(String id, StaffSelector staff, ShiftSelector shifts) {
        return new AvoidedShifts(RuleHead.of(id).withStaff(staff), shifts, DaySelector.every());
    }

    @Override
    public AvoidedShifts withHead(RuleHead newHead) {
        return new AvoidedShifts(newHead, shifts, days);
    }
}
