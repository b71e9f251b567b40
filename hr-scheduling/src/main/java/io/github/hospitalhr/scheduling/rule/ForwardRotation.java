package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Shifts rotate forward (顺时针): on consecutive working days no shift begins earlier than the one before. Cost unit: one step backward.
 *
 * @param head what every rule has
 * @param shifts which shifts count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForwardRotation(@NotNull RuleHead head, ShiftSelector shifts) implements Rule {

    public ForwardRotation {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
    }

    /**
     * No step backward.
     *
     * @param id identifier of the rule
     * @return the rule, hard and for everybody unless changed
     */
    public static ForwardRotation of(String id) {
        return new ForwardRotation(RuleHead.of(id), ShiftSelector.any());
    }

    @Override
    public ForwardRotation withHead(RuleHead newHead) {
        return new ForwardRotation(newHead, shifts);
    }
}
