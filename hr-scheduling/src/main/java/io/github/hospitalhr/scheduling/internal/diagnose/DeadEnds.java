package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.diagnose.DeadEnd;
import io.github.hospitalhr.scheduling.internal.compile.CellClause;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.ModelCompiler;
import io.github.hospitalhr.scheduling.internal.compile.NamedRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** People without any legal row, and the fewest rules and days that make it so. */
final class DeadEnds {

    private static final int MOST = 20;

    private final HardModel hard;
    private final Budget budget;
    private final Consumer<DeadEnd> out;
    private int found;

    DeadEnds(HardModel hard, Budget budget, Consumer<DeadEnd> out) {
        this.hard = hard;
        this.budget = budget;
        this.out = out;
    }

    /** Finds them; the indexes of the people. */
    BitSet find() {
        BitSet dead = new BitSet();
        CompiledProblem compiled = hard.compiled();
        for (int p = 0; p < compiled.ward().people(); p++) {
            BitSet rules = hard.rulesOf(p);
            if (isDead(p, rules, c -> true)) {
                dead.set(p);
                if (found++ < MOST) {
                    out.accept(deadEnd(p, rules));
                }
            }
        }
        return dead;
    }

    private boolean isDead(int p, BitSet rules, Predicate<CellClause> clauses) {
        return space(p, rules, clauses).most((d, j) -> 0) == RowSpace.NONE;
    }

    private RowSpace space(int p, BitSet rules, Predicate<CellClause> clauses) {
        return new RowSpace(hard.alone(p, rules, clauses), 0, budget, true);
    }

    private DeadEnd deadEnd(int p, BitSet all) {
        BitSet rules = (BitSet) all.clone();
        for (int r : all.stream().toArray()) {
            rules.clear(r);
            if (!isDead(p, rules, c -> true)) {
                rules.set(r);
            }
        }
        List<LocalDate> dates = dates(p, rules);
        boolean history = isHistoryNeeded(p, rules);
        List<NamedRule> named = rules.stream().mapToObj(hard::rule).toList();
        String id = hard.compiled().ward().person(p).id();
        Words words = Words.shared();
        return new DeadEnd(
                id,
                named.stream().map(NamedRule::id).toList(),
                dates,
                history,
                words.say(
                        history ? "dead-end.history" : "dead-end",
                        "who",
                        id,
                        "days",
                        dates,
                        "rules",
                        words.names(named)));
    }

    /** Days whose pins, bans or leave are needed for the collision; without any, the days until no row can go on. */
    private List<LocalDate> dates(int p, BitSet rules) {
        RosterModel model = hard.compiled().model();
        TreeSet<Integer> days = new TreeSet<>();
        for (int d = 0; d < model.days(); d++) {
            int at = p * model.days() + d;
            boolean bound =
                    hard.compiled().cells().get(at).stream().anyMatch(c -> rules.get(c.rule()) && HardModel.isHard(c));
            if (bound) {
                days.add(d);
            }
        }
        for (int d : List.copyOf(days)) {
            days.remove(d);
            if (!isDead(p, rules, c -> days.contains(c.day()))) {
                days.add(d);
            }
        }
        RowSpace space = space(p, rules, c -> days.contains(c.day()));
        space.most((d, j) -> 0);
        if (space.diedOn() >= 0) {
            days.add(space.diedOn());
        }
        return days.stream().map(hard.compiled().ward()::date).toList();
    }

    private boolean isHistoryNeeded(int p, BitSet rules) {
        RosterProblem problem = hard.compiled().ward().problem();
        Staff person = problem.staff().get(p);
        if (person.history().isEmpty() && person.lookAhead().isEmpty()) {
            return false;
        }
        List<Staff> staff = problem.staff().stream()
                .map(s -> s.id().equals(person.id()) ? s.history(new String[0]).lookAhead(new String[0]) : s)
                .toList();
        RosterProblem without = problem.toBuilder().replaceStaff(staff).build();
        HardModel forgotten = new HardModel(ModelCompiler.compile(without));
        RosterModel alone = forgotten.alone(p, rules, c -> true);
        return new RowSpace(alone, 0, budget, true).most((d, j) -> 0) != RowSpace.NONE;
    }
}
