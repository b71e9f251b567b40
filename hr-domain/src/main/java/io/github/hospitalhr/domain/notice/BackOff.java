package io.github.hospitalhr.domain.notice;

import java.time.Duration;

/**
 * How long to wait after a failure: twice as long each time, up to a limit, and in the end no more.
 *
 * @param first the wait after the first failure, more than zero
 * @param longest the longest wait, at least {@code first}
 * @param mostAttempts after how many failures the entry is given up, at least 1
 */
public record BackOff(Duration first, Duration longest, int mostAttempts) {

    /** 30 seconds, a minute, two, … at most an hour; given up after 12 failures, about four hours later. */
    public static final BackOff DEFAULT = new BackOff(Duration.ofSeconds(30), Duration.ofHours(1), 12);

    public BackOff {
        if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0 || mostAttempts < 1) {
            throw new IllegalArgumentException("first (" + first + ") must be more than zero, longest (" + longest
                    + ") not below it, mostAttempts (" + mostAttempts + ") at least 1.\nMaybe they were swapped.");
        }
    }

    /**
     * The wait after a failure.
     *
     * @param failures how many there were, this one included, at least 1
     * @return the wait
     */
    public Duration after(int failures) {
        Duration wait = first;
        for (int i = 1; i < failures && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
