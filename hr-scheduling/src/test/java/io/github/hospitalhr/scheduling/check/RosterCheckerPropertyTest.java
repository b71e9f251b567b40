package io.github.hospitalhr.scheduling.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.internal.check.Preparation;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The checker, the compiled model, and a slow, obviously right re-implementation always agree. */
class RosterCheckerPropertyTest {

    private static final int WARDS = Integer.getInteger("hr.wards", 500);
    private static final Scheduling SCHEDULING =
            Scheduling.builder().clock(Clock.systemUTC()).build();

    @Test
    void everyRuleCostsWhatItSays() {
        for (int seed = 1; seed <= WARDS; seed++) {
            RandomWards random = new RandomWards(seed);
            RosterProblem problem = random.problem();
            if (!SCHEDULING.validate(problem).isEmpty()) {
                assertThat(SCHEDULING.validate(problem))
                        .allMatch(f -> f.rule().endsWith(".unknown") || f.rule().equals("rule.too-complex"));
                continue;
            }
            RosterChecker checker = SCHEDULING.checker(problem);
            for (int k = 0; k < 3; k++) {
                Roster roster = random.roster(problem);
                CheckReport report = checker.check(roster);
                SlowCost slow = new SlowCost(problem, roster);
                for (Rule rule : problem.rules()) {
                    assertThat(report.byRule().getOrDefault(rule.id(), RosterCost.ZERO))
                            .as(
                                    "seed %d roster %d %s\n%s\n%s",
                                    seed,
                                    k,
                                    rule,
                                    roster.assignments(),
                                    problem.staff().stream()
                                            .map(p -> p.history() + "|" + p.lookAhead())
                                            .toList())
                            .isEqualTo(slow.of(rule));
                }
                assertThat(report.byRule().getOrDefault("requests", RosterCost.ZERO))
                        .isEqualTo(slow.requests());
            }
        }
    }

    @Test
    void theSumOfViolationsIsTheCostOfTheModel() {
        for (int seed = 1; seed <= WARDS; seed++) {
            RandomWards random = new RandomWards(seed);
            RosterProblem problem = random.problem();
            if (!SCHEDULING.validate(problem).isEmpty()) {
                continue;
            }
            RosterChecker checker = SCHEDULING.checker(problem);
            CompiledProblem compiled = Preparation.compile(problem);
            Roster roster = allowed(compiled, random.roster(problem));
            long model = ModelCost.of(compiled.model(), compiled.numbers(roster));
            CheckReport report = checker.check(roster);
            RosterCost sum =
                    report.violations().stream().map(Violation::cost).reduce(RosterCost.ZERO, RosterCost::plus);
            assertThat(report.cost()).as("seed %d", seed).isEqualTo(new RosterCost(Cost.hard(model), Cost.soft(model)));
            assertThat(sum).as("seed %d", seed).isEqualTo(report.cost());
            assertThat(checker.cost(roster)).as("seed %d", seed).isEqualTo(report.cost());
            assertThat(report.hardViolations().isEmpty()).as("seed %d", seed).isEqualTo(report.isLegal());
            assertThat(compiled.roster(compiled.numbers(roster)).assignments()).isEqualTo(roster.assignments());
        }
    }

    /** The roster without the cells that nobody may hold: the model charges such a cell once, whatever forbids it. */
    private static Roster allowed(CompiledProblem compiled, Roster roster) {
        int[][] cells = compiled.numbers(roster);
        for (int p = 0; p < cells.length; p++) {
            for (int d = 0; d < cells[p].length; d++) {
                cells[p][d] = compiled.model().allowed(p, d, cells[p][d]) ? cells[p][d] : 0;
            }
        }
        return compiled.roster(cells);
    }

    @Test
    void anEditCostsTheDifferenceAndNamesTheRules() {
        for (int seed = 1; seed <= WARDS / 3; seed++) {
            RandomWards random = new RandomWards(seed);
            RosterProblem problem = random.problem();
            if (!SCHEDULING.validate(problem).isEmpty()) {
                continue;
            }
            RosterChecker checker = SCHEDULING.checker(problem);
            Roster roster = random.roster(problem);
            RosterEdit edit = checker.edit(roster);
            for (int k = 0; k < 6; k++) {
                Staff person = problem.staff().get(random.number(problem.staff().size()));
                LocalDate date = problem.date(random.number(problem.days()));
                Duty duty = random.number(3) == 0 ? null : Duty.of(random.code());
                RosterCost before = checker.cost(edit.roster());
                CellChange change = edit.preview(person.id(), date, duty);
                assertThat(edit.delta(person.id(), date, duty))
                        .as("seed %d", seed)
                        .isEqualTo(change.cost());
                edit.set(person.id(), date, duty);
                RosterCost after = checker.check(edit.roster()).cost();
                assertThat(after.minus(before)).as("seed %d", seed).isEqualTo(change.cost());
                assertThat(edit.cost()).as("seed %d", seed).isEqualTo(after);
                if (change.cost().compareTo(RosterCost.ZERO) > 0) {
                    assertThat(change.broken()).as("seed %d", seed).isNotEmpty();
                }
            }
        }
    }
}
