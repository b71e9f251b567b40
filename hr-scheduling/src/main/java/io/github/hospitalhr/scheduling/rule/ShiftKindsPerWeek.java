package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * At most so many different shift types in a calendar week. Known days before the period count. Cost unit: one type too many.
 *
 * @param head what every rule has
 * @param maximum most shift types in a week, at least 1
 * @param shifts which shifts count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShiftKindsPerWeek(@NotNull RuleHead head, int maximum, ShiftSelector shifts) implements Rule {

    public ShiftKindsPerWeek {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
    }

    /**
     * At most so many shift types a week.
     *
     * @param id identifier of the rule
     * @param maximum most shift types in a week
     * @return the rule, hard and for everybody unless changed
     */
    public static ShiftKindsPerWeek atMost(String id, int maximum) {
        return new ShiftKindsPerWeek(RuleHead.of(id), maximum, ShiftSelector.any());
    }

    @Override
    public ShiftKindsPerWeek withHead(RuleHead newHead) {
        return new ShiftKindsPerWeek(newHead, maximum, shifts);
    }
}
