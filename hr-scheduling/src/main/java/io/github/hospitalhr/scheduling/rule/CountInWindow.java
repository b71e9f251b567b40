package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * How much of something a person has in a window: assignments, paid minutes or hours, free days, or days. Works for any shifts, kinds,
 * hours or nights, in any window, with a minimum and a maximum. A window that only partly lies in the period counts the known days
 * outside; its minimum binds only if all its days are known. A count over the whole period starts from the person's carried value.
 *
 * @param head what every rule has
 * @param measure what is counted
 * @param shifts which shifts count
 * @param days on which days
 * @param window over which days
 * @param limits what the count may be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountInWindow(
        @NotNull RuleHead head,
        @NotNull Measure measure,
        ShiftSelector shifts,
        DaySelector days,
        Window window,
        @NotNull Limits limits)
        implements Rule {

    public CountInWindow {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(measure, "measure");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        days = days == null ? DaySelector.every() : days;
        window = window == null ? Window.period() : window;
        Objects.requireNonNull(limits, "limits");
    }

    /**
     * A count of assignments.
     *
     * @param id identifier of the rule
     * @param shifts which shifts count
     * @param window over which days
     * @param limits how many
     * @return the rule, hard and for everybody unless changed
     */
    public static CountInWindow assignments(String id, ShiftSelector shifts, Window window, Limits limits) {
        return new CountInWindow(RuleHead.of(id), Measure.ASSIGNMENTS, shifts, DaySelector.every(), window, limits);
    }

    /**
     * A sum of paid minutes.
     *
     * @param id identifier of the rule
     * @param window over which days
     * @param limits how many paid minutes
     * @return the rule, hard and for everybody unless changed
     */
    public static CountInWindow minutes(String id, Window window, Limits limits) {
        return new CountInWindow(
                RuleHead.of(id), Measure.MINUTES, ShiftSelector.any(), DaySelector.every(), window, limits);
    }

    /**
     * A sum of paid hours.
     *
     * @param id identifier of the rule
     * @param window over which days
     * @param limits how many paid hours
     * @return the rule, hard and for everybody unless changed
     */
    public static CountInWindow hours(String id, Window window, Limits limits) {
        return new CountInWindow(
                RuleHead.of(id), Measure.HOURS, ShiftSelector.any(), DaySelector.every(), window, limits);
    }

    /**
     * A count of free days.
     *
     * @param id identifier of the rule
     * @param window over which days
     * @param limits how many free days
     * @return the rule, hard and for everybody unless changed
     */
    public static CountInWindow freeDays(String id, Window window, Limits limits) {
        return new CountInWindow(
                RuleHead.of(id), Measure.FREE_DAYS, ShiftSelector.any(), DaySelector.every(), window, limits);
    }

    @Override
    public CountInWindow withHead(RuleHead newHead) {
        return new CountInWindow(newHead, measure, shifts, days, window, limits);
    }
}
