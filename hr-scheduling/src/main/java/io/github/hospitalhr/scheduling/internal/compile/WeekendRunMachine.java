package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.WeekendDefinition;

/**
 * Length of runs of worked weekends: a {@link RunMachine} that reads one symbol per weekend. State: twice the run machine's
 * state, plus 1 while the open weekend has a worked day.
 */
final class WeekendRunMachine implements Machine {

    private final Ward ward;
    private final WeekendDefinition weekend;
    private final Penalty penalty;
    private final BorderPolicy border;
    private final RunMachine runs;

    WeekendRunMachine(Ward ward, WeekendDefinition weekend, Penalty penalty, BorderPolicy border) {
        this.ward = ward;
        this.weekend = weekend;
        this.penalty = penalty;
        this.border = border;
        this.runs = new RunMachine(new boolean[] {false, true}, penalty, border, ward.days());
    }

    @Override
    public long start() {
        return runs.start() * 2;
    }

    @Override
    public long startUnknown() {
        return runs.startUnknown() * 2;
    }

    @Override
    public boolean readsOutside() {
        return border == BorderPolicy.HISTORY;
    }

    /** 0 for a day outside weekends, 2 for the last day of a weekend, 1 for its other days. */
    @Override
    public int dayClass(int day) {
        int place = Math.floorMod(ward.weekday(day) - weekend.first().getValue() + 1, 7);
        return place >= weekend.days() ? 0 : place == weekend.days() - 1 ? 2 : 1;
    }

    @Override
    public long next(int dayClass, long state, int shift) {
        if (dayClass == 0) {
            return state;
        }
        long worked = (state & 1) | (shift != 0 ? 1 : 0);
        return dayClass == 1 ? (state & ~1L) | worked : runs.next(0, state >> 1, (int) worked) * 2;
    }

    @Override
    public long cost(int dayClass, long state, int shift) {
        return dayClass == 2 ? runs.cost(0, state >> 1, (int) ((state & 1) | (shift != 0 ? 1 : 0))) : 0;
    }

    @Override
    public long end(long state) {
        if ((state & 1) == 0) {
            return runs.end(state >> 1);
        }
        return runs.cost(0, state >> 1, 1) + runs.end(runs.next(0, state >> 1, 1));
    }

    @Override
    public void find(Row row, Findings findings) {
        long state = row.startState(this);
        int firstOfRun = row.first();
        for (int d = row.first(); d <= row.last(); d++) {
            int cls = dayClass(d);
            long cost = cost(cls, state, row.shift(d));
            if (cost > 0) {
                boolean over = (state & 1) != 0 || row.shift(d) != 0;
                findings.add(firstOfRun, d, 0, over ? penalty.high() : penalty.low(), !over, cost);
            }
            state = next(cls, state, row.shift(d));
            if ((state >> 1) == 0 && (state & 1) == 0) {
                firstOfRun = d + 1;
            }
        }
        long cost = row.endCost(this, state);
        if (cost > 0) {
            boolean over = (state & 1) != 0 && runs.cost(0, state >> 1, 1) > 0;
            int first = Math.min(firstOfRun, row.last());
            findings.add(first, row.last(), 0, over ? penalty.high() : penalty.low(), !over, cost);
        }
    }
}
