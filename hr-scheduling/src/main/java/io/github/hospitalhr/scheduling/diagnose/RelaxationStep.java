package io.github.hospitalhr.scheduling.diagnose;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * A hard rule that a ward allows to be relaxed when it cannot be covered otherwise.
 *
 * @param rule identifier of the rule
 * @param most most units by which it may be broken in the period, in the rule's own unit; 0 for no limit
 * @param reason why this may be done; recorded with each use
 * @param decidedBy who decided; an office or a staff identifier
 * @param legalBasis legal basis; must not be empty where the rule comes from a statute
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RelaxationStep(
        @NotNull String rule,
        int most,
        @NotNull String reason,
        @NotNull String decidedBy,
        String legalBasis) {

    public RelaxationStep {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(decidedBy, "decidedBy");
        legalBasis = legalBasis == null ? "" : legalBasis;
        if (most < 0) {
            throw new IllegalArgumentException("most (" + most + ") is negative.\nMaybe use 0 for no limit.");
        }
    }

    /**
     * A rule that may be relaxed without limit.
     *
     * @param rule identifier of the rule
     * @param reason why this may be done
     * @param decidedBy who decided
     * @return the step, without a legal basis
     */
    public static RelaxationStep of(String rule, String reason, String decidedBy) {
        return new RelaxationStep(rule, 0, reason, decidedBy, "");
    }

    /**
     * With a limit.
     *
     * @param units most units by which it may be broken in the period
     * @return a copy with it
     */
    public RelaxationStep atMost(int units) {
        return new RelaxationStep(rule, units, reason, decidedBy, legalBasis);
    }
}
