package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.Penalty;

/** Different shift types in a calendar week. State: the set of counted types worked this week. */
final class KindsMachine implements Machine {

    /** Most shift types that can be told apart. */
    static final int MOST = 12;

    private final Ward ward;
    private final int[] bit;
    private final Penalty penalty;

    /** A machine on the types {@code in}. */
    KindsMachine(Ward ward, boolean[] in, Penalty penalty) {
        this.ward = ward;
        this.penalty = penalty;
        this.bit = new int[ward.symbols()];
        int next = 0;
        for (int s = 1; s <= ward.shiftTypes(); s++) {
            bit[s] = in[s] ? 1 << next++ : 0;
        }
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public int dayClass(int day) {
        return ward.weekday(day) == 0 ? 1 : 0;
    }

    @Override
    public long next(int dayClass, long state, int shift) {
        return (dayClass == 1 ? 0 : state) | bit[shift];
    }

    @Override
    public long cost(int dayClass, long state, int shift) {
        long before = dayClass == 1 ? 0 : state;
        return penalty.of(Long.bitCount(before | bit[shift])) - penalty.of(Long.bitCount(before));
    }

    @Override
    public void find(Row row, Findings findings) {
        long state = row.startState(this);
        for (int d = row.first(); d <= row.lastKnown(); d++) {
            int cls = dayClass(d);
            long cost = cost(cls, state, row.shift(d));
            state = next(cls, state, row.shift(d));
            if (cost > 0) {
                int monday = Math.max(row.firstKnown(), d - ward.weekday(d));
                findings.add(monday, d, Long.bitCount(state), penalty.high(), false, cost);
            }
        }
    }
}
