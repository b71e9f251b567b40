package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the engine knows of one person: the row graph, shared by all with the same automata, and the counters that can
 * cost something.
 */
record RowProfile(RowGraph graph, List<Tally> tallies) {

    /** Profiles of everybody; graphs are shared between people whose automata are equal. */
    static List<RowProfile> of(RosterModel model, Meter meter) {
        Map<List<Object>, RowGraph> graphs = new HashMap<>();
        List<RowProfile> profiles = new ArrayList<>();
        for (int p = 0; p < model.people(); p++) {
            meter.turn();
            List<Automaton> automata = new ArrayList<>();
            List<Counter> blocks = new ArrayList<>();
            List<Tally> tallies = new ArrayList<>();
            for (RowRule rule : model.rows().get(p)) {
                if (rule instanceof Automaton a) {
                    automata.add(a);
                } else if (rule instanceof Counter c && matters(model, p, c)) {
                    boolean block = c.block() != null;
                    tallies.add(new Tally(c, block ? blocks.size() : -1));
                    if (block) {
                        blocks.add(c);
                    }
                }
            }
            if (blocks.size() > 30) {
                throw new TooLargeException("block counters: " + blocks.size());
            }
            List<Object> key = new ArrayList<>();
            automata.forEach(a -> key.add(content(a)));
            blocks.forEach(c -> key.add(content(c)));
            RowGraph graph = graphs.get(key);
            if (graph == null) {
                graph = new RowGraphBuilder(model.days(), model.duties(), automata, blocks, meter).build();
                graphs.put(key, graph);
            }
            profiles.add(new RowProfile(graph, List.copyOf(tallies)));
        }
        return profiles;
    }

    private static List<Object> content(Automaton a) {
        return List.of(
                a.firstDay(),
                a.lastDay(),
                a.start(),
                a.symbols(),
                Arrays.toString(a.symbol()),
                Arrays.toString(a.table()),
                Arrays.deepToString(a.next()),
                Arrays.deepToString(a.cost()),
                Arrays.toString(a.endCost()));
    }

    private static List<Object> content(Counter c) {
        return List.of(
                c.firstDay(),
                c.lastDay(),
                c.blockOpen(),
                Arrays.toString(c.table()),
                Arrays.deepToString(c.amount()),
                Arrays.toString(c.block()));
    }

    /** Whether some row of allowed cells could cost something by this counter. */
    private static boolean matters(RosterModel model, int person, Counter c) {
        long least = c.initial();
        long most = c.initial();
        int[] block = c.block();
        for (int d = c.firstDay(); d <= c.lastDay(); d++) {
            int high = 0;
            int low = Integer.MAX_VALUE;
            for (int j = 0; j < model.duties(); j++) {
                if (model.allowed(person, d, j)) {
                    high = Math.max(high, c.amount(d, j));
                    low = Math.min(low, c.amount(d, j));
                }
            }
            most += high;
            least += block == null && low != Integer.MAX_VALUE ? low : 0;
        }
        if (block != null) {
            most = Math.min(
                    most,
                    c.initial()
                            + Arrays.stream(block)
                                    .filter(b -> b >= 0)
                                    .distinct()
                                    .count());
        }
        boolean over = c.penalty().over() > 0 && most > c.penalty().high();
        boolean under = c.penalty().under() > 0 && least < c.penalty().low();
        return over || under;
    }
}
