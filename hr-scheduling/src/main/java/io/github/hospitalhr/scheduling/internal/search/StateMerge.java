package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.search.GroupProduct.Started;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Merges the states of a group that cost the same on every continuation (Moore's refinement). */
final class StateMerge {

    private StateMerge() {}

    static Started merge(Started from) {
        RowGroup g = from.group();
        int[] part = new int[g.states];
        int parts = refine(g, null, part);
        while (true) {
            int[] finer = new int[g.states];
            int count = refine(g, part, finer);
            part = finer;
            if (count == parts) {
                break;
            }
            parts = count;
        }
        int[] starts = new int[from.starts().length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = part[from.starts()[i]];
        }
        return new Started(quotient(g, part, parts), starts);
    }

    /** Splits the states by what they do, given the last partition (null: by cost alone); returns the number of parts. */
    private static int refine(RowGroup g, int @org.jspecify.annotations.Nullable [] part, int[] into) {
        Map<Signature, Integer> seen = new HashMap<>();
        for (int s = 0; s < g.states; s++) {
            long[] sign = new long[g.kinds() * g.symbols + 1];
            int n = 0;
            for (int k = 0; k < g.kinds(); k++) {
                for (int x = 0; x < g.symbols; x++) {
                    int i = s * g.symbols + x;
                    sign[n++] = part == null ? g.cost[k][i] : g.next[k][i] < 0 ? -1 : part[g.next[k][i]];
                }
            }
            sign[n] = part == null ? reads(g, s) : part[s];
            Integer id = seen.get(new Signature(sign));
            if (id == null) {
                id = seen.size();
                seen.put(new Signature(sign), id);
            }
            into[s] = id;
        }
        return seen.size();
    }

    /** Which kinds of day a state is read on; states of different days are not merged. */
    private static long reads(RowGroup g, int s) {
        long mask = 0;
        for (int k = 0; k < g.kinds(); k++) {
            mask = mask * 31 + (g.next[k][s * g.symbols] < 0 ? 1 : 2);
        }
        return mask;
    }

    private static RowGroup quotient(RowGroup g, int[] part, int parts) {
        int[][] next = new int[g.kinds()][parts * g.symbols];
        long[][] cost = new long[g.kinds()][parts * g.symbols];
        for (int s = 0; s < g.states; s++) {
            for (int k = 0; k < g.kinds(); k++) {
                for (int x = 0; x < g.symbols; x++) {
                    int i = s * g.symbols + x;
                    int to = part[s] * g.symbols + x;
                    next[k][to] = g.next[k][i] < 0 ? 0 : part[g.next[k][i]];
                    cost[k][to] = g.cost[k][i];
                }
            }
        }
        return new RowGroup(parts, g.symbols, g.symbol, g.kind, next, cost);
    }

    private record Signature(long[] values) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Signature s && Arrays.equals(values, s.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
