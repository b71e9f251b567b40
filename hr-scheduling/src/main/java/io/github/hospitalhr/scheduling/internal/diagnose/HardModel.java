package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.internal.compile.CellClause;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.DayClause;
import io.github.hospitalhr.scheduling.internal.compile.NamedRule;
import io.github.hospitalhr.scheduling.internal.compile.RowClause;
import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The hard part of a problem: soft costs are left out, and each hard rule is left out, kept hard, or given a price for each
 * unit by which it is broken. Rules are known by their index in the compiled problem.
 */
final class HardModel {

    private final CompiledProblem compiled;
    private final BitSet hard = new BitSet();

    HardModel(CompiledProblem compiled) {
        this.compiled = compiled;
        compiled.cells().forEach(list -> list.forEach(c -> hard.set(c.rule(), hard.get(c.rule()) || isHard(c))));
        compiled.rows().forEach(list -> list.forEach(c -> mark(c.rule(), hardPart(c.compiled(), Cost.HARD) != null)));
        compiled.days().forEach(list -> list.forEach(c -> mark(c.compiled().rule(), hardPart(c, Cost.HARD) != null)));
    }

    private void mark(int rule, boolean isHard) {
        if (isHard) {
            hard.set(rule);
        }
    }

    static boolean isHard(CellClause clause) {
        return clause.cost() >= Cost.HARD;
    }

    CompiledProblem compiled() {
        return compiled;
    }

    NamedRule rule(int index) {
        return compiled.rules().get(index);
    }

    /** The rules with a hard part. */
    BitSet rules() {
        return (BitSet) hard.clone();
    }

    /** Prices that keep some rules hard and leave out the others. */
    long[] strict(BitSet rules) {
        long[] price = new long[compiled.rules().size()];
        rules.stream().forEach(i -> price[i] = Cost.HARD);
        return price;
    }

    /** The model in which a hard unit of rule {@code i} costs {@code price[i]}, 0 for a rule that is left out. */
    RosterModel of(long[] price) {
        RosterModel full = compiled.model();
        long[][] cell = new long[full.people()][];
        boolean[][] pinned = new boolean[full.people()][full.days()];
        IdentityHashMap<List<RowRule>, List<RowRule>> lists = new IdentityHashMap<>();
        IdentityHashMap<Object, Object> parts = new IdentityHashMap<>();
        List<List<RowRule>> rows = new ArrayList<>();
        for (int p = 0; p < full.people(); p++) {
            cell[p] = cells(p, clause -> true, price, pinned[p]);
            List<RowRule> list = full.rows().get(p);
            List<RowRule> priced = lists.get(list);
            if (priced == null) {
                priced = rows(list, price, parts);
                lists.put(list, priced);
            }
            rows.add(priced);
        }
        return new RosterModel(
                full.people(),
                full.days(),
                full.duties(),
                full.shift(),
                cell,
                rows,
                days(price, null),
                full.ruleIds(),
                pinned);
    }

    /** The rules of the days, without clauses that may be broken by some units; null for none of these. */
    private List<DayRule> days(long[] price, long @Nullable [][] broken) {
        List<DayRule> days = new ArrayList<>();
        for (int d = 0; d < compiled.days().size(); d++) {
            List<DayClause> list = compiled.days().get(d);
            for (int i = 0; i < list.size(); i++) {
                DayRule rule =
                        hardPart(list.get(i), price[list.get(i).compiled().rule()]);
                if (rule != null && (broken == null || broken[d][i] == 0)) {
                    days.add(rule);
                }
            }
        }
        return days;
    }

    /** All hard rules, without clauses of rows and of days that may be broken by some units. */
    RosterModel without(long[][] brokenRows, long[][] brokenDays) {
        long[] price = strict(hard);
        RosterModel all = of(price);
        List<List<RowRule>> rows = new ArrayList<>(all.rows());
        for (int p = 0; p < brokenRows.length; p++) {
            long[] broken = brokenRows[p];
            List<RowRule> full = compiled.model().rows().get(p);
            if (Arrays.stream(broken).anyMatch(units -> units > 0)) {
                List<RowRule> kept = IntStream.range(0, broken.length)
                        .filter(i -> broken[i] == 0)
                        .mapToObj(full::get)
                        .toList();
                rows.set(p, rows(kept, price, new IdentityHashMap<>()));
            }
        }
        return new RosterModel(
                all.people(),
                all.days(),
                all.duties(),
                all.shift(),
                all.cell(),
                rows,
                days(price, brokenDays),
                all.ruleIds(),
                all.pinned());
    }

