package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * No shift longer than so many minutes by the clock. Cost unit: one such shift.
 *
 * @param head what every rule has
 * @param maximumMinutes longest shift in minutes by the clock
 * @param shifts which shifts count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShiftLength(@NotNull RuleHead head, int maximumMinutes, ShiftSelector shifts) implements Rule {

    public ShiftLength {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
    }

    /**
     * A longest shift.
     *
     * @param id identifier of the rule
     * @param minutes longest shift in minutes
     * @return the rule, hard and for everybody unless changed
     */
    public static ShiftLength atMost(String id, int minutes) {
        return new ShiftLength(RuleHead.of(id), minutes, ShiftSelector.any());
    }

    @Override
    public ShiftLength withHead(RuleHead newHead) {
        return new ShiftLength(newHead, maximumMinutes, shifts);
    }
}
