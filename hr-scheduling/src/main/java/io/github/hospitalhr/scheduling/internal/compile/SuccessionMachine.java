package io.github.hospitalhr.scheduling.internal.compile;

/** Forbidden successions on consecutive days. State: shift of the day before, 0 if free or unknown. */
final class SuccessionMachine implements Machine {

    private final boolean[][] forbidden;
    private final long weight;

    /** A machine on {@code forbidden[first][next]}. */
    SuccessionMachine(boolean[][] forbidden, long weight) {
        this.forbidden = forbidden;
        this.weight = weight;
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public long next(int dayClass, long state, int shift) {
        return shift;
    }

    @Override
    public long cost(int dayClass, long state, int shift) {
        return forbidden[(int) state][shift] ? weight : 0;
    }

    @Override
    public void find(Row row, Findings findings) {
        for (int d = row.first(); d <= row.lastKnown(); d++) {
            if (d > row.firstKnown() && forbidden[row.shift(d - 1)][row.shift(d)] && d - 1 <= row.last()) {
                findings.add(d - 1, d, 1, 0, false, weight);
            } else if (d - 1 > row.last() && forbidden[row.shift(d - 1)][row.shift(d)]) {
                findings.add(d - 1, d, 1, 0, false, weight);
            }
        }
    }
}
