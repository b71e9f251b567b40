package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * Shifts that must not follow each other on consecutive days (禁止衔接). The last known day before the period and the first known day after
 * it count. Cost unit: one breach.
 *
 * @param head what every rule has
 * @param successions the forbidden successions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForbiddenSuccession(@NotNull RuleHead head, List<Succession> successions) implements Rule {

    public ForbiddenSuccession {
        Objects.requireNonNull(head, "head");
        successions = successions == null ? ImmutableList.of() : ImmutableList.copyOf(successions);
    }

    /**
     * Forbidden successions.
     *
     * @param id identifier of the rule
     * @param successions the forbidden successions
     * @return the rule, hard and for everybody unless changed
     */
    public static ForbiddenSuccession of(String id, List<Succession> successions) {
        return new ForbiddenSuccession(RuleHead.of(id), successions);
    }

    /**
     * One forbidden succession.
     *
     * @param id identifier of the rule
     * @param first shift of a day
     * @param next shift that must not follow on the next day
     * @return the rule, hard and for everybody unless changed
     */
    public static ForbiddenSuccession between(String id, ShiftSelector first, ShiftSelector next) {
        return new ForbiddenSuccession(RuleHead.of(id), ImmutableList.of(new Succession(first, next)));
    }

    @Override
    public ForbiddenSuccession withHead(RuleHead newHead) {
        return new ForbiddenSuccession(newHead, successions);
    }
}
