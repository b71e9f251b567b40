package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.diagnose.RuleConflict;
import io.github.hospitalhr.scheduling.internal.compile.NamedRule;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Minimal sets of rules that cannot all hold, by the deletion filter (J. W. Chinneck, E. W. Dravnieks, "Locating Minimal
 * Infeasible Constraint Sets in Linear Programs", 1991): a rule is left out if the others still collide provably. Protected rules are
 * tried first, so that what is left can be talked about.
 */
final class Conflicts {

    private static final int MOST = 3;
    private static final int SHARE = 25;

    private final HardModel hard;
    private final Oracle oracle;
    private final Budget budget;
    private final Consumer<RuleConflict> out;
    private int told;

    Conflicts(HardModel hard, Oracle oracle, Budget budget, Consumer<RuleConflict> out) {
        this.hard = hard;
        this.oracle = oracle;
        this.budget = budget;
        this.out = out;
    }

    /** Days that no heads can satisfy, with the rules that make it so; days in {@code known} are left out. */
    Map<BitSet, List<LocalDate>> days(Set<LocalDate> known) {
        RosterModel strict = hard.of(hard.strict(hard.rules()));
        Map<BitSet, List<LocalDate>> found = new LinkedHashMap<>();
        for (int d = 0; d < strict.days(); d++) {
            LocalDate date = hard.compiled().ward().date(d);
            if (!known.contains(date) && !new DayCounts(strict, d, budget).possible()) {
                found.computeIfAbsent(dayCore(d), k -> new ArrayList<>()).add(date);
            }
        }
        return found;
    }

    private BitSet dayCore(int day) {
        BitSet rules = new BitSet();
        for (DayRule rule : hard.compiled().model().dayRules()) {
            rules.set(rule.rule(), rules.get(rule.rule()) || rule.day() == day);
        }
        int days = hard.compiled().model().days();
        for (int p = 0; p < hard.compiled().ward().people(); p++) {
            hard.compiled().cells().get(p * days + day).forEach(c -> rules.set(c.rule()));
        }
        rules.and(hard.rules());
        for (int r : order(rules)) {
            rules.clear(r);
            if (new DayCounts(hard.of(hard.strict(rules)), day, budget).possible()) {
                rules.set(r);
            }
        }
        return rules;
    }

    private List<Integer> order(BitSet rules) {
        return rules.stream()
                .boxed()
                .sorted(Comparator.comparing(r -> hard.rule(r).enforcement() == Enforcement.Kind.PROTECTED
                        ? 0
                        : hard.rule(r).rule() == null ? 1 : 2))
                .toList();
    }

    /** Tells a minimal part of some rules that are proven to collide. */
    void minimal(BitSet colliding, List<LocalDate> dates) {
        if (told++ >= MOST) {
            return;
        }
        BitSet rules = (BitSet) colliding.clone();
        boolean minimal = true;
        try {
            for (int r : order(colliding)) {
                rules.clear(r);
                Oracle.Verdict verdict = oracle.decide(rules, SHARE);
                if (verdict != Oracle.Verdict.IMPOSSIBLE) {
                    rules.set(r);
                    minimal &= verdict == Oracle.Verdict.POSSIBLE;
                }
            }
        } catch (Stop stop) {
            tell(colliding, dates, false);
            throw stop;
        }
        tell(rules, dates, minimal);
    }

    private void tell(BitSet rules, List<LocalDate> dates, boolean minimal) {
        List<NamedRule> named = rules.stream().mapToObj(hard::rule).toList();
        Words words = Words.shared();
        String key = (dates.isEmpty() ? "conflict" : "conflict.days") + (minimal ? "" : ".open");
        out.accept(new RuleConflict(
                named.stream().map(NamedRule::id).toList(),
                dates,
                minimal,
                words.say(key, "days", dates, "rules", words.names(named))));
    }
}
