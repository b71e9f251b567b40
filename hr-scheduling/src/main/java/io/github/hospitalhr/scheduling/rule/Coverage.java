package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many of the selected people do one of the selected shifts on each selected day (班次人力): at least so many, preferably
 * so many, at most so many. {@code head.staff} says who counts, so "at least one man" or "one certificate holder" is a coverage
 * with a selector. The minimum binds as the rule itself.
 *
 * @param head what every rule has
 * @param shifts which shifts count
 * @param role only work in this role counts, or null
 * @param days on which days
 * @param minimum least number of people, or null
 * @param preferred wanted number of people, or null
 * @param maximum greatest number of people, or null
 * @param belowPreferred how strictly the wanted number binds, or null for the rule's own enforcement
 * @param aboveMaximum how strictly the maximum binds, or null for the rule's own enforcement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Coverage(
        @NotNull RuleHead head,
        ShiftSelector shifts,
        @Nullable String role,
        DaySelector days,
        @Nullable Integer minimum,
        @Nullable Integer preferred,
        @Nullable Integer maximum,
        @Nullable Enforcement belowPreferred,
        @Nullable Enforcement aboveMaximum)
        implements Rule {

    public Coverage {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        days = days == null ? DaySelector.every() : days;
    }

    /**
     * At least so many people on every day.
     *
     * @param id identifier of the rule
     * @param shifts which shifts count
     * @param minimum least number of people
     * @return the rule, hard and for everybody unless changed
     */
    public static Coverage atLeast(String id, ShiftSelector shifts, int minimum) {
        return new Coverage(RuleHead.of(id), shifts, null, DaySelector.every(), minimum, null, null, null, null);
    }

    /**
     * Exactly so many people on every day.
     *
     * @param id identifier of the rule
     * @param shifts which shifts count
     * @param count number of people
     * @return the rule, hard and for everybody unless changed
     */
    public static Coverage exactly(String id, ShiftSelector shifts, int count) {
        return new Coverage(RuleHead.of(id), shifts, null, DaySelector.every(), count, null, count, null, null);
    }

    /**
     * At most so many people on every day.
     *
     * @param id identifier of the rule
     * @param shifts which shifts count
     * @param maximum greatest number of people
     * @return the rule, hard and for everybody unless changed
     */
    public static Coverage atMost(String id, ShiftSelector shifts, int maximum) {
        return new Coverage(RuleHead.of(id), shifts, null, DaySelector.every(), null, null, maximum, null, null);
    }

    @Override
    public Coverage withHead(RuleHead newHead) {
        return new Coverage(newHead, shifts, role, days, minimum, preferred, maximum, belowPreferred, aboveMaximum);
    }

    /**
     * With a level that is wanted beyond the minimum.
     *
     * @param count people wanted
     * @param enforcement what each missing person costs
     * @return a copy with it
     */
    public Coverage preferring(int count, Enforcement enforcement) {
        return new Coverage(head, shifts, role, days, minimum, count, maximum, enforcement, aboveMaximum);
    }

    /**
     * With a maximum.
     *
     * @param count most people
     * @param enforcement what each person too many costs
     * @return a copy with it
     */
    public Coverage atMost(int count, Enforcement enforcement) {
        return new Coverage(head, shifts, role, days, minimum, preferred, count, belowPreferred, enforcement);
    }

    /**
     * In a role.
     *
     * @param newRole the role in which the shift is worked
     * @return a copy for this role
     */
    public Coverage inRole(String newRole) {
        return new Coverage(head, shifts, newRole, days, minimum, preferred, maximum, belowPreferred, aboveMaximum);
    }

    /**
     * On some days only.
     *
     * @param newDays the days
     * @return a copy for these
     */
    public Coverage onDays(DaySelector newDays) {
        return new Coverage(head, shifts, role, newDays, minimum, preferred, maximum, belowPreferred, aboveMaximum);
    }
}
