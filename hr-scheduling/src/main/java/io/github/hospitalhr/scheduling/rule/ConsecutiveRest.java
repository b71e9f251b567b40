package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Length of a run of free days. Cost unit: one day too many or missing.
 *
 * @param head what every rule has
 * @param limits what the count may be
 * @param border how runs at the borders of the period are judged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsecutiveRest(
        @NotNull RuleHead head, @NotNull Limits limits, BorderPolicy border) implements Rule {

    public ConsecutiveRest {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(limits, "limits");
        border = border == null ? BorderPolicy.HISTORY : border;
    }

    /**
     * Limits of a run.
     *
     * @param id identifier of the rule
     * @param limits length of a run
     * @param border how runs at the borders are judged
     * @return the rule, hard and for everybody unless changed
     */
    public static ConsecutiveRest of(String id, Limits limits, BorderPolicy border) {
        return new ConsecutiveRest(RuleHead.of(id), limits, border);
    }

    @Override
    public ConsecutiveRest withHead(RuleHead newHead) {
        return new ConsecutiveRest(newHead, limits, border);
    }
}
