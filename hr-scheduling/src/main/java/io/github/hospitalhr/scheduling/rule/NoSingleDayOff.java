package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * No single free day between two working days. Cost unit: one such day. Runs at the borders of what is known are not judged.
 *
 * @param head what every rule has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoSingleDayOff(@NotNull RuleHead head) implements Rule {

    public NoSingleDayOff {
        Objects.requireNonNull(head, "head");
    }

    /**
     * No single free day.
     *
     * @param id identifier of the rule
     * @return the rule, hard and for everybody unless changed
     */
    public static NoSingleDayOff of(String id) {
        return new NoSingleDayOff(RuleHead.of(id));
    }

    @Override
    public NoSingleDayOff withHead(RuleHead newHead) {
        return new NoSingleDayOff(newHead);
    }
}
