package io.github.hospitalhr.scheduling.generate;

import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long and how to search. Either limit ends the search, whichever is met first; a roster proven best ends it earlier.
 * With a limit of steps alone the result depends on the problem, the seed and the start only, not on the machine and not on
 * {@link #threads()}; with a limit of time it depends on how fast the machine is. Immutable.
 *
 * @param timeLimit longest time, or null for no limit of time; positive
 * @param stepLimit most steps (moves tried, over all workers), or {@link Long#MAX_VALUE} for no such limit; positive
 * @param seed seed of every random choice
 * @param threads threads that may compute at once, 1 to 256
 * @param start roster to start from (warm start), or null; people and shifts the problem does not know are left out
 * @param cancel token that stops the search
 */
public record GenerationOptions(
        @Nullable Duration timeLimit,
        long stepLimit,
        long seed,
        int threads,
        @Nullable Roster start,
        CancelToken cancel) {

    public GenerationOptions {
        Objects.requireNonNull(cancel, "cancel");
        if (timeLimit != null && (timeLimit.isNegative() || timeLimit.isZero())) {
            throw new IllegalArgumentException(
                    "timeLimit (" + timeLimit + ") is not positive.\nMaybe use GenerationOptions.seconds(5).");
        }
        if (stepLimit <= 0) {
            throw new IllegalArgumentException(
                    "stepLimit (" + stepLimit + ") is not positive.\nMaybe use GenerationOptions.steps(1_000_000).");
        }
        if (timeLimit == null && stepLimit == Long.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "neither timeLimit nor stepLimit is set.\nMaybe use GenerationOptions.seconds(5).");
        }
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException("threads (" + threads
                    + ") is not between 1 and 256.\nMaybe use as many as the machine can spare, such as 2.");
        }
    }

    /**
     * Searches for some seconds; seed 1, one thread.
     *
     * @param seconds longest time in seconds, positive
     * @return the options
     */
    public static GenerationOptions seconds(double seconds) {
        if (!(seconds > 0 && seconds <= 1e7)) {
            throw new IllegalArgumentException(
                    "seconds (" + seconds + ") is not between 0 and 10,000,000.\nMaybe use 5 for a ward and a month.");
        }
        return time(Duration.ofNanos(Math.max(1, Math.round(seconds * 1e9))));
    }

    /**
     * Searches for some time; seed 1, one thread.
     *
     * @param limit longest time, positive
     * @return the options
     */
    public static GenerationOptions time(Duration limit) {
        return new GenerationOptions(limit, Long.MAX_VALUE, 1, 1, null, new CancelToken());
    }

    /**
     * Searches for a number of steps, repeatably; seed 1, one thread. A small ward makes about a million steps a second.
     *
     * @param limit most steps, positive
     * @return the options
     */
    public static GenerationOptions steps(long limit) {
        return new GenerationOptions(null, limit, 1, 1, null, new CancelToken());
    }

    /**
     * The same with a seed.
     *
     * @param newSeed seed of every random choice
     * @return new options
     */
    public GenerationOptions seed(long newSeed) {
        return new GenerationOptions(timeLimit, stepLimit, newSeed, threads, start, cancel);
    }

    /**
     * The same with a number of threads.
     *
     * @param newThreads threads that may compute at once, 1 to 256
     * @return new options
     */
    public GenerationOptions threads(int newThreads) {
        return new GenerationOptions(timeLimit, stepLimit, seed, newThreads, start, cancel);
    }

    /**
     * The same with a warm start.
     *
     * @param roster roster to start from
     * @return new options
     */
    public GenerationOptions start(Roster roster) {
        return new GenerationOptions(timeLimit, stepLimit, seed, threads, roster, cancel);
    }

    /**
     * The same with a token.
     *
     * @param token token that stops the search
     * @return new options
     */
    public GenerationOptions cancel(CancelToken token) {
        return new GenerationOptions(timeLimit, stepLimit, seed, threads, start, token);
    }
}
