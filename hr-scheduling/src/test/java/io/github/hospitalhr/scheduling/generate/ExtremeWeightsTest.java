package io.github.hospitalhr.scheduling.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.ContractHours;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.Exclusion;
import io.github.hospitalhr.scheduling.rule.ForbiddenSuccession;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.rule.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Weights as large as they may be, squared: costs do not overflow, bounds stay bounds, nothing is thrown from inside. */
class ExtremeWeightsTest {

    private static final long MOST = Enforcement.MAX_WEIGHT;
    private static final Scheduling SCHEDULING = Scheduling.builder()
            .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build();
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);

    private static RosterProblemBuilder ward(int people, int days) {
        RosterProblemBuilder ward = RosterProblem.builder("w", DateRange.of(FIRST, FIRST.plusDays(days)))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"), ShiftType.of("N", "夜班", "20:00", "08:00"));
        for (int i = 1; i <= people; i++) {
            ward.staff(Staff.of("n" + i, ""));
        }
        return ward;
    }

    private static Rule rule(String id, SplittableRandom random) {
        ShiftSelector shifts = random.nextBoolean() ? ShiftSelector.of("A") : ShiftSelector.of("N");
        Rule rule = switch (random.nextInt(6)) {
            case 0 -> ConsecutiveWork.of(id, Limits.between(2, 2), BorderPolicy.STRICT);
            case 1 -> ConsecutiveRest.of(id, Limits.between(2, 2), BorderPolicy.STRICT);
            case 2 -> CountInWindow.assignments(id, shifts, Window.period(), Limits.exactly(random.nextInt(9)));
            case 3 -> ContractHours.of(id, random.nextInt(9) * 480, 0);
            case 4 -> ForbiddenSuccession.between(id, ShiftSelector.any(), shifts);
            default -> Coverage.exactly(id, shifts, random.nextInt(6));
        };
        return random.nextInt(4) == 0 ? rule.soft(MOST) : rule.softSquared(MOST - random.nextInt(3));
    }

    @Test
    void boundsAreBelowTheBestAndCostsAreTrue() {
        for (int seed = 1; seed <= 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RosterProblemBuilder builder = ward(2, 3 + random.nextInt(2));
            for (int i = 0; i < 4; i++) {
                builder.rule(rule("r" + i, random));
            }
            RosterProblem problem =
                    builder.request(WorkRequest.dayOff("n1", FIRST, MOST)).build();
            RosterChecker checker = SCHEDULING.checker(problem);

            GenerationResult result = SCHEDULING.generate(problem, GenerationOptions.steps(30_000));

            RosterCost best = best(problem, checker);
            assertThat(result.cost()).as("seed %d", seed).isEqualTo(checker.cost(result.roster()));
            assertThat(result.bound()).as("seed %d", seed).isLessThanOrEqualTo(best);
            assertThat(result.cost()).as("seed %d", seed).isEqualTo(best);
        }
    }

    private static RosterCost best(RosterProblem problem, RosterChecker checker) {
        int cells = 2 * problem.days();
        String[] codes = {"A", "N"};
        RosterCost best = new RosterCost(Long.MAX_VALUE, 0);
        for (int code = 0; code < Math.pow(3, cells); code++) {
            int rest = code;
            RosterBuilder roster = Roster.builder("w", problem.period());
            for (int i = 0; i < cells; i++) {
                if (rest % 3 > 0) {
                    roster.set("n" + (1 + i % 2), problem.date(i / 2), Duty.of(codes[rest % 3 - 1]));
                }
                rest /= 3;
            }
            RosterCost cost = checker.cost(roster.build());
            best = cost.compareTo(best) < 0 ? cost : best;
        }
        return best;
    }

    @Test
    void aWholeMonthOfSuchRulesIsRosteredOrRefusedAsTooHeavy() {
        for (int people : new int[] {3, 12, 60}) {
            RosterProblem problem = ward(people, 31)
                    .rule(
                            Coverage.exactly("need", ShiftSelector.of("A"), people / 2)
                                    .softSquared(MOST),
                            ConsecutiveWork.of("run", Limits.between(2, 5), BorderPolicy.HISTORY)
                                    .softSquared(MOST),
                            CountInWindow.assignments(
                                            "nights", ShiftSelector.of("N"), Window.period(), Limits.exactly(4))
                                    .softSquared(MOST))
                    .build();
            List<String> faults =
                    SCHEDULING.validate(problem).stream().map(InputFault::rule).toList();
            if (!faults.isEmpty()) {
                assertThat(faults).as("%d people", people).containsExactly("weight.overflow");
                continue;
            }
            GenerationResult result = SCHEDULING.generate(problem, GenerationOptions.steps(20_000));

            assertThat(result.cost())
                    .isEqualTo(SCHEDULING.check(problem, result.roster()).cost());
            assertThat(result.bound()).isLessThanOrEqualTo(result.cost());
            assertThat(result.cost().soft()).isNotNegative();
            assertThat(result.cost().hard()).isZero();
        }
        assertThat(SCHEDULING.validate(ward(60, 31)
                        .rule(CountInWindow.minutes("m", Window.period(), Limits.atMost(0))
                                .softSquared(MOST))
                        .build()))
                .extracting(InputFault::rule)
                .containsExactly("weight.overflow");
    }

    @Test
    void tiesBetweenPeopleAreAddedUpToo() {
        Rule pairs = Exclusion.of("pairs", StaffSelector.all(), StaffSelector.all());

        assertThat(SCHEDULING.validate(
                        ward(60, 31).rule(pairs.softSquared(MOST)).build()))
                .extracting(InputFault::rule)
                .containsExactly("weight.overflow");
        assertThat(SCHEDULING.validate(ward(60, 31).rule(pairs.softSquared(10)).build()))
                .isEmpty();
    }
}
