package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Temperatures of the annealing, from the sizes of the soft weights: their geometric mean over the kinds of rules tells what
 * a typical step up costs.
 *
 * @param hot first temperature
 * @param cold last temperature
 * @param hardWeight least weight of one hard unit
 */
record Scale(double hot, double cold, double hardWeight) {

    private static final double HOT = 1.3;
    private static final double COLD = 0.07;
    private static final double HARD = 8;

    /** Temperature at a stage of the cooling, 0 = hot to 1 = cold. */
    double temperature(double stage) {
        return hot * Math.pow(cold / hot, stage);
    }

    static Scale of(RosterModel model) {
        SortedSet<Long> cells = new TreeSet<>();
        for (long[] row : model.cell()) {
            Arrays.stream(row).filter(c -> c != RosterModel.FORBIDDEN).forEach(c -> note(cells, c));
        }
        SortedSet<Long> automata = new TreeSet<>();
        SortedSet<Long> counters = new TreeSet<>();
        IdentityHashMap<List<RowRule>, Boolean> seen = new IdentityHashMap<>();
        for (List<RowRule> rules : model.rows()) {
            if (seen.put(rules, true) == null) {
                for (RowRule rule : rules) {
                    if (rule instanceof Automaton a) {
                        note(automata, least(a));
                    } else if (rule instanceof Counter c) {
                        note(counters, c.penalty());
                    }
                }
            }
        }
        SortedSet<Long> heads = new TreeSet<>();
        for (DayRule rule : model.dayRules()) {
            if (rule.function() instanceof DayRule.Demand demand) {
                note(heads, demand.minimum());
                Penalty preferred = demand.preferred();
                if (preferred != null) {
                    note(heads, preferred);
                }
            }
        }
        double log = 0;
        int n = 0;
        for (SortedSet<Long> kind : List.of(cells, automata, counters, heads)) {
            if (!kind.isEmpty()) {
                log += kind.stream().mapToDouble(Math::log).average().orElse(0);
                n++;
            }
        }
        double typical = n == 0 ? 1 : Math.exp(log / n);
        return new Scale(HOT * typical, COLD * typical, HARD * HOT * typical);
    }

    private static void note(SortedSet<Long> into, Penalty penalty) {
        note(into, Math.max(Cost.soft(penalty.under()), Cost.soft(penalty.over())));
    }

    private static void note(SortedSet<Long> into, long cost) {
        if (Cost.soft(cost) > 0 && Cost.hard(cost) == 0) {
            into.add(cost);
        }
    }

    private static long least(Automaton a) {
        long least = Long.MAX_VALUE;
        for (long[] costs : a.cost()) {
            for (long c : costs) {
                least = c > 0 ? Math.min(least, c) : least;
            }
        }
        for (long c : a.endCost()) {
            least = c > 0 ? Math.min(least, c) : least;
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }
}
