package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.diagnose.Fix;
import io.github.hospitalhr.scheduling.diagnose.FixChange;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.internal.check.DefaultRosterChecker;
import io.github.hospitalhr.scheduling.internal.check.Preparation;
import io.github.hospitalhr.scheduling.internal.compile.NamedRule;
import io.github.hospitalhr.scheduling.internal.generate.RosterGeneration;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.HonourRequests;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works out fixes: gives some hard rules a price, searches the cheapest roster, reads from it by how much each of them must give
 * way and for whom, changes the problem just so, and has the changed problem solved again.
 */
final class Fixes {

    private static final int SHARE = 20;

    private final HardModel hard;
    private final Oracle oracle;
    private final Budget budget;
    private final int most;
    private final Consumer<Fix> out;
    private final RosterChecker checker;
    private final Set<List<FixChange>> known = new LinkedHashSet<>();
    private final BitSet always = new BitSet();
    private int found;
    private boolean feasible;

    Fixes(HardModel hard, Oracle oracle, Budget budget, int most, Consumer<Fix> out) {
        this.hard = hard;
        this.oracle = oracle;
        this.budget = budget;
        this.most = most;
        this.out = out;
        this.checker = new DefaultRosterChecker(hard.compiled());
    }

    /** Whether a roster that breaks nothing turned up on the way. */
    boolean foundLegal() {
        return feasible;
    }

    /**
     * Tries fixes around some rules that collide.
     *
     * @param core rules that take part in what was found; all hard rules if nothing was
     * @param dead whether somebody has no legal row
     */
    void find(BitSet core, boolean dead) {
        BitSet needs = new BitSet();
        hard.rules().stream().filter(r -> isNeed(r) && mayGive(r)).forEach(needs::set);
        if (dead) {
            deadEnds(core);
        }
        if (core.intersects(needs)) {
            List<Violation> missing = attempt(needs);
            borrow(missing == null ? List.of() : missing);
        }
        core.stream().filter(r -> mayGive(r) && !needs.get(r)).forEach(r -> {
            BitSet some = new BitSet();
            some.set(r);
            if (attempt(some) == null) {
                some.or(needs);
                attempt(some);
            }
        });
        if (found == 0) {
            BitSet all = (BitSet) core.clone();
            all.stream().filter(r -> !mayGive(r)).forEach(all::clear);
            all.or(needs);
            attempt(all);
        }
        if (found == 0) {
            // What was found to collide need not be all that does: behind a dead end the rest of the ward may be short
            // as well.
            BitSet every = new BitSet();
            hard.rules().stream().filter(this::mayGive).forEach(every::set);
            attempt(every);
        }
    }

    /** What must give way in every fix: the pins, else the bans, else whatever may, of people without a legal row. */
    private void deadEnds(BitSet core) {
        BitSet rest = (BitSet) core.clone();
        rest.stream().filter(r -> !mayGive(r) || isNeed(r)).forEach(rest::clear);
        for (int r : rest.stream().toArray()) {
            BitSet one = new BitSet();
            one.set(r);
            attempt(one);
        }
        if (found == 0) {
            always.or(rest);
        }
    }

    private boolean isNeed(int r) {
        return hard.rule(r).rule() instanceof Coverage || hard.rule(r).rule() instanceof DailyCoverage;
    }

    /** Protected rules and qualifications never give way. */
    private boolean mayGive(int r) {
        NamedRule rule = hard.rule(r);
        return rule.enforcement() == Enforcement.Kind.HARD
                && !rule.id().equals(NamedRule.QUALIFICATION)
                && !rule.id().equals(NamedRule.ROSTER)
                && !(rule.rule() instanceof HonourRequests);
    }

    /** Lets some rules give way; what they had to give, null if that was not enough. */
    private @Nullable List<Violation> attempt(BitSet rules) {
        if (feasible || found >= most) {
            return List.of();
        }
        long[] price = hard.strict(hard.rules());
        rules.stream().forEach(r -> price[r] = 1);
        always.stream().forEach(r -> price[r] = 1);
        int[][] cells = oracle.elastic(price, SHARE, oracle.nearest());
        if (cells == null) {
            return null;
        }
        Roster roster = hard.compiled().roster(cells);
        List<Violation> broken = checker.check(roster).hardViolations();
        feasible = broken.isEmpty();
        if (!feasible) {
            Changes changes = new Changes(hard.compiled());
            each(broken, (rule, own) -> changes.of(rule, own));
            verify(changes, roster, broken, List.of());
        }
        return broken;
    }

    /** Takes a rule and its violations. */
    interface Step {
        /** Takes them. */
        void take(int rule, List<Violation> violations);
    }

