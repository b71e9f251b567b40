package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * People who must not work together on the same shift of a day (互斥), many to many: somebody of {@code head.staff} and somebody of
 * the others. Cost unit: one pair that meets.
 *
 * @param head what every rule has
 * @param others the other side; the same people on both sides means no two of them
 * @param shifts which shifts count
 * @param days on which days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exclusion(@NotNull RuleHead head, StaffSelector others, ShiftSelector shifts, DaySelector days)
        implements Rule {

    public Exclusion {
        Objects.requireNonNull(head, "head");
        others = others == null ? StaffSelector.all() : others;
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        days = days == null ? DaySelector.every() : days;
    }

    /**
     * No meeting on the same shift of any day.
     *
     * @param id identifier of the rule
     * @param some one side
     * @param others the other side
     * @return the rule, hard and for everybody unless changed
     */
    public static Exclusion of(String id, StaffSelector some, StaffSelector others) {
        return new Exclusion(RuleHead.of(id).withStaff(some), others, ShiftSelector.any(), DaySelector.every());
    }

    @Override
    public Exclusion withHead(RuleHead newHead) {
        return new Exclusion(newHead, others, shifts, days);
    }
}
