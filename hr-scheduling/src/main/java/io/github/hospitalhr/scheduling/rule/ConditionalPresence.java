package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * If anybody of {@code head.staff} works one of the selected shifts on a day, at least so many of the needed people work one of the
 * needed shifts that day. Cost unit: one missing person.
 *
 * @param head what every rule has
 * @param shifts which shifts count
 * @param needed who is needed then
 * @param neededShifts on which shifts
 * @param minimum how many are needed
 * @param days on which days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionalPresence(
        @NotNull RuleHead head,
        ShiftSelector shifts,
        StaffSelector needed,
        ShiftSelector neededShifts,
        int minimum,
        DaySelector days)
        implements Rule {

    public ConditionalPresence {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        needed = needed == null ? StaffSelector.all() : needed;
        neededShifts = neededShifts == null ? ShiftSelector.any() : neededShifts;
        days = days == null ? DaySelector.every() : days;
    }

    /**
     * A condition on every day.
     *
     * @param id identifier of the rule
     * @param shifts the shifts that raise the need
     * @param needed who is needed then
     * @param neededShifts on which shifts
     * @param minimum how many
     * @return the rule, hard and for everybody unless changed
     */
    public static ConditionalPresence of(
            String id, ShiftSelector shifts, StaffSelector needed, ShiftSelector neededShifts, int minimum) {
        return new ConditionalPresence(RuleHead.of(id), shifts, needed, neededShifts, minimum, DaySelector.every());
    }

    @Override
    public ConditionalPresence withHead(RuleHead newHead) {
        return new ConditionalPresence(newHead, shifts, needed, neededShifts, minimum, days);
    }
}