    private void each(List<Violation> broken, Step step) {
        for (int r = 0; r < hard.compiled().rules().size(); r++) {
            String id = hard.rule(r).id();
            List<Violation> own =
                    broken.stream().filter(v -> v.ruleId().equals(id)).toList();
            if (!own.isEmpty()) {
                step.take(r, own);
            }
        }
    }

    private void borrow(List<Violation> missing) {
        if (missing.isEmpty() || feasible) {
            return;
        }
        for (int more = 0; more <= 2 && found < most; more++) {
            int extra = more;
            Changes changes = new Changes(hard.compiled());
            Borrowing borrowing = new Borrowing(hard);
            boolean[] complete = {true};
            each(missing, (rule, own) -> {
                if (isNeed(rule)) {
                    complete[0] &= borrowing.add(changes, rule, own, extra);
                } else {
                    changes.of(rule, own);
                }
            });
            int before = found;
            if (!complete[0]) {
                return;
            }
            verify(changes, null, missing, borrowing.borrowed());
            if (found > before) {
                return;
            }
        }
    }

    private void verify(Changes changes, @Nullable Roster start, List<Violation> broken, List<String> borrowed) {
        List<FixChange> list = changes.list();
        RosterProblem changed = changes.draft().problem();
        if (list.isEmpty() || !known.add(list) || !Preparation.faults(changed).isEmpty()) {
            return;
        }
        GenerationOptions options = new GenerationOptions(
                budget.timeLeft(),
                budget.trial(SHARE),
                budget.options().seed(),
                budget.options().threads(),
                start,
                budget.options().cancel());
        GenerationResult result = new RosterGeneration(changed, options, progress -> {}, budget.ticker()).run();
        boolean verified = result.isLegal();
        if (verified || start != null) {
            found += verified ? 1 : 0;
            out.accept(fix(list, verified ? result.cost() : null, broken, borrowed, result.roster()));
        }
    }

    private Fix fix(
            List<FixChange> changes,
            @Nullable RosterCost cost,
            List<Violation> broken,
            List<String> borrowed,
            Roster roster) {
        Set<String> people = new TreeSet<>();
        changes.forEach(c -> people.addAll(c.staff()));
        int shifts = 0;
        long minutes = 0;
        if (borrowed.isEmpty()) {
            for (Violation v : broken) {
                boolean need = v.kind().equals("coverage") || v.kind().equals("daily-coverage");
                shifts += need
                        ? (int) Math.abs(v.allowed() - v.measured())
                        : (int) v.cost().hard();
                minutes += need ? paid(v) : 0;
            }
        } else {
            people.addAll(borrowed);
            for (var a : roster.assignments()) {
                if (borrowed.contains(a.staff())) {
                    shifts++;
                    minutes += paid(a.shift());
                }
            }
        }
        return new Fix(
                changes,
                cost != null,
                cost,
                people.size(),
                shifts,
                minutes,
                sideEffect(changes, people, shifts, minutes));
    }

    private long paid(String shift) {
        int number = hard.compiled().ward().shiftIndex(shift);
        return number < 1 ? 0 : hard.compiled().ward().shift(number).paidMinutes();
    }

    /** Paid minutes of the shortest shift that the rule counts, for each head. */
    private long paid(Violation v) {
        for (int r : hard.rules().stream().toArray()) {
            if (hard.rule(r).id().equals(v.ruleId())) {
                boolean[] duties = hard.compiled().model().dayRules().stream()
                        .filter(d -> d.rule() == r)
                        .findFirst()
                        .map(d -> d.duties()[0])
                        .orElse(new boolean[0]);
                long least = Long.MAX_VALUE;
                for (int j = 1; j < duties.length; j++) {
                    int shift = hard.compiled().ward().shiftOfDuty()[j];
                    least = duties[j]
                            ? Math.min(
                                    least, hard.compiled().ward().shift(shift).paidMinutes())
                            : least;
                }
                return least == Long.MAX_VALUE ? 0 : least * Math.abs(v.allowed() - v.measured());
            }
        }
        return 0;
    }

    private static Label sideEffect(List<FixChange> changes, Set<String> people, int shifts, long minutes) {
        Words words = Words.shared();
        Set<FixChange.Kind> kinds = new TreeSet<>();
        changes.forEach(c -> kinds.add(c.kind()));
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (FixChange.Kind kind : kinds) {
            Label part = words.say(
                    "effect." + kind.name().toLowerCase(java.util.Locale.ROOT),
                    "people",
                    people.size(),
                    "shifts",
                    shifts,
                    "hours",
                    (minutes + 30) / 60);
            zh.add(part.zh());
            en.add(part.en());
        }
        return Label.of(String.join("；", zh), String.join("; ", en));
    }
}
