package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a count may be, both ends inclusive. Each end may bind differently from the rule itself.
 *
 * @param minimum least allowed value, or null for none
 * @param maximum greatest allowed value, or null for none
 * @param belowMinimum how strictly the minimum binds, or null for the rule's own enforcement
 * @param aboveMaximum how strictly the maximum binds, or null for the rule's own enforcement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limits(
        @Nullable Integer minimum,
        @Nullable Integer maximum,
        @Nullable Enforcement belowMinimum,
        @Nullable Enforcement aboveMaximum) {

    /**
     * At least.
     *
     * @param minimum least allowed value
     * @return without a maximum
     */
    public static Limits atLeast(int minimum) {
        return new Limits(minimum, null, null, null);
    }

    /**
     * At most.
     *
     * @param maximum greatest allowed value
     * @return without a minimum
     */
    public static Limits atMost(int maximum) {
        return new Limits(null, maximum, null, null);
    }

    /**
     * Between two values.
     *
     * @param minimum least allowed value
     * @param maximum greatest allowed value
     * @return both limits
     */
    public static Limits between(int minimum, int maximum) {
        return new Limits(minimum, maximum, null, null);
    }

    /**
     * Exactly one value.
     *
     * @param value the only allowed value
     * @return both limits the same
     */
    public static Limits exactly(int value) {
        return new Limits(value, value, null, null);
    }
}
