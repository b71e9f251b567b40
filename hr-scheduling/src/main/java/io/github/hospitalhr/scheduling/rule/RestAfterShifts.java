package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * So many free days after a run of the selected shifts that was at least so long (n夜后休m天; 24小时值班后下夜班). The run continues over days on
 * the selected shifts. Cost unit: one worked day among the days of rest.
 *
 * @param head what every rule has
 * @param shifts which shifts count
 * @param runAtLeast length from which a run counts, at least 1
 * @param daysOff free days after it, at least 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RestAfterShifts(@NotNull RuleHead head, ShiftSelector shifts, int runAtLeast, int daysOff)
        implements Rule {

    public RestAfterShifts {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
    }

    /**
     * Free days after every run.
     *
     * @param id identifier of the rule
     * @param shifts which shifts need rest after them
     * @param daysOff free days after the run
     * @return the rule, hard and for everybody unless changed
     */
    public static RestAfterShifts of(String id, ShiftSelector shifts, int daysOff) {
        return new RestAfterShifts(RuleHead.of(id), shifts, 1, daysOff);
    }

    @Override
    public RestAfterShifts withHead(RuleHead newHead) {
        return new RestAfterShifts(newHead, shifts, runAtLeast, daysOff);
    }
}
