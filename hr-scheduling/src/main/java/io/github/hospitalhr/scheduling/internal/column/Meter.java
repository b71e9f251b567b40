package io.github.hospitalhr.scheduling.internal.column;

import java.util.function.LongPredicate;

/** Counts work (about one unit a nanosecond of arithmetic) and asks now and then whether to go on. Single-threaded. */
final class Meter {

    private static final long POLL = 1L << 20;
    /** One turn of any outer loop, so that none goes round without being counted. */
    private static final long TURN = 20_000;

    private final LongPredicate proceed;
    private long steps;
    private long nextPoll = POLL;

    /** Thrown to leave the engine at once when told to stop. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super("stop", null, false, false);
        }
    }

    /**
     * A meter.
     *
     * @param proceed told the steps done so far; false means stop
     */
    Meter(LongPredicate proceed) {
        this.proceed = proceed;
    }

    long steps() {
        return steps;
    }

    /** To be called in each turn of a loop whose body may turn out to have nothing to do. */
    void turn() {
        add(TURN);
    }

    void add(long work) {
        steps += work;
        if (steps >= nextPoll) {
            nextPoll = steps + POLL;
            if (!proceed.test(steps)) {
                throw new Stop();
            }
        }
    }
}
