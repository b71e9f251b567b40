package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import io.github.hospitalhr.scheduling.internal.search.GroupProduct.Started;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the row rules of all people: automata that differ only in their start state share one product. */
final class RowClasses {

    private static final int MAX_STATES = 1200;
    private static final int MAX_CELLS = 400_000;

    private final RosterModel model;
    private final Map<Shape, Integer> automata = new HashMap<>();
    private final List<RowGroup> single = new ArrayList<>();

    private RowClasses(RosterModel model) {
        this.model = model;
    }

    /** The class of each person; people with the very same list share the very same class. */
    static RowClass[] of(RosterModel model) {
        return new RowClasses(model).compile();
    }

    private RowClass[] compile() {
        IdentityHashMap<List<RowRule>, Integer> lists = new IdentityHashMap<>();
        List<List<RowRule>> distinct = new ArrayList<>();
        int[] listOf = new int[model.people()];
        for (int p = 0; p < model.people(); p++) {
            List<RowRule> rules = model.rows().get(p);
            Integer id = lists.get(rules);
            if (id == null) {
                id = distinct.size();
                lists.put(rules, id);
                distinct.add(rules);
            }
            listOf[p] = id;
        }
        Map<List<Integer>, List<Integer>> byShape = new LinkedHashMap<>();
        for (int l = 0; l < distinct.size(); l++) {
            List<Integer> shape = new ArrayList<>();
            for (Automaton a : automata(distinct.get(l))) {
                shape.add(automaton(a));
            }
            byShape.computeIfAbsent(shape, s -> new ArrayList<>()).add(l);
        }
        RowClass[] classes = new RowClass[distinct.size()];
        for (Map.Entry<List<Integer>, List<Integer>> e : byShape.entrySet()) {
            List<Started> groups = multiply(e.getKey(), e.getValue(), distinct);
            for (int i = 0; i < e.getValue().size(); i++) {
                int l = e.getValue().get(i);
                classes[l] = rowClass(groups, i, distinct.get(l));
            }
        }
        return Arrays.stream(listOf).mapToObj(l -> classes[l]).toArray(RowClass[]::new);
    }

    private RowClass rowClass(List<Started> groups, int index, List<RowRule> rules) {
        List<Counter> counters = new ArrayList<>();
        for (RowRule rule : rules) {
            if (rule instanceof Counter c) {
                counters.add(c);
            }
        }
        return new RowClass(
                groups.stream().map(Started::group).toArray(RowGroup[]::new),
                groups.stream().mapToInt(g -> g.starts()[index]).toArray(),
                new CounterSet(counters, model.days(), model.duties()));
    }

    private List<Started> multiply(List<Integer> shape, List<Integer> members, List<List<RowRule>> distinct) {
        List<Started> groups = new ArrayList<>();
        for (int i = 0; i < shape.size(); i++) {
            int[] starts = new int[members.size()];
            for (int m = 0; m < starts.length; m++) {
                starts[m] = automata(distinct.get(members.get(m))).get(i).start();
            }
            add(groups, StateMerge.merge(new Started(single.get(shape.get(i)), starts)));
        }
        return groups;
    }

    private static void add(List<Started> groups, Started next) {
        for (int g = 0; g < groups.size(); g++) {
            @Nullable Started product = GroupProduct.of(groups.get(g), next, MAX_STATES, MAX_CELLS);
            if (product != null) {
                groups.set(g, product);
                return;
            }
        }
        groups.add(next);
    }

    private static List<Automaton> automata(List<RowRule> rules) {
        List<Automaton> found = new ArrayList<>();
        for (RowRule rule : rules) {
            if (rule instanceof Automaton a) {
                found.add(a);
            }
        }
        return found;
    }

    private int automaton(Automaton a) {
        return automata.computeIfAbsent(new Shape(a), s -> {
            single.add(RowGroup.of(a, model.days()));
            return single.size() - 1;
        });
    }

    /** An automaton without its rule and start. */
    private record Shape(Automaton of) {
        private Object[] parts() {
            return new Object[] {
                of.firstDay(), of.lastDay(), of.states(), of.symbol(), of.table(), of.next(), of.cost(), of.endCost()
            };
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Shape s && Arrays.deepEquals(parts(), s.parts());
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(parts());
        }
    }
}
