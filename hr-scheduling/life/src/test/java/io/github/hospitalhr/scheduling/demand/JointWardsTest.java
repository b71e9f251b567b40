package io.github.hospitalhr.scheduling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two wards in one problem: what one lacks the other lends, and both keep their rules. */
class JointWardsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);
    private static final DateRange WEEK = DateRange.of(FIRST, FIRST.plusDays(7));
    private static final Scheduling SCHEDULING = Scheduling.builder()
            .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build();

    private static RosterProblem ward(String unit, String prefix, int people, int heads) {
        return RosterProblem.builder(unit, WEEK)
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"), ShiftType.of("N", "夜班", "20:00", "08:00"))
                .staff(IntStream.range(0, people)
                        .mapToObj(i -> Staff.of(prefix + i, "").history("-", "A"))
                        .toList())
                .rule(
                        Coverage.atLeast("need", ShiftSelector.of("A"), heads),
                        new ConsecutiveWork(RuleHead.of("run"), Limits.atMost(5), null),
                        new ConsecutiveShifts(
                                RuleHead.of("nights"), ShiftSelector.tagged(ShiftType.NIGHT), Limits.atMost(2), null))
                .build();
    }

    private static GenerationResult solve(RosterProblem problem) {
        return SCHEDULING.generate(problem, GenerationOptions.steps(40_000).seed(1));
    }

    @Test
    void aWardThatIsShortBorrowsAndTheHomeWardKeepsItsNeed() {
        RosterProblem rich = ward("rich", "r", 6, 3);
        RosterProblem poor = ward("poor", "p", 2, 2);
        assertThat(solve(poor).isLegal()).isFalse();
        List<Loan> loans = List.of(
                new Loan("r0", UnitId.of("poor"), WEEK),
                new Loan("r1", UnitId.of("poor"), DateRange.of(FIRST.plusDays(5), FIRST.plusDays(9))));

        JointWards joint = JointWards.of("department", List.of(rich, poor), loans, 1, 5);
        GenerationResult result = solve(joint.problem());

        assertThat(result.isLegal()).as("%s", result.byRule()).isTrue();
        Map<UnitId, Roster> rosters = joint.split(result.roster());
        assertThat(rosters.keySet()).containsExactly(UnitId.of("rich"), UnitId.of("poor"));
        for (LocalDate day = FIRST; day.isBefore(WEEK.to()); day = day.plusDays(1)) {
            assertThat(heads(rosters.get(UnitId.of("rich")), day)).isGreaterThanOrEqualTo(3);
            assertThat(heads(rosters.get(UnitId.of("poor")), day)).isGreaterThanOrEqualTo(2);
        }
        Roster there = rosters.get(UnitId.of("poor"));
        assertThat(there.staff()).isSubsetOf("p0", "p1", "r0", "r1");
        assertThat(there.assignments().stream().filter(a -> a.staff().equals("r1")))
                .allMatch(a -> !a.date().isBefore(FIRST.plusDays(5)));
    }

    private static long heads(Roster roster, LocalDate day) {
        return roster.assignments().stream()
                .filter(a -> a.date().equals(day) && a.shift().equals("A"))
                .count();
    }

    @Test
    void withoutLoansWhatIsLegalTogetherIsLegalInEachWardAndTheOtherWayRound() {
        RosterProblem one = ward("one", "a", 5, 2);
        RosterProblem two = ward("two", "b", 4, 2);
        JointWards joint = JointWards.of("department", List.of(one, two), List.of(), 0, 0);
        for (long seed = 1; seed <= 5; seed++) {
            GenerationResult result = SCHEDULING.generate(
                    joint.problem(), GenerationOptions.steps(20_000).seed(seed));
            Map<UnitId, Roster> rosters = joint.split(result.roster());
            boolean each = SCHEDULING.check(one, rosters.get(UnitId.of("one"))).isLegal()
                    && SCHEDULING.check(two, rosters.get(UnitId.of("two"))).isLegal();
            assertThat(each).as("seed %d", seed).isEqualTo(result.isLegal()).isTrue();
        }
    }

    @Test
    void nightsWorkedElsewhereCountInTheRuleAboutThePerson() {
        RosterProblem one = ward("one", "a", 3, 0);
        RosterProblem two = ward("two", "b", 3, 0);
        JointWards joint =
                JointWards.of("department", List.of(one, two), List.of(new Loan("a0", UnitId.of("two"), WEEK)), 1, 0);
        Roster roster = Roster.builder("department", WEEK)
                .assign("a0", FIRST, "1.N")
                .assign("a0", FIRST.plusDays(1), "2.N")
                .assign("a0", FIRST.plusDays(2), "2.N")
                .assign("a1", FIRST.plusDays(2), "2.A")
                .build();

        assertThat(SCHEDULING.check(joint.problem(), roster).hardViolations())
                .extracting(v -> v.ruleId() + " " + v.staff())
                .contains("one.nights [a0]", "home.1.2 [a1]");
    }

    @Test
    void whatDoesNotGoTogetherIsToldAtOnce() {
        RosterProblem one = ward("one", "a", 2, 0);
        RosterProblem same = ward("one", "a", 1, 0);
        RosterProblem later = RosterProblem.builder("late", DateRange.of(FIRST.plusDays(7), FIRST.plusDays(14)))
                .build();

        assertThatThrownBy(() -> JointWards.of(
                        "x", List.of(one, same, later), List.of(new Loan("z", UnitId.of("no"), WEEK)), 1, 1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .extracting(f -> f.rule())
                                .containsExactly(
                                        "ward.twice", "person.twice", "ward.unlike", "person.unknown", "ward.unknown"));
    }
}
