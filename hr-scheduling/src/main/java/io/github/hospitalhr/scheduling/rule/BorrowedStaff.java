package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Borrowed people (科室借用, {@code head.staff}) are used only where it pays: each of their shifts costs one unit.
 *
 * @param head what every rule has
 * @param shifts which shifts count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BorrowedStaff(@NotNull RuleHead head, ShiftSelector shifts) implements Rule {

    public BorrowedStaff {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
    }

    /**
     * Each shift of a borrowed person costs.
     *
     * @param id identifier of the rule
     * @param borrowed who is borrowed
     * @return the rule, hard and for everybody unless changed
     */
    public static BorrowedStaff of(String id, StaffSelector borrowed) {
        return new BorrowedStaff(RuleHead.of(id).withStaff(borrowed), ShiftSelector.any());
    }

    @Override
    public BorrowedStaff withHead(RuleHead newHead) {
        return new BorrowedStaff(newHead, shifts);
    }
}
