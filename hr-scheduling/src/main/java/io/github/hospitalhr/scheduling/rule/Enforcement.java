package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * How strictly a rule binds. A soft rule costs {@code weight} for each unit outside what it allows (linear), or
 * {@code weight} times the square of the units (squared). A hard rule must not be broken; a protected rule is a hard rule
 * that no relaxation may ever touch (legal floor).
 *
 * @param kind how strictly
 * @param weight cost of one unit, 1 to {@value #MAX_WEIGHT} for a soft rule, 0 otherwise
 * @param growth how the cost grows with the units; linear unless soft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Enforcement(@NotNull Kind kind, long weight, Growth growth) {

    /** Greatest weight of a soft rule. */
    public static final long MAX_WEIGHT = 1_000_000;

    /** How strictly a rule binds. */
    public enum Kind {
        /** Must not be broken; may be relaxed by a recorded decision. */
        HARD,
        /** May be broken at a cost. */
        SOFT,
        /** Must not be broken and is never relaxed (legal floor). */
        PROTECTED
    }

    /** How the cost of a soft rule grows with the units outside its limits. */
    public enum Growth {
        /** Weight times units. */
        LINEAR,
        /** Weight times units squared. */
        SQUARED
    }

    public Enforcement {
        Objects.requireNonNull(kind, "kind");
        growth = growth == null ? Growth.LINEAR : growth;
    }

    /**
     * A hard rule.
     *
     * @return must not be broken
     */
    public static Enforcement hard() {
        return new Enforcement(Kind.HARD, 0, Growth.LINEAR);
    }

    /**
     * A protected rule.
     *
     * @return must not be broken and is never relaxed
     */
    public static Enforcement protectedFloor() {
        return new Enforcement(Kind.PROTECTED, 0, Growth.LINEAR);
    }

    /**
     * A soft rule with linear cost.
     *
     * @param weight cost of one unit; a weight outside 1 to {@value #MAX_WEIGHT} is reported when the problem is validated
     * @return costs weight times units
     */
    public static Enforcement soft(long weight) {
        return new Enforcement(Kind.SOFT, weight, Growth.LINEAR);
    }

    /**
     * A soft rule with squared cost.
     *
     * @param weight cost of one unit; a weight outside 1 to {@value #MAX_WEIGHT} is reported when the problem is validated
     * @return costs weight times units squared
     */
    public static Enforcement softSquared(long weight) {
        return new Enforcement(Kind.SOFT, weight, Growth.SQUARED);
    }

    /**
     * Whether the rule must not be broken.
     *
     * @return true if hard or protected
     */
    public boolean mustHold() {
        return kind != Kind.SOFT;
    }
}
