package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * How many weekends of the period a person works. A weekend is worked if any of its days is; one cut by the period counts with its
 * days inside, and with the known days before. The count starts from the person's carried value.
 *
 * @param head what every rule has
 * @param weekend which days form a weekend
 * @param shifts which shifts count
 * @param limits what the count may be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WeekendsWorked(
        @NotNull RuleHead head,
        @NotNull WeekendDefinition weekend,
        ShiftSelector shifts,
        @NotNull Limits limits) implements Rule {

    public WeekendsWorked {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(weekend, "weekend");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        Objects.requireNonNull(limits, "limits");
    }

    /**
     * At most so many weekends, Saturday and Sunday.
     *
     * @param id identifier of the rule
     * @param maximum greatest number
     * @return the rule, hard and for everybody unless changed
     */
    public static WeekendsWorked atMost(String id, int maximum) {
        return new WeekendsWorked(
                RuleHead.of(id), WeekendDefinition.SATURDAY_SUNDAY, ShiftSelector.any(), Limits.atMost(maximum));
    }

    @Override
    public WeekendsWorked withHead(RuleHead newHead) {
        return new WeekendsWorked(newHead, weekend, shifts, limits);
    }
}
