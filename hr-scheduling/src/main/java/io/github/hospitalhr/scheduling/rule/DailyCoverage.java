package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Coverage that differs from day to day: one need per date. The minimum of a need binds as the rule itself.
 *
 * @param head what every rule has
 * @param shifts which shifts count
 * @param role only work in this role counts, or null
 * @param needs the needs, at most one per date; a date without one has no need
 * @param belowPreferred how strictly wanted numbers bind, or null for the rule's own enforcement
 * @param aboveMaximum how strictly maxima bind, or null for the rule's own enforcement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DailyCoverage(
        @NotNull RuleHead head,
        ShiftSelector shifts,
        @Nullable String role,
        List<DailyNeed> needs,
        @Nullable Enforcement belowPreferred,
        @Nullable Enforcement aboveMaximum)
        implements Rule {

    public DailyCoverage {
        Objects.requireNonNull(head, "head");
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        needs = needs == null ? ImmutableList.of() : ImmutableList.copyOf(needs);
    }

    /**
     * Needs by date.
     *
     * @param id identifier of the rule
     * @param shifts which shifts count
     * @param needs the needs
     * @return the rule, hard and for everybody unless changed
     */
    public static DailyCoverage of(String id, ShiftSelector shifts, List<DailyNeed> needs) {
        return new DailyCoverage(RuleHead.of(id), shifts, null, needs, null, null);
    }

    @Override
    public DailyCoverage withHead(RuleHead newHead) {
        return new DailyCoverage(newHead, shifts, role, needs, belowPreferred, aboveMaximum);
    }
}
