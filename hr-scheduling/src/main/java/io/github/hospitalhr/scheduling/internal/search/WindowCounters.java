package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Penalty;

/** The counters of a person in a window, as far as the window can change what they cost. */
final class WindowCounters {

    private static final int MOST = 16;

    private final SearchModel model;
    private final Plan plan;
    private final Energy energy;
    private final int[] counter = new int[MOST];
    private final int[] blocked = new int[MOST];
    private final int[] unit = new int[MOST];
    private final long[] radix = new long[MOST];
    private final int[] outside = new int[MOST];
    /** {@code step[i][day][duty]}: how counter i moves, in its unit. */
    private final int[][][] step;

    private final boolean[][] fresh;
    private final boolean[][] ready;
    private final boolean[][] firstOfBlock;
    private CounterSet set = new CounterSet(java.util.List.of(), 0, 0);
    private int person;
    private int used;
    private long size;
    private double present;

    WindowCounters(Plan plan, Energy energy) {
        this.model = plan.model;
        this.plan = plan;
        this.energy = energy;
        step = new int[MOST][model.days][model.duties];
        fresh = new boolean[MOST][model.days];
        ready = new boolean[MOST][model.days];
        firstOfBlock = new boolean[MOST][model.days];
    }

    /** Reads the person's counters; false if too many matter. */
    boolean prepare(int p, int from, int to, WindowPrices prices) {
        person = p;
        set = model.rows[p].counters();
        used = 0;
        size = 1;
        present = 0;
        int nextBlocked = 0;
        for (int c = 0; c < set.size; c++) {
            int b = -1;
            if (nextBlocked < set.blocked.length && set.blocked[nextBlocked] == c) {
                b = nextBlocked++;
            }
            if (used == MOST) {
                return false;
            }
            if (b < 0 ? plain(c, from, to, prices) : blocks(c, b, from, to)) {
                used++;
            }
            if (size > 1L << 40) {
                return false;
            }
        }
        return true;
    }

    private boolean plain(int c, int from, int to, WindowPrices prices) {
        int i = used;
        int value = plan.counters().value(person, c);
        int low = 0;
        int high = 0;
        int gcd = 0;
        int base = value;
        for (int d = from; d < to; d++) {
            int[] duties = prices.duties(d);
            int least = Integer.MAX_VALUE;
            int most = 0;
            for (int n = 0; n < prices.size(d); n++) {
                int amount = amount(c, d, duties[n]);
                step[i][d][duties[n]] = amount;
                least = Math.min(least, amount);
                most = Math.max(most, amount);
                gcd = gcd(gcd, amount);
            }
            low += least;
            high += most;
            base -= amount(c, d, plan.row[person][d]);
        }
        Penalty penalty = set.penalty[c];
        if (high == 0 || (penalty.of(base + low) == 0 && penalty.of(base + high) == 0)) {
            return false;
        }
        for (int d = from; d < to && gcd > 1; d++) {
            int[] duties = prices.duties(d);
            for (int n = 0; n < prices.size(d); n++) {
                step[i][d][duties[n]] /= gcd;
            }
        }
        take(i, c, -1, gcd, high / gcd + 1, base);
        return true;
    }

    private int amount(int c, int day, int duty) {
        int[] pairs = set.effect[set.kind[day]][duty];
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == c) {
                return pairs[i + 1];
            }
        }
        return 0;
    }

    private boolean blocks(int c, int b, int from, int to) {
        int i = used;
        int[] block = set.block[b];
        int base = plan.counters().value(person, c);
        int inside = 0;
        int last = -1;
        boolean counts = false;
        for (int d = from; d < to; d++) {
            firstOfBlock[i][d] = block[d] >= 0 && block[d] != last;
            ready[i][d] = block[d] >= 0;
            if (firstOfBlock[i][d]) {
                last = block[d];
                int within = 0;
                for (int e = d; e < to && (block[e] == last || block[e] < 0); e++) {
                    within += block[e] == last ? set.hit[b][e][plan.row[person][e]] : 0;
                }
                int all = plan.counters().hits(person, set.slot[b] + last);
                counts = all == within;
                base -= counts && all > 0 ? 1 : 0;
                inside += counts ? 1 : 0;
            }
            fresh[i][d] = block[d] >= 0 && counts;
        }
        Penalty penalty = set.penalty[c];
        if (inside == 0 || (penalty.of(base) == 0 && penalty.of(base + inside) == 0)) {
            return false;
        }
        take(i, c, b, 1, 2L * (inside + 1), base);
        return true;
    }

    private void take(int i, int c, int b, int gcd, long levels, int base) {
        counter[i] = c;
        blocked[i] = b;
        unit[i] = gcd;
        radix[i] = levels;
        outside[i] = base;
        size *= levels;
        present += energy.of(set.penalty[c].of(plan.counters().value(person, c)));
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    long start() {
        return 0;
    }

    long size() {
        return size;
    }

    /** Energy of what the counters that matter cost now. */
    double present() {
        return present;
    }

    /** The counters after a duty. */
    long next(long count, int day, int duty) {
        long result = count;
        long place = 1;
        for (int i = 0; i < used; i++) {
            if (blocked[i] < 0) {
                result += place * step[i][day][duty];
            } else if (ready[i][day]) {
                long digit = count / place % radix[i];
                long was = digit;
                if (firstOfBlock[i][day]) {
                    digit &= ~1L;
                }
                if (fresh[i][day] && (digit & 1) == 0 && set.hit[blocked[i]][day][duty] > 0) {
                    digit += 3;
                }
                result += place * (digit - was);
            }
            place *= radix[i];
        }
        return result;
    }

    /** Energy of what the counters cost in the end. */
    double end(long count) {
        long rest = count;
        double sum = 0;
        for (int i = 0; i < used; i++) {
            long digit = rest % radix[i];
            rest /= radix[i];
            int moved = (int) (blocked[i] < 0 ? digit * unit[i] : digit >> 1);
            sum += energy.of(set.penalty[counter[i]].of(outside[i] + moved));
        }
        return sum;
    }
}
