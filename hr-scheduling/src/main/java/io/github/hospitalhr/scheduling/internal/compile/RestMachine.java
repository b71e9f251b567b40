package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.problem.ShiftType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * Least rest between shifts in real time. State: the last shift worked and how many days ago, as {@code ago * symbols + shift}.
 * Days near a change of the clocks have a class of their own.
 */
final class RestMachine implements Machine {

    private static final int SHIFTED = 1 << 20;

    private final Ward ward;
    private final boolean[] in;
    private final int minutes;
    private final long weight;
    private final int reach;

    RestMachine(Ward ward, boolean[] in, int minutes, long weight) {
        this.ward = ward;
        this.in = in;
        this.minutes = minutes;
        this.weight = weight;
        this.reach = 2 + minutes / 1440;
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public int dayClass(int day) {
        ZoneId zone = ward.problem().zone();
        LocalDate date = ward.date(day);
        Instant from = date.minusDays(reach + 1L).atStartOfDay(zone).toInstant();
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        boolean near = change != null
                && change.getInstant()
                        .isBefore(date.plusDays(2).atStartOfDay(zone).toInstant());
        return near ? SHIFTED + day : 0;
    }

    @Override
    public long next(int dayClass, long state, int shift) {
        if (shift > 0 && shift <= ward.shiftTypes()) {
            return (long) ward.symbols() + shift;
        }
        long ago = state / ward.symbols();
        return state == 0 || ago >= reach || shift > 0 ? 0 : state + ward.symbols();
    }

    @Override
    public long cost(int dayClass, long state, int shift) {
        if (state == 0 || shift == 0 || shift > ward.shiftTypes()) {
            return 0;
        }
        int last = (int) (state % ward.symbols());
        int ago = (int) (state / ward.symbols());
        return in[last] && rest(dayClass, last, ago, shift) < minutes ? weight : 0;
    }

    private long rest(int dayClass, int last, int ago, int shift) {
        ShiftType before = ward.shift(last);
        ShiftType now = ward.shift(shift);
        if (dayClass == 0) {
            int end = before.start().toSecondOfDay() / 60 + before.clockMinutes();
            return ago * 1440L + now.start().toSecondOfDay() / 60L - end;
        }
        ZoneId zone = ward.problem().zone();
        LocalDate date = ward.date(dayClass - SHIFTED);
        LocalDate endDate = date.minusDays(ago).plusDays(before.crossesMidnight() ? 1 : 0);
        Instant end = endDate.atTime(before.end()).atZone(zone).toInstant();
        Instant start = date.atTime(now.start()).atZone(zone).toInstant();
        return java.time.Duration.between(end, start).toMinutes();
    }

    @Override
    public void find(Row row, Findings findings) {
        long state = row.startState(this);
        for (int d = row.first(); d <= row.lastKnown(); d++) {
            int cls = dayClass(d);
            long cost = cost(cls, state, row.shift(d));
            if (cost > 0) {
                int ago = (int) (state / ward.symbols());
                long rest = rest(cls, (int) (state % ward.symbols()), ago, row.shift(d));
                findings.add(d - ago, d, rest, minutes, true, cost);
            }
            state = next(cls, state, row.shift(d));
        }
    }
}
