package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * A person stays in one place: each working day in another place than the last one costs one unit. Shift types without a place do not count.
 *
 * @param head what every rule has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContinuityOfPlace(@NotNull RuleHead head) implements Rule {

    public ContinuityOfPlace {
        Objects.requireNonNull(head, "head");
    }

    /**
     * Each change of place costs.
     *
     * @param id identifier of the rule
     * @return the rule, hard and for everybody unless changed
     */
    public static ContinuityOfPlace of(String id) {
        return new ContinuityOfPlace(RuleHead.of(id));
    }

    @Override
    public ContinuityOfPlace withHead(RuleHead newHead) {
        return new ContinuityOfPlace(newHead);
    }
}
