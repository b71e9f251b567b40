package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Of the people on the selected shifts of a day, at least a share belongs to the selected staff ({@code head.staff}). Cost unit: one
 * missing person.
 *
 * @param head what every rule has
 * @param shifts which shifts count
 * @param days on which days
 * @param percent least share in percent, 1 to 100, rounded up to whole people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkillMix(@NotNull RuleHead head, ShiftSelector shifts, DaySelector days, int percent) implements Rule {

    public SkillMix {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        days = days == null ? DaySelector.every() : days;
    }

    /**
     * A least share on every day.
     *
     * @param id identifier of the rule
     * @param shifts which shifts count
     * @param percent least share in percent
     * @return the rule, hard and for everybody unless changed
     */
    public static SkillMix of(String id, ShiftSelector shifts, int percent) {
        return new SkillMix(RuleHead.of(id), shifts, DaySelector.every(), percent);
    }

    @Override
    public SkillMix withHead(RuleHead newHead) {
        return new SkillMix(newHead, shifts, days, percent);
    }
}
