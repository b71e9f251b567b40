package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which wishes count (预班): those submitted in time, and of each person the first so many by time of submission. The weight of a wish is
 * its own; the enforcement of this rule is not read unless {@code ownWeights} is false. Without such a rule every wish counts with
 * its own weight.
 *
 * @param head what every rule has
 * @param ownWeights whether each wish costs its own weight; otherwise each costs as the rule binds
 * @param deadline wishes submitted later do not count, or null
 * @param quota wishes of one person that count at most, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HonourRequests(
        @NotNull RuleHead head,
        boolean ownWeights,
        @Nullable Instant deadline,
        @Nullable Integer quota) implements Rule {

    public HonourRequests {
        Objects.requireNonNull(head, "head");
    }

    /**
     * Every wish with its own weight.
     *
     * @param id identifier of the rule
     * @return the rule, hard and for everybody unless changed
     */
    public static HonourRequests of(String id) {
        return new HonourRequests(RuleHead.of(id), true, null, null);
    }

    @Override
    public HonourRequests withHead(RuleHead newHead) {
        return new HonourRequests(newHead, ownWeights, deadline, quota);
    }
}
