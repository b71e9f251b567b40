package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Least time between the end of a shift and the start of the next (班间休息), measured in real time in the problem's zone, so a change of the
 * clocks counts. Cost unit: one breach.
 *
 * @param head what every rule has
 * @param minutes least rest in minutes, 1 to 4320
 * @param shifts which shifts count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RestBetweenShifts(@NotNull RuleHead head, int minutes, ShiftSelector shifts) implements Rule {

    public RestBetweenShifts {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
    }

    /**
     * A least rest after every shift.
     *
     * @param id identifier of the rule
     * @param hours least rest in hours
     * @return the rule, hard and for everybody unless changed
     */
    public static RestBetweenShifts hours(String id, int hours) {
        return new RestBetweenShifts(RuleHead.of(id), hours * 60, ShiftSelector.any());
    }

    @Override
    public RestBetweenShifts withHead(RuleHead newHead) {
        return new RestBetweenShifts(newHead, minutes, shifts);
    }
}
