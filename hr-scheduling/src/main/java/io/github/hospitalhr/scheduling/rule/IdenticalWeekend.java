package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * All days of a worked weekend on the same shift type. For each shift type worked in the weekend, each weekend day not worked on that
 * type costs one unit (free days included). Weekends cut by the period are not judged.
 *
 * @param head what every rule has
 * @param weekend which days form a weekend
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdenticalWeekend(
        @NotNull RuleHead head, @NotNull WeekendDefinition weekend) implements Rule {

    public IdenticalWeekend {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(weekend, "weekend");
    }

    /**
     * The same shift type on all days.
     *
     * @param id identifier of the rule
     * @param weekend which days form a weekend
     * @return the rule, hard and for everybody unless changed
     */
    public static IdenticalWeekend of(String id, WeekendDefinition weekend) {
        return new IdenticalWeekend(RuleHead.of(id), weekend);
    }

    @Override
    public IdenticalWeekend withHead(RuleHead newHead) {
        return new IdenticalWeekend(newHead, weekend);
    }
}
