package io.github.hospitalhr.scheduling.internal.compile;

/**
 * Free days after a run of shifts. State: length of the open run, capped; or {@link #RESTING} plus the days of rest that are
 * still due; 0 for neither.
 */
final class RestAfterMachine implements Machine {

    private static final long RESTING = 1L << 32;

    private final boolean[] in;
    private final int runAtLeast;
    private final int daysOff;
    private final long weight;

    RestAfterMachine(boolean[] in, int runAtLeast, int daysOff, long weight) {
        this.in = in;
        this.runAtLeast = runAtLeast;
        this.daysOff = daysOff;
        this.weight = weight;
    }

    @Override
    public long start() {
        return 0;
    }

    private long due(long state, int shift) {
        if (state >= RESTING) {
            return state - RESTING;
        }
        return state >= runAtLeast && !in[shift] ? daysOff : 0;
    }

    @Override
    public long next(int dayClass, long state, int shift) {
        if (in[shift]) {
            return Math.min(runAtLeast, state < RESTING ? state + 1 : 1);
        }
        long due = due(state, shift);
        return due > 1 ? RESTING + due - 1 : 0;
    }

    @Override
    public long cost(int dayClass, long state, int shift) {
        return shift != 0 && due(state, shift) > 0 ? weight : 0;
    }
}
