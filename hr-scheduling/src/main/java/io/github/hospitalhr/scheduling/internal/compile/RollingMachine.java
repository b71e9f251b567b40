package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.Penalty;

/**
 * Number of counted days in every stretch of so many days. State: which of the last {@code length - 1} days counted, as bits,
 * below a leading 1 that says how many of them are known.
 */
final class RollingMachine implements Machine {

    /** Longest stretch. */
    static final int LONGEST = 10;

    private final boolean[] in;
    private final int length;
    private final Penalty penalty;

    RollingMachine(boolean[] in, int length, Penalty penalty) {
        this.in = in;
        this.length = length;
        this.penalty = penalty;
    }

    @Override
    public long start() {
        return 1;
    }

    @Override
    public long next(int dayClass, long state, int shift) {
        long longer = state * 2 + (in[shift] ? 1 : 0);
        long full = 1L << (length - 1);
        return longer >= 2 * full ? full + (longer & (full - 1)) : longer;
    }

    @Override
    public long cost(int dayClass, long state, int shift) {
        int count = Long.bitCount(state) - 1 + (in[shift] ? 1 : 0);
        boolean whole = state >= 1L << (length - 1);
        return count < penalty.low() && !whole ? 0 : penalty.of(count);
    }

    @Override
    public void find(Row row, Findings findings) {
        long state = row.startState(this);
        for (int d = row.first(); d <= row.lastKnown(); d++) {
            long cost = cost(0, state, row.shift(d));
            if (cost > 0) {
                int count = Long.bitCount(state) - 1 + (in[row.shift(d)] ? 1 : 0);
                boolean under = count < penalty.low();
                int first = Math.max(row.firstKnown(), d - length + 1);
                findings.add(first, d, count, under ? penalty.low() : penalty.high(), under, cost);
            }
            state = next(0, state, row.shift(d));
        }
    }
}
