package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import java.util.ArrayList;
import java.util.List;

/**
 * The active counters beside the primary one, as one mixed-radix number per day. A counter has width one before its
 * first and after its last day. Values above what can still matter are paid at once and capped.
 */
final class ExtraCounters {

    private static final int MOST_KNOWN = 200_000;
    private static final int UNKNOWN = -1;

    private final RowWindow window;
    private final int[] which;
    private final Tally[] tally;
    private final int[] cap;
    private final boolean[] payAbove;
    /** {@code widths[d - from][i]}, {@code values[d - from][e * n + i]}. */
    private final int[][] widths;

    private final int[] total;
    private final int[][] values;
    private final boolean[] reads;
    /** {@code amounts[d - from][g * n + i]} of plain counters. */
    private final int[][] amounts;

    /** Steps that pay nothing, by number of the day and group, as far as they were asked for; empty where that is too much. */
    private final int[][] known;

    private int paid;
    private int mostPaid;
    private final int bits;
    /** Moves of the present day that were asked for, by group: chains of equal groups. */
    private final int[] head;

    private Moves[] moves = new Moves[8];
    private int made;

    /**
     * What an arc does to every number of a day.
     *
     * @param next the number after it, -1 when a counter passes its hard limit
     * @param cost scaled cost paid
     */
    record Moves(int counted, int before, int[] next, int[] cost) {}

    private ExtraCounters(RowWindow window, DutyGroups groups, List<Integer> chosen) {
        this.window = window;
        int n = chosen.size();
        int length = window.to() - window.from();
        this.which = chosen.stream().mapToInt(Integer::intValue).toArray();
        this.tally = new Tally[n];
        this.cap = new int[n];
        this.payAbove = new boolean[n];
        this.widths = new int[length + 1][n];
        this.total = new int[length + 1];
        this.values = new int[length + 1][];
        this.reads = new boolean[length];
        this.amounts = new int[length][groups.count() * n];
        for (int i = 0; i < n; i++) {
            tally[i] = window.profile().tallies().get(which[i]);
            limit(i, groups);
        }
        fill();
        int mask = 0;
        for (Tally t : tally) {
            mask |= t.bit() >= 0 ? 1 << t.bit() : 0;
        }
        this.bits = mask;
        this.head = new int[groups.count()];
        java.util.Arrays.fill(head, -1);
        long all = 0;
        for (int l = 0; l < length; l++) {
            all += (long) total[l] * groups.count();
        }
        this.known = new int[bits == 0 && all <= MOST_KNOWN ? length * groups.count() : 0][0];
    }

