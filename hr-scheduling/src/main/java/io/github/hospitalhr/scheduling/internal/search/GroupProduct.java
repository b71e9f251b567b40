package io.github.hospitalhr.scheduling.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Multiplies two groups, keeps the states that can be reached from given starts, and merges states that act alike. */
final class GroupProduct {

    private final RowGroup a;
    private final RowGroup b;
    private final int maxStates;
    private final int maxCells;
    private final Map<Long, Integer> ids = new HashMap<>();
    private final List<long[]> pairs = new ArrayList<>();
    private final int[] symbolA;
    private final int[] symbolB;
    private final int[] symbol;
    private final int[] kindA;
    private final int[] kindB;
    private final int[] kind;

    private GroupProduct(RowGroup a, RowGroup b, int maxStates, int maxCells) {
        this.a = a;
        this.b = b;
        this.maxStates = maxStates;
        this.maxCells = maxCells;
        symbol = new int[a.symbol.length];
        long[] symbols = number(a.symbol, b.symbol, symbol);
        symbolA = high(symbols);
        symbolB = low(symbols);
        kind = new int[a.kind.length];
        long[] kinds = number(a.kind, b.kind, kind);
        kindA = high(kinds);
        kindB = low(kinds);
    }

    /** A group and the start state of each person in it. */
    record Started(RowGroup group, int[] starts) {}

    /** The product, or null if it grows beyond the limits. */
    static @Nullable Started of(Started a, Started b, int maxStates, int maxCells) {
        return new GroupProduct(a.group, b.group, maxStates, maxCells).build(a.starts, b.starts);
    }

    private @Nullable Started build(int[] startsA, int[] startsB) {
        int[] starts = new int[startsA.length];
        List<Integer> layer = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int known = pairs.size();
            starts[i] = id(startsA[i], startsB[i]);
            if (starts[i] == known) {
                layer.add(known);
            }
        }
        int width = symbolA.length;
        List<List<int @Nullable []>> next = new ArrayList<>();
        for (int k = 0; k < kindA.length; k++) {
            next.add(new ArrayList<>());
        }
        for (int k : kind) {
            List<int @Nullable []> rows = next.get(k);
            boolean[] seen = new boolean[0];
            List<Integer> following = new ArrayList<>();
            for (int s : layer) {
                int[] row = row(rows, s, k);
                if (pairs.size() > maxStates || (long) pairs.size() * width * kindA.length > maxCells) {
                    return null;
                }
                if (seen.length < pairs.size()) {
                    seen = Arrays.copyOf(seen, pairs.size() * 2);
                }
                for (int t : row) {
                    if (!seen[t]) {
                        seen[t] = true;
                        following.add(t);
                    }
                }
            }
            layer = following;
        }
        return StateMerge.merge(new Started(flat(next, width), starts));
    }

    private int[] row(List<int @Nullable []> rows, int s, int k) {
        while (rows.size() <= s) {
            rows.add(null);
        }
        int[] row = rows.get(s);
        if (row == null) {
            long[] pair = pairs.get(s);
            row = new int[symbolA.length];
            for (int x = 0; x < row.length; x++) {
                row[x] = id(
                        a.next[kindA[k]][(int) pair[0] * a.symbols + symbolA[x]],
                        b.next[kindB[k]][(int) pair[1] * b.symbols + symbolB[x]]);
            }
            rows.set(s, row);
        }
        return row;
    }

    private RowGroup flat(List<List<int @Nullable []>> rows, int width) {
        int[][] next = new int[kindA.length][pairs.size() * width];
        long[][] cost = new long[kindA.length][pairs.size() * width];
        for (int k = 0; k < next.length; k++) {
            Arrays.fill(next[k], -1);
            for (int s = 0; s < rows.get(k).size(); s++) {
                int[] row = rows.get(k).get(s);
                for (int x = 0; row != null && x < width; x++) {
                    next[k][s * width + x] = row[x];
                    long[] pair = pairs.get(s);
                    cost[k][s * width + x] = a.cost[kindA[k]][(int) pair[0] * a.symbols + symbolA[x]]
                            + b.cost[kindB[k]][(int) pair[1] * b.symbols + symbolB[x]];
                }
            }
        }
        return new RowGroup(pairs.size(), width, symbol, kind, next, cost);
    }

    private int id(int stateA, int stateB) {
        long key = (long) stateA << 32 | stateB;
        Integer id = ids.get(key);
        if (id == null) {
            id = pairs.size();
            ids.put(key, id);
            pairs.add(new long[] {stateA, stateB});
        }
        return id;
    }

    private static long[] number(int[] a, int[] b, int[] into) {
        Map<Long, Integer> seen = new HashMap<>();
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < a.length; i++) {
            long key = (long) a[i] << 32 | b[i];
            Integer id = seen.get(key);
            if (id == null) {
                id = keys.size();
                seen.put(key, id);
                keys.add(key);
            }
            into[i] = id;
        }
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    private static int[] high(long[] keys) {
        return Arrays.stream(keys).mapToInt(k -> (int) (k >> 32)).toArray();
    }

    private static int[] low(long[] keys) {
        return Arrays.stream(keys).mapToInt(k -> (int) k).toArray();
    }
}
