package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Night-dedicated staff (包夜班): on the days of the rule's validity the selected people work only the selected shifts. Cost unit: one other
 * shift.
 *
 * @param head what every rule has
 * @param nights the shifts they work
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NightDedicated(@NotNull RuleHead head, ShiftSelector nights) implements Rule {

    public NightDedicated {
        Objects.requireNonNull(head, "head");
        nights = nights == null ? ShiftSelector.any() : nights;
    }

    /**
     * Only nights for some people.
     *
     * @param id identifier of the rule
     * @param staff who is night-dedicated
     * @param nights the shifts they work
     * @return the rule, hard and for everybody unless changed
     */
    public static NightDedicated of(String id, StaffSelector staff, ShiftSelector nights) {
        return new NightDedicated(RuleHead.of(id).withStaff(staff), nights);
    }

    @Override
    public NightDedicated withHead(RuleHead newHead) {
        return new NightDedicated(newHead, nights);
    }
}
