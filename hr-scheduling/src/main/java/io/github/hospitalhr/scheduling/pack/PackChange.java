package io.github.hospitalhr.scheduling.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A recorded decision to change a rule of a pack.
 *
 * @param ruleId the rule
 * @param direction what the change does
 * @param decidedBy who decided; an office or a staff identifier
 * @param reason why
 * @param legalBasis the legal basis; must not be empty where a statute is loosened
 * @param decidedOn when
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PackChange(
        @NotNull String ruleId,
        @NotNull Direction direction,
        String decidedBy,
        String reason,
        String legalBasis,
        @NotNull LocalDate decidedOn) {

    /** What a change does. */
    public enum Direction {
        /** Nothing becomes allowed that was not. */
        TIGHTENED,
        /** Something becomes allowed that was not, or cannot be shown not to. */
        LOOSENED
    }

    public PackChange {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(direction, "direction");
        decidedBy = decidedBy == null ? "" : decidedBy;
        reason = reason == null ? "" : reason;
        legalBasis = legalBasis == null ? "" : legalBasis;
        Objects.requireNonNull(decidedOn, "decidedOn");
    }
}
