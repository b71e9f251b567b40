package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * A weekend is worked wholly or not at all. Each stretch of work inside a weekend that begins after the first day costs one unit per
 * weekend day before it; each that ends before the last day one unit per weekend day after it. With two days: one unit if exactly one
 * is worked. Weekends cut by the period are not judged.
 *
 * @param head what every rule has
 * @param weekend which days form a weekend
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompleteWeekend(
        @NotNull RuleHead head, @NotNull WeekendDefinition weekend) implements Rule {

    public CompleteWeekend {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(weekend, "weekend");
    }

    /**
     * Wholly or not at all.
     *
     * @param id identifier of the rule
     * @param weekend which days form a weekend
     * @return the rule, hard and for everybody unless changed
     */
    public static CompleteWeekend of(String id, WeekendDefinition weekend) {
        return new CompleteWeekend(RuleHead.of(id), weekend);
    }

    @Override
    public CompleteWeekend withHead(RuleHead newHead) {
        return new CompleteWeekend(newHead, weekend);
    }
}
