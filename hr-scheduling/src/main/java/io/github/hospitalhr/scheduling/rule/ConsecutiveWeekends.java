package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Length of a run of worked weekends. A minimum binds runs of at least one weekend. Cost unit: one weekend too many or missing.
 *
 * @param head what every rule has
 * @param weekend which days form a weekend
 * @param limits what the count may be
 * @param border how runs at the borders of the period are judged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsecutiveWeekends(
        @NotNull RuleHead head,
        @NotNull WeekendDefinition weekend,
        @NotNull Limits limits,
        BorderPolicy border) implements Rule {

    public ConsecutiveWeekends {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(weekend, "weekend");
        Objects.requireNonNull(limits, "limits");
        border = border == null ? BorderPolicy.HISTORY : border;
    }

    /**
     * Limits of a run.
     *
     * @param id identifier of the rule
     * @param weekend which days form a weekend
     * @param limits length of a run
     * @param border how runs at the borders are judged
     * @return the rule, hard and for everybody unless changed
     */
    public static ConsecutiveWeekends of(String id, WeekendDefinition weekend, Limits limits, BorderPolicy border) {
        return new ConsecutiveWeekends(RuleHead.of(id), weekend, limits, border);
    }

    @Override
    public ConsecutiveWeekends withHead(RuleHead newHead) {
        return new ConsecutiveWeekends(newHead, weekend, limits, border);
    }
}
