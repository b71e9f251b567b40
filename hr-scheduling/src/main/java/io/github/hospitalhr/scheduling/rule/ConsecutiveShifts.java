package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Length of a run of days on the selected shifts, such as nights in a row (连续夜班). Cost unit: one day too many or missing.
 *
 * @param head what every rule has
 * @param shifts which shifts count
 * @param limits what the count may be
 * @param border how runs at the borders of the period are judged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsecutiveShifts(
        @NotNull RuleHead head,
        ShiftSelector shifts,
        @NotNull Limits limits,
        BorderPolicy border) implements Rule {

    public ConsecutiveShifts {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        Objects.requireNonNull(limits, "limits");
        border = border == null ? BorderPolicy.HISTORY : border;
    }

    /**
     * Limits of a run.
     *
     * @param id identifier of the rule
     * @param shifts which shifts form the run
     * @param limits length of a run
     * @param border how runs at the borders are judged
     * @return the rule, hard and for everybody unless changed
     */
    public static ConsecutiveShifts of(String id, ShiftSelector shifts, Limits limits, BorderPolicy border) {
        return new ConsecutiveShifts(RuleHead.of(id), shifts, limits, border);
    }

    /**
     * A longest run, continued from the history.
     *
     * @param id identifier of the rule
     * @param shifts which shifts form the run
     * @param days longest run
     * @return the rule, hard and for everybody unless changed
     */
    public static ConsecutiveShifts atMost(String id, ShiftSelector shifts, int days) {
        return new ConsecutiveShifts(RuleHead.of(id), shifts, Limits.atMost(days), BorderPolicy.HISTORY);
    }

    @Override
    public ConsecutiveShifts withHead(RuleHead newHead) {
        return new ConsecutiveShifts(newHead, shifts, limits, border);
    }
}
