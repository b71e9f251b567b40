package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Length of a run of working days (连续上班天数). Cost unit: one day too many or missing.
 *
 * @param head what every rule has
 * @param limits what the count may be
 * @param border how runs at the borders of the period are judged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsecutiveWork(
        @NotNull RuleHead head, @NotNull Limits limits, BorderPolicy border) implements Rule {

    public ConsecutiveWork {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(limits, "limits");
        border = border == null ? BorderPolicy.HISTORY : border;
    }

    /**
     * A longest run, continued from the history.
     *
     * @param id identifier of the rule
     * @param days longest run
     * @return the rule, hard and for everybody unless changed
     */
    public static ConsecutiveWork atMost(String id, int days) {
        return new ConsecutiveWork(RuleHead.of(id), Limits.atMost(days), BorderPolicy.HISTORY);
    }

    /**
     * Limits of a run.
     *
     * @param id identifier of the rule
     * @param limits length of a run
     * @param border how runs at the borders are judged
     * @return the rule, hard and for everybody unless changed
     */
    public static ConsecutiveWork of(String id, Limits limits, BorderPolicy border) {
        return new ConsecutiveWork(RuleHead.of(id), limits, border);
    }

    @Override
    public ConsecutiveWork withHead(RuleHead newHead) {
        return new ConsecutiveWork(newHead, limits, border);
    }
}
