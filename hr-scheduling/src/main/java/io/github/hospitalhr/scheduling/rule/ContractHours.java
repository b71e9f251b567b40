package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Paid hours of the period against the contract (月工时): the target is the full-time norm scaled by the contract share, less the hours
 * credited for leave; the carried value (minutes) of the person is added to what is worked. Minutes are compared in steps of the greatest
 * common divisor of the ward's paid minutes; where no step lies within the tolerance, the nearest one does. Cost unit: one hour, a step in
 * proportion; for a hard rule one step.
 *
 * @param head what every rule has
 * @param fullTimeMinutes norm of the period for full time, in minutes
 * @param toleranceMinutes minutes of deviation without cost, 0 or more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractHours(@NotNull RuleHead head, int fullTimeMinutes, int toleranceMinutes) implements Rule {

    public ContractHours {
        Objects.requireNonNull(head, "head");
    }

    /**
     * A norm for the period.
     *
     * @param id identifier of the rule
     * @param fullTimeMinutes norm of the period for full time, in minutes
     * @param toleranceMinutes minutes of deviation without cost
     * @return the rule, hard and for everybody unless changed
     */
    public static ContractHours of(String id, int fullTimeMinutes, int toleranceMinutes) {
        return new ContractHours(RuleHead.of(id), fullTimeMinutes, toleranceMinutes);
    }

    @Override
    public ContractHours withHead(RuleHead newHead) {
        return new ContractHours(newHead, fullTimeMinutes, toleranceMinutes);
    }
}
