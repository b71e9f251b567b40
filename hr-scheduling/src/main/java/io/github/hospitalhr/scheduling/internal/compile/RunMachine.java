package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;

/**
 * Length of runs of selected shifts. State: length of the open run, 0 for none; {@link #EXEMPT} is added while a minimum does
 * not bind it. Too long is charged day by day, too short when the run ends.
 */
final class RunMachine implements Machine {

    private static final long EXEMPT = 1L << 32;

    private final boolean[] in;
    private final Penalty penalty;
    private final BorderPolicy border;
    private final int cap;

    /** A machine on runs of the shift symbols {@code in}. */
    RunMachine(boolean[] in, Penalty penalty, BorderPolicy border, int days) {
        this.in = in;
        this.penalty = penalty;
        this.border = border;
        int least = penalty.under() > 0 ? penalty.low() : 0;
        int most = penalty.over() > 0 ? penalty.high() : 0;
        this.cap = penalty.overSquared() && penalty.over() > 0
                ? most + days + 64
                : Math.max(least, most + (penalty.over() > 0 ? 1 : 0));
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public long startUnknown() {
        return border == BorderPolicy.STRICT ? 0 : EXEMPT;
    }

    @Override
    public long next(int dayClass, long state, int shift) {
        if (!in[shift]) {
            return 0;
        }
        long exempt = state & EXEMPT;
        return exempt + Math.min(cap, (state & ~EXEMPT) + 1);
    }

    @Override
    public long cost(int dayClass, long state, int shift) {
        int length = (int) (state & ~EXEMPT);
        if (in[shift]) {
            int now = length + 1;
            return now > penalty.high() ? penalty.of(now) - penalty.of(now - 1) : 0;
        }
        return (state & EXEMPT) != 0 || length == 0 ? 0 : tooShort(length);
    }

    private long tooShort(int length) {
        return length < penalty.low() ? penalty.of(length) : 0;
    }

    @Override
    public long end(long state) {
        int length = (int) (state & ~EXEMPT);
        return border != BorderPolicy.STRICT || length == 0 ? 0 : tooShort(length);
    }

    @Override
    public boolean readsOutside() {
        return border == BorderPolicy.HISTORY;
    }

    @Override
    public void find(Row row, Findings findings) {
        int day = row.firstKnown();
        while (day <= row.lastKnown()) {
            if (!in[row.shift(day)]) {
                day++;
                continue;
            }
            int start = day;
            while (day <= row.lastKnown() && in[row.shift(day)]) {
                day++;
            }
            if (day >= row.first()) {
                judge(row, start, day, findings);
            }
        }
    }

    /** Judges the run {@code [start, end)}, of which at least the breaking day lies in the period. */
    private void judge(Row row, int start, int end, Findings findings) {
        int length = end - start;
        long over = 0;
        for (int d = Math.max(start, row.first()); d < end; d++) {
            int now = d - start + 1;
            over += now > penalty.high() ? penalty.of(now) - penalty.of(now - 1) : 0;
        }
        if (over > 0) {
            findings.add(start, end - 1, length, penalty.high(), false, over);
        }
        boolean open = end > row.lastKnown() && border != BorderPolicy.STRICT;
        boolean exempt = start == row.first() && row.before().length == 0 && border != BorderPolicy.STRICT;
        if (!open && !exempt && tooShort(length) > 0) {
            findings.add(start, end - 1, length, penalty.low(), true, tooShort(length));
        }
    }
}
