package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.search.RosterSearch;
import io.github.hospitalhr.scheduling.internal.search.SearchState;
import java.nio.LongBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Decides whether some of the hard rules can hold together: exact on rows and on days, then by search and its bound. */
final class Oracle {

    /** What is known about some rules. */
    enum Verdict {
        /** A roster that keeps all of them was found. */
        POSSIBLE,
        /** It is proven that no roster keeps all of them. */
        IMPOSSIBLE,
        /** Neither, within the budget. */
        UNKNOWN
    }

    private final HardModel hard;
    private final Budget budget;
    private final Map<BitSet, Verdict> known = new HashMap<>();
    private int @Nullable [][] nearest;

    Oracle(HardModel hard, Budget budget) {
        this.hard = hard;
        this.budget = budget;
    }

    /** The roster of the last search, legal or not; null if there was none. */
    int @Nullable [][] nearest() {
        return nearest;
    }

    /** Searches a roster near to legal, even where it is known that none is. */
    void approach(int share) {
        if (nearest == null) {
            search(hard.rules(), share);
        }
    }

    /** Decides about the rules with these indexes; {@code share} says how much of the budget a search may use. */
    Verdict decide(BitSet rules, int share) {
        Verdict verdict = known.get(rules);
        if (verdict == null || verdict == Verdict.UNKNOWN) {
            verdict = examine(rules, share);
            known.put((BitSet) rules.clone(), verdict);
        }
        return verdict;
    }

    private Verdict examine(BitSet rules, int share) {
        RosterModel strict = hard.of(hard.strict(rules));
        return anyDeadRow(strict) || anyDeadDay(strict) ? Verdict.IMPOSSIBLE : search(rules, share);
    }

    private boolean anyDeadRow(RosterModel model) {
        Map<List<Object>, Boolean> seen = new HashMap<>();
        for (int p = 0; p < model.people(); p++) {
            int person = p;
            List<Object> key = List.of(model.rows().get(p), LongBuffer.wrap(model.cell()[p]));
            boolean dead = seen.computeIfAbsent(
                    key, k -> new RowSpace(model, person, budget, true).most((d, j) -> 0) == RowSpace.NONE);
            if (dead) {
                return true;
            }
        }
        return false;
    }

    private boolean anyDeadDay(RosterModel model) {
        for (int d = 0; d < model.days(); d++) {
            if (!new DayCounts(model, d, budget).possible()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Searches with rules on rows hard and each missing head at a price of 1: a roster without cost keeps everything, a
     * bound of 1 or more proves that none does.
     */
    private Verdict search(BitSet rules, int share) {
        long[] price = hard.strict(rules);
        BitSet ofDays = rulesOfDays();
        ofDays.and(rules);
        ofDays.stream().forEach(i -> price[i] = 1);
        SearchState end = run(withHardCells(hard.of(price), rules), share);
        nearest = end.roster();
        if (end.cost() == 0) {
            return Verdict.POSSIBLE;
        }
        return end.bound() > 0 ? Verdict.IMPOSSIBLE : Verdict.UNKNOWN;
    }

    /** Rules of a line of duty speak of cells too: those stay hard. */
    private RosterModel withHardCells(RosterModel priced, BitSet rules) {
        RosterModel strict = hard.of(hard.strict(rules));
        return new RosterModel(
                priced.people(),
                priced.days(),
                priced.duties(),
                priced.shift(),
                strict.cell(),
                strict.rows(),
                priced.dayRules(),
                priced.ruleIds(),
                strict.pinned());
    }

    private BitSet rulesOfDays() {
        BitSet rules = new BitSet();
        for (DayRule rule : hard.compiled().model().dayRules()) {
            rules.set(rule.rule());
        }
        return rules;
    }

    /** Searches the cheapest roster of a model; ends early when a roster without cost or a bound above 0 is known. */
    private SearchState run(RosterModel model, int share) {
        AtomicBoolean decided = new AtomicBoolean();
        long steps = budget.trial(share);
        return new RosterSearch(model, budget.limits(steps, decided::get), state -> {
                    if (decides(state)) {
                        decided.set(true);
                    }
                })
                .run(null);
    }

    private static boolean decides(SearchState state) {
        return state.cost() == 0 || state.bound() > 0;
    }

    /**
     * The cheapest roster where the hard units of some rules have a price and the other hard rules stay hard.
     *
     * @return the roster, or null if none was found that keeps the others
     */
    int @Nullable [][] elastic(long[] price, int share, int @Nullable [][] warm) {
        long steps = budget.trial(share);
        SearchState end = new RosterSearch(hard.of(price), budget.limits(steps, () -> false), state -> {}).run(warm);
        return Cost.hard(end.cost()) > 0 ? null : end.roster();
    }
}