    static ExtraCounters of(RowWindow window, DutyGroups groups, boolean[] active, int primary) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < active.length; i++) {
            if (active[i] && i != primary) {
                chosen.add(i);
            }
        }
        return new ExtraCounters(window, groups, chosen);
    }

    private void limit(int i, DutyGroups groups) {
        int from = window.from();
        int reach = 0;
        int[] reachAt = new int[window.to() - from + 1];
        for (int d = from; d < window.to(); d++) {
            int most = 0;
            for (int g = 0; g < groups.count(); g++) {
                int a = tally[i].amount(d, groups.member(g));
                amounts[d - from][g * which.length + i] = a;
                most = Math.max(most, a);
            }
            boolean read = d >= tally[i].counter().firstDay()
                    && d <= tally[i].counter().lastDay();
            reads[d - from] |= read;
            if (tally[i].bit() >= 0) {
                most = bitReach(d, tally[i].bit());
            }
            reach += most;
            reachAt[d - from + 1] = reach;
        }
        Penalty p = tally[i].counter().penalty();
        int least = Integer.MAX_VALUE;
        for (int s = 0; s < window.suffixCost().length; s++) {
            least = window.suffixCost()[s] < 0 ? least : Math.min(least, window.suffixAdd()[s][which[i]]);
        }
        least = least == Integer.MAX_VALUE || tally[i].counter().lastDay() < window.to() ? 0 : least;
        cap[i] = reach;
        if (p.high() < Integer.MAX_VALUE && (tally[i].linearOver() || p.over() == 0)) {
            cap[i] = Math.min(reach, Math.max(0, p.high() - window.base(which[i]) - least));
        } else if (p.high() == Integer.MAX_VALUE) {
            cap[i] = Math.min(reach, Math.max(0, p.low() - window.base(which[i])));
        }
        payAbove[i] = p.over() > 0 && p.high() < Integer.MAX_VALUE && !p.overSquared();
        for (int l = 0; l < reachAt.length; l++) {
            int d = from + l;
            boolean open =
                    d > tally[i].counter().firstDay() && d <= tally[i].counter().lastDay();
            widths[l][i] = open ? Math.min(cap[i], reachAt[l]) + 1 : 1;
        }
    }

    private int bitReach(int day, int bit) {
        for (int counted : window.graph().counted()[day]) {
            if ((counted >> bit & 1) != 0) {
                return 1;
            }
        }
        return 0;
    }

    /** Numbers every combination; where they are too many for any table, no memory is taken for them. */
    private void fill() {
        long sum = 0;
        for (int l = 0; l < total.length; l++) {
            long product = 1;
            for (int width : widths[l]) {
                product = Math.min(product * width, RowTable.LIMIT);
            }
            total[l] = (int) product;
            sum += product;
        }
        if (sum * which.length > 2L * RowTable.LIMIT) {
            java.util.Arrays.fill(total, RowTable.LIMIT + 1);
            java.util.Arrays.fill(values, new int[0]);
            return;
        }
        for (int l = 0; l < total.length; l++) {
            values[l] = new int[total[l] * which.length];
            fillDay(l, which.length);
        }
    }

    private void fillDay(int l, int n) {
        int[] number = values[l];
        for (int at = n; at < number.length; at += n) {
            int i = 0;
            while (number[at - n + i] + 1 == widths[l][i]) {
                i++;
            }
            number[at + i] = number[at - n + i] + 1;
            System.arraycopy(number, at - n + i + 1, number, at + i + 1, n - i - 1);
        }
    }

    boolean none() {
        return which.length == 0;
    }

    int width(int day) {
        return total[day - window.from()];
    }

    boolean reads(int day) {
        return reads[day - window.from()];
    }

    /** Tells the scale of the coming calls: a cost too large for it counts as less, which keeps bounds true. */
    void scale(int scale) {
        mostPaid = (1 << 25) / scale;
    }

    /** Soft cost paid by the last {@link #shift}. */
    int paid() {
        return paid;
    }

    /** The same as {@link #shift}, remembered where nothing is paid. */
    int step(int day, int e, int group, int counted) {
        if (known.length == 0) {
            return shift(day, e, group, counted);
        }
        int l = day - window.from();
        int at = l * head.length + group;
        if (known[at].length == 0) {
            known[at] = new int[total[l]];
            java.util.Arrays.fill(known[at], UNKNOWN);
        }
        int next = known[at][e];
        if (next == UNKNOWN) {
            next = shift(day, e, group, counted);
            if (paid == 0) {
                known[at][e] = next;
            }
        } else {
            paid = 0;
        }
        return next;
    }

    /** Forgets the moves of the day before. */
    void nextDay() {
        java.util.Arrays.fill(head, -1);
        made = 0;
    }

    /** What an arc of the present day does; arcs that count the same share it. */
    Moves moves(int day, int group, int counted, int scale) {
        int what = counted & bits;
        for (int i = head[group]; i >= 0; i = moves[i].before()) {
            if (moves[i].counted() == what) {
                return moves[i];
            }
        }
        int[] next = new int[width(day)];
        int[] cost = new int[next.length];
        for (int e = 0; e < next.length; e++) {
            next[e] = shift(day, e, group, what);
            cost[e] = paid * scale;
        }
        if (made == moves.length) {
            moves = java.util.Arrays.copyOf(moves, 2 * made);
        }
        moves[made] = new Moves(what, head[group], next, cost);
        head[group] = made;
        return moves[made++];
    }

    /** The number after an arc, -1 when a counter passes its hard limit. */
    int shift(int day, int e, int group, int counted) {
        int l = day - window.from();
        int n = which.length;
        int result = 0;
        int stride = 1;
        long cost = 0;
        for (int i = 0; i < n; i++) {
            Tally t = tally[i];
            int v = values[l][e * n + i];
            int a = t.bit() >= 0 ? counted >> t.bit() & 1 : amounts[l][group * n + i];
            v += a;
            if (day == t.counter().lastDay()) {
                cost += t.penalty(window.base(which[i]) + v);
                v = 0;
            } else if (v > cap[i]) {
                cost += payAbove[i] ? t.counter().penalty().over() * (v - cap[i]) : 0;
                v = cap[i];
            }
            result += v * stride;
            stride *= widths[l + 1][i];
        }
        paid = (int) Math.min(cost, mostPaid);
        return cost >= Cost.HARD ? -1 : result;
    }

    /** Cost of the number at the window's end in a state. */
    long endCost(int e, int state) {
        int l = window.to() - window.from();
        int n = which.length;
        long sum = 0;
        for (int i = 0; i < n; i++) {
            if (tally[i].counter().lastDay() >= window.to()) {
                int value = window.base(which[i]) + values[l][e * n + i] + window.suffixAdd()[state][which[i]];
                sum += tally[i].penalty(value);
            }
        }
        return sum;
    }
}
