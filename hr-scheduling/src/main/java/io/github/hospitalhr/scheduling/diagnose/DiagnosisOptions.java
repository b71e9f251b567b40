package io.github.hospitalhr.scheduling.diagnose;

import io.github.hospitalhr.scheduling.generate.CancelToken;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long and how to examine. With a limit of steps alone the result depends on the problem and the seed only. Immutable.
 *
 * @param timeLimit longest time, or null for no limit of time; positive
 * @param stepLimit most steps over all searches of the examination, 1 to 10^12; about a million take a second on a small ward
 * @param seed seed of every random choice
 * @param threads threads that may compute at once, 1 to 256
 * @param mostFixes most fixes that are worked out, 0 to 20
 * @param cancel token that stops the examination
 */
public record DiagnosisOptions(
        @Nullable Duration timeLimit, long stepLimit, long seed, int threads, int mostFixes, CancelToken cancel) {

    private static final long MOST_STEPS = 1_000_000_000_000L;

    public DiagnosisOptions {
        Objects.requireNonNull(cancel, "cancel");
        if (timeLimit != null && (timeLimit.isNegative() || timeLimit.isZero())) {
            throw new IllegalArgumentException(
                    "timeLimit (" + timeLimit + ") is not positive.\nMaybe use Duration.ofSeconds(10).");
        }
        if (stepLimit < 1 || stepLimit > MOST_STEPS) {
            throw new IllegalArgumentException("stepLimit (" + stepLimit + ") is not between 1 and " + MOST_STEPS
                    + ".\nMaybe use DiagnosisOptions.steps(10_000_000).");
        }
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException("threads (" + threads
                    + ") is not between 1 and 256.\nMaybe use as many as the machine can spare, such as 2.");
        }
        if (mostFixes < 0 || mostFixes > 20) {
            throw new IllegalArgumentException(
                    "mostFixes (" + mostFixes + ") is not between 0 and 20.\nMaybe use 5: a reader compares few.");
        }
    }

    /**
     * A number of steps, repeatably; seed 1, one thread, at most 6 fixes.
     *
     * @param limit most steps, positive
     * @return the options
     */
    public static DiagnosisOptions steps(long limit) {
        return new DiagnosisOptions(null, limit, 1, 1, 6, new CancelToken());
    }

    /**
     * The same with a limit of time; what is found then depends on how fast the machine is.
     *
     * @param limit longest time, positive
     * @return new options
     */
    public DiagnosisOptions time(Duration limit) {
        return new DiagnosisOptions(limit, stepLimit, seed, threads, mostFixes, cancel);
    }

    /**
     * The same with a seed.
     *
     * @param newSeed seed of every random choice
     * @return new options
     */
    public DiagnosisOptions seed(long newSeed) {
        return new DiagnosisOptions(timeLimit, stepLimit, newSeed, threads, mostFixes, cancel);
    }

    /**
     * The same with a number of threads.
     *
     * @param newThreads threads that may compute at once, 1 to 256
     * @return new options
     */
    public DiagnosisOptions threads(int newThreads) {
        return new DiagnosisOptions(timeLimit, stepLimit, seed, newThreads, mostFixes, cancel);
    }

    /**
     * The same with a number of fixes.
     *
     * @param most most fixes that are worked out, 0 to 20
     * @return new options
     */
    public DiagnosisOptions mostFixes(int most) {
        return new DiagnosisOptions(timeLimit, stepLimit, seed, threads, most, cancel);
    }

    /**
     * The same with a token.
     *
     * @param token token that stops the examination
     * @return new options
     */
    public DiagnosisOptions cancel(CancelToken token) {
        return new DiagnosisOptions(timeLimit, stepLimit, seed, threads, mostFixes, token);
    }
}