    /** One person alone under some rules, with some of the clauses on cells. */
    RosterModel alone(int person, BitSet rules, Predicate<CellClause> clauses) {
        RosterModel full = compiled.model();
        long[] price = strict(rules);
        boolean[][] pinned = new boolean[1][full.days()];
        long[][] cell = {cells(person, clauses, price, pinned[0])};
        List<RowRule> rows = rows(full.rows().get(person), price, new IdentityHashMap<>());
        return new RosterModel(
                1, full.days(), full.duties(), full.shift(), cell, List.of(rows), List.of(), full.ruleIds(), pinned);
    }

    private long[] cells(int p, Predicate<CellClause> clauses, long[] price, boolean[] pinned) {
        int days = compiled.model().days();
        int duties = compiled.model().duties();
        long[] row = new long[days * duties];
        for (int d = 0; d < days; d++) {
            int open = duties;
            for (int j = 0; j < duties; j++) {
                long sum = 0;
                for (CellClause c : compiled.cells().get(p * days + d)) {
                    sum += isHard(c) && c.duties()[j] && clauses.test(c) ? price[c.rule()] : 0;
                }
                boolean forbidden = sum >= Cost.HARD;
                row[d * duties + j] = forbidden ? RosterModel.FORBIDDEN : sum;
                open -= forbidden ? 1 : 0;
            }
            if (open == 0) {
                row[d * duties] = Cost.HARD;
            }
            pinned[d] = open <= 1;
        }
        return row;
    }

    private static List<RowRule> rows(List<RowRule> from, long[] price, Map<Object, Object> known) {
        List<RowRule> list = new ArrayList<>();
        for (RowRule rule : from) {
            RowRule part = price[rule.rule()] == 0
                    ? null
                    : (RowRule) known.computeIfAbsent(rule, r -> hardPart(rule, price[rule.rule()]));
            if (part != null) {
                list.add(part);
            }
        }
        return List.copyOf(list);
    }

    private static @Nullable RowRule hardPart(RowRule rule, long price) {
        if (rule instanceof Counter c) {
            Penalty penalty = hardPart(c.penalty(), price);
            return penalty == null
                    ? null
                    : new Counter(
                            c.rule(),
                            c.firstDay(),
                            c.lastDay(),
                            c.initial(),
                            c.amount(),
                            c.table(),
                            c.block(),
                            c.blockOpen(),
                            penalty);
        }
        Automaton a = (Automaton) rule;
        long[][] cost = Arrays.stream(a.cost()).map(t -> units(t, price)).toArray(long[][]::new);
        long[] end = units(a.endCost(), price);
        boolean free = Arrays.stream(end).allMatch(c -> c == 0)
                && Arrays.stream(cost).allMatch(t -> Arrays.stream(t).allMatch(c -> c == 0));
        return free
                ? null
                : new Automaton(
                        a.rule(),
                        a.firstDay(),
                        a.lastDay(),
                        a.states(),
                        a.start(),
                        a.symbols(),
                        a.symbol(),
                        a.table(),
                        a.next(),
                        cost,
                        end);
    }

    private static long[] units(long[] cost, long price) {
        return Arrays.stream(cost).map(c -> Cost.hard(c) * price).toArray();
    }

    private static @Nullable Penalty hardPart(Penalty p, long price) {
        long under = p.under() >= Cost.HARD ? price : 0;
        long over = p.over() >= Cost.HARD ? price : 0;
        return under == 0 && over == 0
                ? null
                : Penalty.linear(
                        under == 0 ? Integer.MIN_VALUE : p.low(),
                        over == 0 ? Integer.MAX_VALUE : p.high(),
                        under,
                        over);
    }

    private @Nullable DayRule hardPart(DayClause clause, long price) {
        DayRule rule = clause.compiled();
        if (price == 0) {
            return null;
        }
        if (rule.function() instanceof DayRule.Demand demand) {
            Penalty first = hardPart(demand.minimum(), price);
            Penalty preferred = demand.preferred();
            Penalty second = preferred == null ? null : hardPart(preferred, price);
            Penalty main = first == null ? second : first;
            return main == null ? null : with(rule, new DayRule.Demand(main, first == null ? null : second));
        }
        boolean soft = rule(rule.rule()).enforcement() == Enforcement.Kind.SOFT;
        DayRule.CountCost function = rule.function();
        DayRule.Tied units = counts -> Cost.hard(function.of(counts)) * price;
        return soft ? null : with(rule, units);
    }

    private static DayRule with(DayRule rule, DayRule.CountCost function) {
        return new DayRule(rule.rule(), rule.day(), rule.duties(), rule.people(), function);
    }

    /** The rules that a person's row or cells are bound by. */
    BitSet rulesOf(int person) {
        BitSet rules = new BitSet();
        for (RowClause clause : compiled.rows().get(person)) {
            rules.set(clause.rule());
        }
        int days = compiled.model().days();
        for (int d = 0; d < days; d++) {
            for (CellClause clause : compiled.cells().get(person * days + d)) {
                rules.set(clause.rule());
            }
        }
        rules.and(hard);
        return rules;
    }
}
