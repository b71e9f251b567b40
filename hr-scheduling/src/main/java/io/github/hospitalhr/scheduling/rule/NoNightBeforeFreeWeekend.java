package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * No selected shift on the day before a wholly free weekend. Cost unit: one such weekend.
 *
 * @param head what every rule has
 * @param weekend which days form a weekend
 * @param shifts which shifts count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoNightBeforeFreeWeekend(
        @NotNull RuleHead head, @NotNull WeekendDefinition weekend, ShiftSelector shifts) implements Rule {

    public NoNightBeforeFreeWeekend {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(weekend, "weekend");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
    }

    /**
     * No night before a free weekend.
     *
     * @param id identifier of the rule
     * @param weekend which days form a weekend
     * @param nights which shifts are nights
     * @return the rule, hard and for everybody unless changed
     */
    public static NoNightBeforeFreeWeekend of(String id, WeekendDefinition weekend, ShiftSelector nights) {
        return new NoNightBeforeFreeWeekend(RuleHead.of(id), weekend, nights);
    }

    @Override
    public NoNightBeforeFreeWeekend withHead(RuleHead newHead) {
        return new NoNightBeforeFreeWeekend(newHead, weekend, shifts);
    }
}
