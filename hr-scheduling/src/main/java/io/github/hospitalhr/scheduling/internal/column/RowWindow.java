package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.List;

/**
 * A window of days of one person: the state and counter values that the fixed days before it lead to, and for each
 * state at its end what the fixed days after it cost and count.
 *
 * @param start graph state before {@code from}, -1 when the fixed days are not legal
 * @param prefixCost automata cost of the fixed days before
 * @param bases counter values before {@code from}
 * @param suffixCost automata cost of the fixed days after, per state of layer {@code to}; -1 when not legal
 * @param suffixAdd amounts of the fixed days after, {@code [state][tally]}
 */
record RowWindow(
        RosterModel model,
        RowProfile profile,
        int person,
        int from,
        int to,
        int start,
        long prefixCost,
        int[] bases,
        long[] suffixCost,
        int[][] suffixAdd) {

    static RowWindow of(RosterModel model, RowProfile profile, int person, int from, int to, int[] row) {
        RowGraph g = profile.graph();
        List<Tally> tallies = profile.tallies();
        int[] bases = new int[tallies.size()];
        for (int i = 0; i < bases.length; i++) {
            bases[i] = tallies.get(i).counter().initial();
        }
        int state = g.start();
        long cost = 0;
        for (int d = 0; d < from && state >= 0; d++) {
            int arc = state * g.classes() + g.classOf()[row[d]];
            cost += g.cost()[d][arc];
            count(tallies, bases, d, row[d], g.counted()[d][arc]);
            state = g.next()[d][arc];
        }
        int ends = g.states()[to];
        long[] suffixCost = new long[ends];
        int[][] suffixAdd = new int[ends][];
        // plain counters do not look at the state
        int[] plain = new int[tallies.size()];
        for (int d = to; d < model.days(); d++) {
            count(tallies, plain, d, row[d], 0);
        }
        Tail known = null;
        Tail tail = new Tail(model.days() - to);
        for (int s = 0; s < ends; s++) {
            suffixAdd[s] = plain.clone();
            tail = tail == known ? new Tail(model.days() - to) : tail;
            suffixCost[s] = tail.walk(g, tallies, to, s, row, known, suffixAdd[s]);
            known = known == null && suffixCost[s] >= 0 ? tail : known;
        }
        return new RowWindow(model, profile, person, from, to, state, cost, bases, suffixCost, suffixAdd);
    }

    /** The fixed days after a window from one state on; walks soon come together and are then the same. */
    private static final class Tail {
        private final int[] state;
        private final long[] cost;
        private final int[] counted;
        private long total;

        Tail(int days) {
            state = new int[days];
            cost = new long[days];
            counted = new int[days];
        }

        /** Cost to the end, -1 when not legal; adds the counted blocks. */
        long walk(
                RowGraph g,
                List<Tally> tallies,
                int to,
                int from,
                int[] row,
                @org.jspecify.annotations.Nullable Tail known,
                int[] add) {
            int at = from;
            total = 0;
            for (int d = 0; d < state.length; d++) {
                if (known != null && known.state[d] == at) {
                    for (int e = d; e < state.length; e++) {
                        blocks(tallies, known.counted[e], add);
                    }
                    total += known.total - (d == 0 ? 0 : known.cost[d - 1]);
                    return total;
                }
                int arc = at * g.classes() + g.classOf()[row[to + d]];
                state[d] = at;
                counted[d] = g.counted()[to + d][arc];
                total += g.cost()[to + d][arc];
                cost[d] = total;
                blocks(tallies, counted[d], add);
                at = g.next()[to + d][arc];
                if (at < 0) {
                    return -1;
                }
            }
            return total;
        }

        private static void blocks(List<Tally> tallies, int counted, int[] add) {
            for (int i = 0; counted != 0 && i < add.length; i++) {
                int bit = tallies.get(i).bit();
                add[i] += bit >= 0 ? counted >> bit & 1 : 0;
            }
        }
    }

    private static void count(List<Tally> tallies, int[] values, int day, int duty, int counted) {
        for (int i = 0; i < values.length; i++) {
            values[i] += tallies.get(i).amount(day, duty, counted);
        }
    }

    RowGraph graph() {
        return profile.graph();
    }

    int base(int tally) {
        return bases[tally];
    }
}
