package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * No two worked weekends in a row (隔周末). Cost unit: one weekend too many in a run.
 *
 * @param head what every rule has
 * @param weekend which days form a weekend
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlternateWeekends(
        @NotNull RuleHead head, @NotNull WeekendDefinition weekend) implements Rule {

    public AlternateWeekends {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(weekend, "weekend");
    }

    /**
     * No two worked weekends in a row.
     *
     * @param id identifier of the rule
     * @param weekend which days form a weekend
     * @return the rule, hard and for everybody unless changed
     */
    public static AlternateWeekends of(String id, WeekendDefinition weekend) {
        return new AlternateWeekends(RuleHead.of(id), weekend);
    }

    @Override
    public AlternateWeekends withHead(RuleHead newHead) {
        return new AlternateWeekends(newHead, weekend);
    }
}
