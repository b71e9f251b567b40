package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns a machine into a minimal automaton: explores its states, then merges those that no row can tell apart. */
final class AutomatonBuilder {

    /** Most states explored. */
    static final int MOST_STATES = 60_000;

    private final Ward ward;
    private final Machine machine;
    private final int[] classOfDay;
    private final List<Integer> classes = new ArrayList<>();
    private final Map<Long, Integer> numberOf = new HashMap<>();
    private final List<Long> states = new ArrayList<>();
    private final int first;
    private final int symbols;

    AutomatonBuilder(Ward ward, Machine machine, int first, int last) {
        this.ward = ward;
        this.machine = machine;
        this.first = first;
        this.symbols = ward.shiftTypes() + 1;
        this.classOfDay = new int[last - first + 1];
        for (int d = first; d <= last; d++) {
            int cls = machine.dayClass(d);
            if (!classes.contains(cls)) {
                classes.add(cls);
            }
            classOfDay[d - first] = classes.indexOf(cls);
        }
    }

    /** Merged tables for some start states; {@code starts[i]} is the number of the i-th start state. */
    record Tables(
            int states, int symbols, int[] symbol, int[] table, int[][] next, long[][] cost, long[] end, int[] starts) {

        /** Whether no row can ever cost anything. */
        boolean free() {
            return Arrays.stream(end).allMatch(c -> c == 0)
                    && Arrays.stream(cost).allMatch(t -> Arrays.stream(t).allMatch(c -> c == 0));
        }

        /** The automaton from one of the start states. */
        Automaton automaton(int rule, int firstDay, int start) {
            return new Automaton(
                    rule,
                    firstDay,
                    firstDay + table.length - 1,
                    states,
                    starts[start],
                    symbols,
                    symbol,
                    table,
                    next,
                    cost,
                    end);
        }
    }

    /** Builds the tables for rows that begin in the given states and are followed by the given shifts. */
    Tables build(long[] startStates, Row ending) {
        for (long s : startStates) {
            number(s);
        }
        List<int[][]> next = new ArrayList<>();
        List<long[][]> cost = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            explore(states.get(i), next, cost);
        }
        int n = states.size();
        long[] end = new long[n];
        for (int i = 0; i < n; i++) {
            end[i] = ending.endCost(machine, states.get(i));
        }
        int[] group = merge(next, cost, end);
        int[] starts =
                Arrays.stream(startStates).mapToInt(s -> group[number(s)]).toArray();
        return tables(next, cost, end, group, starts);
    }

    private int number(long state) {
        Integer known = numberOf.get(state);
        if (known != null) {
            return known;
        }
        if (states.size() >= MOST_STATES) {
            throw new TooManyStatesException(List.of());
        }
        numberOf.put(state, states.size());
        states.add(state);
        return states.size() - 1;
    }

    private void explore(long state, List<int[][]> next, List<long[][]> cost) {
        int[][] to = new int[classes.size()][symbols];
        long[][] price = new long[classes.size()][symbols];
        for (int c = 0; c < classes.size(); c++) {
            for (int s = 0; s < symbols; s++) {
                price[c][s] = machine.cost(classes.get(c), state, s);
                to[c][s] = number(machine.next(classes.get(c), state, s));
            }
        }
        next.add(to);
        cost.add(price);
    }

    /** Group of each state: the coarsest partition whose states cost and lead alike. */
    private static int[] merge(List<int[][]> next, List<long[][]> cost, long[] end) {
        int n = end.length;
        int[] group = new int[n];
        Map<List<Object>, Integer> keys = new HashMap<>();
        for (int i = 0; i < n; i++) {
            List<Object> key = List.of(end[i], Arrays.deepToString(cost.get(i)));
            keys.putIfAbsent(key, keys.size());
            group[i] = keys.get(key);
        }
        int count = keys.size();
        while (true) {
            int[] finer = new int[n];
            Map<Signature, Integer> seen = new HashMap<>();
            for (int i = 0; i < n; i++) {
                Signature key = new Signature(group[i], next.get(i), group);
                Integer known = seen.putIfAbsent(key, seen.size());
                finer[i] = known == null ? seen.size() - 1 : known;
            }
            if (seen.size() == count) {
                return finer;
            }
            count = seen.size();
            group = finer;
        }
    }

    /** Group of a state and of its successors. */
    private static final class Signature {
        private final int[] parts;
        private final int hash;

        Signature(int own, int[][] next, int[] group) {
            int width = next.length == 0 ? 0 : next[0].length;
            parts = new int[1 + next.length * width];
            parts[0] = own;
            for (int c = 0; c < next.length; c++) {
                for (int s = 0; s < width; s++) {
                    parts[1 + c * width + s] = group[next[c][s]];
                }
            }
            hash = Arrays.hashCode(parts);
        }

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Signature that && Arrays.equals(parts, that.parts);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private Tables tables(List<int[][]> next, List<long[][]> cost, long[] end, int[] group, int[] starts) {
        int groups = Arrays.stream(group).max().orElse(0) + 1;
        int[] member = new int[groups];
        for (int i = group.length - 1; i >= 0; i--) {
            member[group[i]] = i;
        }
        int[] column = columns(next, cost, group, member);
        int width = Arrays.stream(column).max().orElse(0) + 1;
        int[][] to = new int[classes.size()][groups * width];
        long[][] price = new long[classes.size()][groups * width];
        long[] ends = new long[groups];
        for (int g = 0; g < groups; g++) {
            ends[g] = end[member[g]];
            for (int c = 0; c < classes.size(); c++) {
                for (int s = 0; s < symbols; s++) {
                    to[c][g * width + column[s]] = group[next.get(member[g])[c][s]];
                    price[c][g * width + column[s]] = cost.get(member[g])[c][s];
                }
            }
        }
        int[] shiftOfDuty = ward.shiftOfDuty();
        int[] symbol = Arrays.stream(shiftOfDuty).map(s -> column[s]).toArray();
        return new Tables(groups, width, symbol, classOfDay, to, price, ends, starts);
    }

    /** Merges shifts that every state reads alike. */
    private int[] columns(List<int[][]> next, List<long[][]> cost, int[] group, int[] member) {
        int[] column = new int[symbols];
        Map<List<Long>, Integer> seen = new HashMap<>();
        for (int s = 0; s < symbols; s++) {
            List<Long> key = new ArrayList<>();
            for (int m : member) {
                for (int c = 0; c < classes.size(); c++) {
                    key.add((long) group[next.get(m)[c][s]]);
                    key.add(cost.get(m)[c][s]);
                }
            }
            Integer known = seen.putIfAbsent(key, seen.size());
            column[s] = known == null ? seen.size() - 1 : known;
        }
        return column;
    }

    /** First day read. */
    int first() {
        return first;
    }
}
