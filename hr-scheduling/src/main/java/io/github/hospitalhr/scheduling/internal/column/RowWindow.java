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
        int[][] suffixAdd = new int[ends][tallies.size()];
        for (int s = 0; s < ends; s++) {
            int at = s;
            for (int d = to; d < model.days() && at >= 0; d++) {
                int arc = at * g.classes() + g.classOf()[row[d]];
                suffixCost[s] += g.cost()[d][arc];
                count(tallies, suffixAdd[s], d, row[d], g.counted()[d][arc]);
                at = g.next()[d][arc];
            }
            if (at < 0) {
                suffixCost[s] = -1;
            }
        }
        return new RowWindow(model, profile, person, from, to, state, cost, bases, suffixCost, suffixAdd);
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
