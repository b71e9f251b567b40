package io.github.hospitalhr.scheduling.internal.search;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * When a search must end and how wide it may run.
 *
 * @param nanos longest time, or {@link Long#MAX_VALUE}
 * @param steps most steps, or {@link Long#MAX_VALUE}
 * @param threads threads that may compute at once
 * @param seed seed of every choice
 * @param started ticker at the start
 * @param ticker nanoseconds from any fixed moment
 * @param cancelled asked every millisecond or so
 */
public record SearchLimits(
        long nanos, long steps, int threads, long seed, long started, LongSupplier ticker, BooleanSupplier cancelled) {

    boolean timed() {
        return nanos != Long.MAX_VALUE;
    }

    /** Whether the result may depend on the limit of steps alone. */
    boolean repeatable() {
        return !timed();
    }
}
