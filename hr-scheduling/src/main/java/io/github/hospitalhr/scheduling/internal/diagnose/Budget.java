package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.diagnose.Diagnosis;
import io.github.hospitalhr.scheduling.diagnose.DiagnosisOptions;
import io.github.hospitalhr.scheduling.internal.search.SearchLimits;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Steps, time and cancel of one examination. A search is charged with what it may use, not with what it used, so that the
 * course of an examination does not depend on the machine.
 */
final class Budget {

    private static final long POLL = 1 << 14;
    private static final long WORK_PER_STEP = 100;
    private static final long LEAST_TRIAL = 20_000;

    private final DiagnosisOptions options;
    private final LongSupplier ticker;
    private final long started;
    private long charged;
    private long work;
    private long nextPoll = POLL;

    Budget(DiagnosisOptions options, LongSupplier ticker) {
        this.options = options;
        this.ticker = ticker;
        this.started = ticker.getAsLong();
    }

    DiagnosisOptions options() {
        return options;
    }

    Duration elapsed() {
        return Duration.ofNanos(Math.max(0, ticker.getAsLong() - started));
    }

    /** Counts elementary work; leaves with {@link Stop} when the budget is spent. */
    void work(long amount) {
        work += amount;
        if (work >= nextPoll) {
            nextPoll = work + POLL;
            check();
        }
    }

    /** Leaves with {@link Stop} when the budget is spent. */
    void check() {
        if (options.cancel().isCancelled()) {
            throw new Stop(Diagnosis.End.CANCELLED);
        }
        if (nanosLeft() <= 0) {
            throw new Stop(Diagnosis.End.TIME);
        }
        if (stepsLeft() <= 0) {
            throw new Stop(Diagnosis.End.STEPS);
        }
    }

    private long stepsLeft() {
        return options.stepLimit() - charged - work / WORK_PER_STEP;
    }

    private long nanosLeft() {
        Duration limit = options.timeLimit();
        return limit == null ? Long.MAX_VALUE : limit.toNanos() - (ticker.getAsLong() - started);
    }

    /** Steps of the next search: a share of all steps, charged at once. */
    long trial(int share) {
        check();
        long wanted = Math.max(LEAST_TRIAL, options.stepLimit() / share);
        long steps = Math.max(1, Math.min(wanted, stepsLeft()));
        charged += steps;
        return steps;
    }

    /** Limits of a search of so many steps that also ends when {@code decided}. */
    SearchLimits limits(long steps, BooleanSupplier decided) {
        return new SearchLimits(
                nanosLeft(),
                steps,
                options.threads(),
                options.seed(),
                ticker.getAsLong(),
                ticker,
                () -> decided.getAsBoolean() || options.cancel().isCancelled());
    }

    /** What is left of the time, for a generation; null for no limit. */
    @org.jspecify.annotations.Nullable
    Duration timeLeft() {
        return options.timeLimit() == null ? null : Duration.ofNanos(Math.max(1, nanosLeft()));
    }

    LongSupplier ticker() {
        return ticker;
    }
}
