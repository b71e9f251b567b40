package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds {@link RowGraph}s: reachable product states day by day, then equal states merged from the last day back. */
final class RowGraphBuilder {

    /** More states than this in one layer and the graph is refused. */
    private static final int MAX_STATES = 60_000;

    private final int days;
    private final int duties;
    private final List<Automaton> automata;
    private final List<Counter> blocks;
    private final Meter meter;
    private int[] classOf = new int[0];
    private int[] member = new int[0];

    private record Key(int[] values) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(values, key.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values) * 0x9E3779B9;
        }

        @Override
        public String toString() {
            return Arrays.toString(values);
        }
    }

    RowGraphBuilder(int days, int duties, List<Automaton> automata, List<Counter> blocks, Meter meter) {
        this.days = days;
        this.duties = duties;
        this.automata = automata;
        this.blocks = blocks;
        this.meter = meter;
    }

    RowGraph build() {
        classes();
        int k = member.length;
        int[][] next = new int[days][];
        int[][] cost = new int[days][];
        int[][] counted = new int[days][];
        Map<Key, int[]> forward = new HashMap<>();
        List<int[]> layer = new ArrayList<>();
        layer.add(startState());
        int[] states = new int[days + 1];
        states[0] = 1;
        for (int d = 0; d < days; d++) {
            Map<Key, Integer> index = new HashMap<>();
            List<int[]> after = new ArrayList<>();
            next[d] = new int[layer.size() * k];
            cost[d] = new int[layer.size() * k];
            counted[d] = new int[layer.size() * k];
            for (int s = 0; s < layer.size(); s++) {
                meter.add(100L * k);
                for (int c = 0; c < k; c++) {
                    int[] to = new int[automata.size() + blocks.size()];
                    int at = s * k + c;
                    long sum = arc(d, layer.get(s), member[c], to, counted[d], at);
                    if (sum >= Cost.HARD) {
                        next[d][at] = -1;
                        continue;
                    }
                    cost[d][at] = (int) Math.min(Integer.MAX_VALUE / 4, sum);
                    Integer seen = index.putIfAbsent(new Key(to), after.size());
                    next[d][at] = seen == null ? after.size() : seen;
                    if (seen == null) {
                        after.add(to);
                    }
                }
            }
            if (after.size() > MAX_STATES) {
                throw new TooLargeException("row graph: " + after.size() + " states on day " + d);
            }
            share(forward, d, next, cost, counted);
            layer = after;
            states[d + 1] = after.size();
        }
        return minimise(k, states, next, cost, counted);
    }

    private void classes() {
        Map<Key, Integer> index = new HashMap<>();
        List<Integer> members = new ArrayList<>();
        classOf = new int[duties];
        for (int j = 0; j < duties; j++) {
            List<Integer> signature = new ArrayList<>();
            for (Automaton a : automata) {
                signature.add(a.symbol()[j]);
            }
            for (Counter c : blocks) {
                for (int[] amount : c.amount()) {
                    signature.add(Math.min(1, amount[j]));
                }
            }
            Key key = new Key(signature.stream().mapToInt(Integer::intValue).toArray());
            Integer seen = index.putIfAbsent(key, members.size());
            classOf[j] = seen == null ? members.size() : seen;
            if (seen == null) {
                members.add(j);
            }
        }
        member = members.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] startState() {
        int[] state = new int[automata.size() + blocks.size()];
        for (int i = 0; i < automata.size(); i++) {
            state[i] = automata.get(i).start();
        }
        for (int i = 0; i < blocks.size(); i++) {
            state[automata.size() + i] = blocks.get(i).blockOpen() ? 1 : 0;
        }
        return state;
    }

    /** Cost of the product's transition; writes the state reached and the counted bits. */
    private long arc(int day, int[] from, int duty, int[] to, int[] counted, int at) {
        long sum = 0;
        for (int i = 0; i < automata.size(); i++) {
            Automaton a = automata.get(i);
            if (day < a.firstDay() || day > a.lastDay()) {
                to[i] = from[i];
                continue;
            }
            sum += a.cost(day, from[i], duty);
            int reached = a.next(day, from[i], duty);
            if (day == a.lastDay()) {
                sum += a.endCost()[reached];
                reached = -1;
            }
            to[i] = reached;
        }
        for (int i = 0; i < blocks.size(); i++) {
            int n = automata.size() + i;
            to[n] = block(blocks.get(i), day, from[n], duty);
            if (to[n] >= 2) {
                counted[at] |= 1 << i;
                to[n] -= 2;
            }
            if (to[n] == 1 && !continues(blocks.get(i), day)) {
                to[n] = 0;
            }
        }
        return sum;
    }

    /** Bit after the day, plus 2 when the day counted. */
    private static int block(Counter c, int day, int bit, int duty) {
        if (day < c.firstDay() || day > c.lastDay() || blockOf(c, day) < 0) {
            return bit;
        }
        return bit == 0 && c.amount(day, duty) > 0 ? 3 : bit;
    }

    private static int blockOf(Counter c, int day) {
        int[] block = c.block();
        return block == null ? -1 : block[day - c.firstDay()];
    }

    /** Whether the block that was last read on or before the day is read again after it. */
    private static boolean continues(Counter c, int day) {
        int current = -1;
        int from = Math.max(day + 1, c.firstDay());
        for (int d = Math.min(day, c.lastDay()); d >= c.firstDay() && current < 0; d--) {
            current = blockOf(c, d);
        }
        for (int d = from; d <= c.lastDay(); d++) {
            int b = blockOf(c, d);
            if (b >= 0) {
                return current < 0 || b == current;
            }
        }
        return false;
    }

    private RowGraph minimise(int k, int[] states, int[][] next, int[][] cost, int[][] counted) {
        Map<Key, int[]> backward = new HashMap<>();
        int[] id = new int[states[days]];
        int width = states[days] > 0 ? 1 : 0;
        int[] kept = new int[days + 1];
        kept[days] = width;
        for (int d = days - 1; d >= 0; d--) {
            Map<Key, Integer> index = new HashMap<>();
            List<int[]> rows = new ArrayList<>();
            int[] mine = new int[states[d]];
            for (int s = 0; s < states[d]; s++) {
                meter.add(30L * k);
                int[] row = new int[3 * k];
                boolean alive = false;
                for (int c = 0; c < k; c++) {
                    int to = next[d][s * k + c] < 0 ? -1 : id[next[d][s * k + c]];
                    row[c] = to;
                    if (to >= 0) {
                        alive = true;
                        row[k + c] = cost[d][s * k + c];
                        row[2 * k + c] = counted[d][s * k + c];
                    }
                }
                if (!alive) {
                    mine[s] = -1;
                    continue;
                }
                Integer seen = index.putIfAbsent(new Key(row), rows.size());
                mine[s] = seen == null ? rows.size() : seen;
                if (seen == null) {
                    rows.add(row);
                }
            }
            next[d] = slice(rows, k, 0);
            cost[d] = slice(rows, k, 1);
            counted[d] = slice(rows, k, 2);
            share(backward, d, next, cost, counted);
            kept[d] = rows.size();
            id = mine;
        }
        return new RowGraph(days, k, classOf, kept, days == 0 || kept[0] == 0 ? -1 : id[0], next, cost, counted);
    }

    /** Days that are alike share their arrays: a year is a few weeks again and again. */
    private static void share(Map<Key, int[]> pool, int d, int[][]... arrays) {
        for (int[][] array : arrays) {
            int[] mine = array[d];
            array[d] = pool.computeIfAbsent(new Key(mine), key -> mine);
        }
    }

    private static int[] slice(List<int[]> rows, int k, int part) {
        int[] flat = new int[rows.size() * k];
        for (int s = 0; s < rows.size(); s++) {
            System.arraycopy(rows.get(s), part * k, flat, s * k, k);
        }
        return flat;
    }
}
