package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import java.util.Arrays;

/**
 * One or several automata of a person multiplied into a single one, laid out flat: the state after day {@code d} is
 * {@code next[kind[d]][state * symbols + symbol[duty]]}. First and last days of the parts and their end costs are folded
 * into the kinds of the days, so that the group reads every day and has no end cost of its own. Immutable.
 */
final class RowGroup {

    final int states;
    final int symbols;
    /** Symbol of each duty. */
    final int[] symbol;
    /** Table of each day. */
    final int[] kind;

    final int[][] next;
    final long[][] cost;
    /** {@code next} and {@code cost} by day. */
    final int[][] nextOn;

    final long[][] costOn;

    RowGroup(int states, int symbols, int[] symbol, int[] kind, int[][] next, long[][] cost) {
        this.states = states;
        this.symbols = symbols;
        this.symbol = symbol;
        this.kind = kind;
        this.next = next;
        this.cost = cost;
        nextOn = new int[kind.length][];
        costOn = new long[kind.length][];
        for (int d = 0; d < kind.length; d++) {
            nextOn[d] = next[kind[d]];
            costOn[d] = cost[kind[d]];
        }
    }

    /** The group of a single automaton; its start state keeps its number. */
    static RowGroup of(Automaton a, int days) {
        int tables = a.next().length;
        // kinds: a table on an inner day, a table on the last day, before the first day, after the last day
        int before = 2 * tables;
        int after = before + 1;
        int[] raw = new int[days];
        for (int d = 0; d < days; d++) {
            raw[d] = d < a.firstDay() ? before : d > a.lastDay() ? after : a.table()[d - a.firstDay()];
        }
        if (a.lastDay() >= a.firstDay()) {
            raw[a.lastDay()] += tables;
        }
        int[] number = new int[after + 1];
        Arrays.fill(number, -1);
        int[] kind = new int[days];
        int kinds = 0;
        for (int d = 0; d < days; d++) {
            if (number[raw[d]] < 0) {
                number[raw[d]] = kinds++;
            }
            kind[d] = number[raw[d]];
        }
        int width = a.states() * a.symbols();
        int[][] next = new int[kinds][width];
        long[][] cost = new long[kinds][width];
        for (int r = 0; r <= after; r++) {
            if (number[r] >= 0) {
                fill(a, r, tables, next[number[r]], cost[number[r]]);
            }
        }
        return new RowGroup(a.states(), a.symbols(), a.symbol(), kind, next, cost).withFewestSymbols();
    }

    /** The same group with symbols that act alike in every state merged. */
    private RowGroup withFewestSymbols() {
        int[] merged = new int[symbols];
        int[] sample = new int[symbols];
        int count = 0;
        for (int x = 0; x < symbols; x++) {
            int same = 0;
            while (same < count && !alike(sample[same], x)) {
                same++;
            }
            if (same == count) {
                sample[count++] = x;
            }
            merged[x] = same;
        }
        int[] renamed = new int[symbol.length];
        for (int j = 0; j < renamed.length; j++) {
            renamed[j] = merged[symbol[j]];
        }
        int[][] fewerNext = new int[kinds()][states * count];
        long[][] fewerCost = new long[kinds()][states * count];
        for (int k = 0; k < kinds(); k++) {
            for (int s = 0; s < states; s++) {
                for (int x = 0; x < count; x++) {
                    fewerNext[k][s * count + x] = next[k][s * symbols + sample[x]];
                    fewerCost[k][s * count + x] = cost[k][s * symbols + sample[x]];
                }
            }
        }
        return new RowGroup(states, count, renamed, kind, fewerNext, fewerCost);
    }

    private boolean alike(int x, int y) {
        for (int k = 0; k < kinds(); k++) {
            for (int s = 0; s < states; s++) {
                if (next[k][s * symbols + x] != next[k][s * symbols + y]
                        || cost[k][s * symbols + x] != cost[k][s * symbols + y]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void fill(Automaton a, int raw, int tables, int[] next, long[] cost) {
        for (int i = 0; i < next.length; i++) {
            if (raw == 2 * tables) {
                next[i] = i / a.symbols();
            } else if (raw < tables) {
                next[i] = a.next()[raw][i];
                cost[i] = a.cost()[raw][i];
            } else if (raw < 2 * tables) {
                cost[i] = a.cost()[raw - tables][i] + a.endCost()[a.next()[raw - tables][i]];
            }
        }
    }

    int kinds() {
        return next.length;
    }
}
