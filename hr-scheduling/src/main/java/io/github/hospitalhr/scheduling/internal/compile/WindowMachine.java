package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.Penalty;
import java.util.function.IntUnaryOperator;

/**
 * A sum in each of several windows that follow one another (weeks, months, blocks). State: the sum so far. Too much is charged
 * day by day, too little on the last day of a window that is wholly known.
 */
final class WindowMachine implements Machine {

    private static final int FIRST = 1;
    private static final int LAST = 2;
    private static final int READ = 4;
    private static final int WHOLE = 8;

    private final IntUnaryOperator windowOf;
    private final int[] amount;
    private final boolean[] read;
    private final int readFrom;
    private final Penalty penalty;
    private final int firstKnown;
    private final long cap;

    /**
     * A machine on windows.
     *
     * @param windowOf number of the window of a day, possibly outside the period; never decreasing
     * @param longest days of the longest window
     * @param amount amount of each shift symbol
     * @param read whether each day from {@code readFrom} is read
     * @param readFrom day of the first entry of {@code read}
     * @param firstKnown first day that is known of every person the machine is for
     * @param penalty cost of a window's sum
     */
    WindowMachine(
            IntUnaryOperator windowOf,
            int longest,
            int[] amount,
            boolean[] read,
            int readFrom,
            int firstKnown,
            Penalty penalty) {
        this.windowOf = windowOf;
        this.amount = amount;
        this.read = read;
        this.readFrom = readFrom;
        this.firstKnown = firstKnown;
        this.penalty = penalty;
        this.cap = penalty.overSquared() && penalty.over() > 0
                ? longest * (long) java.util.Arrays.stream(amount).max().orElse(0)
                : Math.max(penalty.under() > 0 ? penalty.low() : 0, penalty.over() > 0 ? penalty.high() : 0);
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public int dayClass(int day) {
        int window = windowOf.applyAsInt(day);
        int i = day - readFrom;
        boolean first = windowOf.applyAsInt(day - 1) != window;
        boolean last = windowOf.applyAsInt(day + 1) != window;
        boolean whole = last && windowOf.applyAsInt(firstKnown - 1) != window;
        boolean reads = i >= 0 && i < read.length && read[i];
        return (first ? FIRST : 0) + (last ? LAST : 0) + (reads ? READ : 0) + (whole ? WHOLE : 0);
    }

    private long sum(int dayClass, long state, int shift) {
        return ((dayClass & FIRST) != 0 ? 0 : state) + ((dayClass & READ) != 0 ? amount[shift] : 0);
    }

    @Override
    public long next(int dayClass, long state, int shift) {
        return (dayClass & LAST) != 0 ? 0 : Math.min(cap, sum(dayClass, state, shift));
    }

    @Override
    public long cost(int dayClass, long state, int shift) {
        long before = (dayClass & FIRST) != 0 ? 0 : state;
        long now = sum(dayClass, state, shift);
        long cost = over(now) - over(before);
        boolean judged = (dayClass & LAST) != 0 && (dayClass & WHOLE) != 0;
        return cost + (judged && now < penalty.low() ? penalty.of((int) now) : 0);
    }

    private long over(long sum) {
        return sum > penalty.high() ? penalty.of((int) sum) : 0;
    }

    @Override
    public void find(Row row, Findings findings) {
        int day = row.firstKnown();
        while (day <= row.lastKnown()) {
            int start = day;
            long sum = 0;
            long over = 0;
            int cls;
            do {
                cls = dayClass(day);
                long before = sum;
                sum += (cls & READ) != 0 ? amount[row.shift(day)] : 0;
                over += day >= row.first() ? over(sum) - over(before) : 0;
                day++;
            } while ((cls & LAST) == 0 && day <= row.lastKnown());
            if (over > 0) {
                findings.add(start, day - 1, sum, penalty.high(), false, over);
            }
            boolean judged = (cls & LAST) != 0 && (cls & WHOLE) != 0 && day - 1 >= row.first();
            if (judged && sum < penalty.low()) {
                findings.add(start, day - 1, sum, penalty.low(), true, penalty.of((int) sum));
            }
        }
    }
}
