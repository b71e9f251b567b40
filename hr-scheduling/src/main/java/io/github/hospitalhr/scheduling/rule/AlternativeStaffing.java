package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * At least one of several staffing patterns is met on each selected day, such as "three nurses, or two nurses and one aide". Cost
 * units: the people missing from the nearest pattern, plus its surcharge.
 *
 * @param head what every rule has
 * @param days on which days
 * @param patterns the patterns
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlternativeStaffing(@NotNull RuleHead head, DaySelector days, List<StaffingPattern> patterns)
        implements Rule {

    public AlternativeStaffing {
        Objects.requireNonNull(head, "head");
        days = days == null ? DaySelector.every() : days;
        patterns = patterns == null ? ImmutableList.of() : ImmutableList.copyOf(patterns);
    }

    /**
     * Patterns for every day.
     *
     * @param id identifier of the rule
     * @param patterns the patterns
     * @return the rule, hard and for everybody unless changed
     */
    public static AlternativeStaffing of(String id, List<StaffingPattern> patterns) {
        return new AlternativeStaffing(RuleHead.of(id), DaySelector.every(), patterns);
    }

    @Override
    public AlternativeStaffing withHead(RuleHead newHead) {
        return new AlternativeStaffing(newHead, days, patterns);
    }
}
