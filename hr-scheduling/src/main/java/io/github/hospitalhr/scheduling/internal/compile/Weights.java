package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import org.jspecify.annotations.Nullable;

/** Enforcement in numbers. */
final class Weights {

    private Weights() {}

    /** Cost of one unit. */
    static long of(Enforcement enforcement) {
        return enforcement.mustHold() ? Cost.HARD : enforcement.weight();
    }

    private static boolean squared(Enforcement enforcement) {
        return !enforcement.mustHold() && enforcement.growth() == Enforcement.Growth.SQUARED;
    }

    /** Cost of limits. */
    static Penalty penalty(RuleHead head, Limits limits) {
        return penalty(
                limits.minimum(),
                limits.maximum(),
                or(limits.belowMinimum(), head.enforcement()),
                or(limits.aboveMaximum(), head.enforcement()));
    }

    /** Cost of two optional limits. */
    static Penalty penalty(@Nullable Integer low, @Nullable Integer high, Enforcement below, Enforcement above) {
        return new Penalty(
                low == null ? Integer.MIN_VALUE : low,
                high == null ? Integer.MAX_VALUE : high,
                low == null ? 0 : of(below),
                high == null ? 0 : of(above),
                low != null && squared(below),
                high != null && squared(above));
    }

    /** Cost of units that should be none. */
    static Penalty none(Enforcement enforcement) {
        return penalty(null, 0, enforcement, enforcement);
    }

    static Enforcement or(@Nullable Enforcement own, Enforcement rules) {
        return own == null ? rules : own;
    }
}
