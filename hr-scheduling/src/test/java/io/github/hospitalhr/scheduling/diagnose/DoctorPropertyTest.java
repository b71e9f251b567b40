package io.github.hospitalhr.scheduling.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.Exclusion;
import io.github.hospitalhr.scheduling.rule.ForbiddenSuccession;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.Pairing;
import io.github.hospitalhr.scheduling.rule.RestAfterShifts;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.rule.WeekendsWorked;
import io.github.hospitalhr.scheduling.rule.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the doctor says of tiny wards is what trying every roster says. */
class DoctorPropertyTest {

    private static final int WARDS = Integer.getInteger("hr.doctor.wards", 25);
    private static final Scheduling SCHEDULING = Scheduling.builder()
            .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build();
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 4);
    private static final String[] CODES = {"A", "N"};

    @Test
    void proofsAndFixesAreTrue() {
        int impossible = 0;
        int explained = 0;
        int fixed = 0;
        for (int seed = 1; seed <= WARDS; seed++) {
            RosterProblem problem = ward(new SplittableRandom(seed));
            boolean possible = anyLegal(problem);
            Diagnosis diagnosis =
                    SCHEDULING.diagnose(problem, DiagnosisOptions.steps(200_000).mostFixes(3));
            String where = "seed " + seed + " " + diagnosis;
            assertThat(diagnosis.outcome()).as(where).isNotEqualTo(Diagnosis.Outcome.FAULTY);
            if (possible) {
                assertThat(diagnosis.outcome()).as(where).isEqualTo(Diagnosis.Outcome.FEASIBLE);
                assertThat(diagnosis.certificates()).as(where).isEmpty();
                assertThat(diagnosis.deadEnds()).as(where).isEmpty();
                continue;
            }
            impossible++;
            assertThat(diagnosis.outcome()).as(where).isNotEqualTo(Diagnosis.Outcome.FEASIBLE);
            explained += diagnosis.provenInfeasible() ? 1 : 0;
            fixed += diagnosis.fixes().stream().anyMatch(Fix::verified) ? 1 : 0;
            for (Certificate c : diagnosis.certificates()) {
                assertThat(anyLegal(only(problem, c.rules())))
                        .as("%s%n%s", where, c)
                        .isFalse();
                assertThat(c.gap()).as(where).isPositive();
            }
            for (DeadEnd d : diagnosis.deadEnds()) {
                assertThat(anyLegal(only(problem, d.rules())))
                        .as("%s%n%s", where, d)
                        .isFalse();
            }
            for (RuleConflict c : diagnosis.conflicts()) {
                assertThat(anyLegal(only(problem, c.rules())))
                        .as("%s%n%s", where, c)
                        .isFalse();
                for (String rule : c.minimal() ? c.rules() : List.<String>of()) {
                    List<String> others = new ArrayList<>(c.rules());
                    others.remove(rule);
                    assertThat(anyLegal(only(problem, others)))
                            .as("%s%n%s without %s", where, c, rule)
                            .isTrue();
                }
            }
        }
        assertThat(impossible).isGreaterThan(WARDS / 4);
        assertThat(explained).as("proven of %d", impossible).isGreaterThan(impossible * 9 / 10);
        assertThat(fixed).as("fixed of %d", impossible).isGreaterThan(impossible * 9 / 10);
    }

    /**
     * Seed 2: n0 is pinned to a day on which n0 must rest, and without the pin the ward is short in other rules, which have no part in
     * that dead end.
     */
    @Test
    void aWardThatIsShortBehindItsDeadEndIsHelpedToo() {
        RosterProblem problem = ward(new SplittableRandom(2));
        Diagnosis diagnosis =
                SCHEDULING.diagnose(problem, DiagnosisOptions.steps(200_000).mostFixes(3));
        assertThat(diagnosis.deadEnds()).extracting(DeadEnd::staff).containsExactly("n0");
        assertThat(diagnosis.fixes()).anyMatch(Fix::verified);
        assertThat(diagnosis.fixes().get(0).changes())
                .extracting(FixChange::rule)
                .contains("fixed-cell")
                .anyMatch(rule -> !diagnosis.deadEnds().get(0).rules().contains(rule));
    }

    /** The problem under some rules only; those that are built in stay if they are named. */
    private static RosterProblem only(RosterProblem problem, List<String> rules) {
        RosterProblemBuilder ward = problem.toBuilder();
        problem.rules().stream().filter(r -> !rules.contains(r.id())).forEach(r -> ward.withoutRule(r.id()));
        if (!rules.contains("fixed-cell")) {
            problem.fixedCells().forEach(c -> ward.withoutFixedCell(c.staff(), c.date()));
        }
        if (!rules.contains("availability")) {
            ward.replaceStaff(problem.staff().stream()
                    .map(s -> Staff.of(s.id(), "")
                            .groups(s.groups().toArray(String[]::new))
                            .history(s.history().toArray(String[]::new)))
                    .toList());
        }
        return ward.build();
    }

    private static RosterProblem ward(SplittableRandom random) {
        int people = random.nextInt(2, 4);
        int days = people == 3 ? 3 : random.nextInt(3, 6);
        RosterProblemBuilder ward = RosterProblem.builder("w", DateRange.of(FIRST, FIRST.plusDays(days)))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"), ShiftType.of("N", "夜班", "20:00", "08:00"));
        for (int i = 0; i < people; i++) {
            Staff s = Staff.of("n" + i, "").groups(i == 0 ? "old" : "new");
            if (random.nextInt(4) == 0) {
                s = s.leave(Leave.of(DateRange.of(FIRST.plusDays(1), FIRST.plusDays(2)), "annual"));
            }
            if (random.nextInt(3) == 0) {
                s = s.history("A", random.nextBoolean() ? "N" : "A");
            }
            ward.staff(s);
            if (random.nextInt(5) == 0) {
                ward.fix("n" + i, FIRST.plusDays(random.nextInt(days)), CODES[random.nextInt(2)]);
            }
        }
        int rules = random.nextInt(2, 5);
        for (int i = 0; i < rules; i++) {
            ward.rule(rule("r" + i, random));
        }
        return ward.build();
    }

    private static Rule rule(String id, SplittableRandom random) {
        ShiftSelector shifts = random.nextBoolean() ? ShiftSelector.any() : ShiftSelector.of(CODES[random.nextInt(2)]);
        int n = random.nextInt(1, 3);
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> Coverage.atLeast(id, shifts, n);
            case 3 -> Coverage.atMost(id, shifts, n);
            case 4 -> ConsecutiveWork.atMost(id, n);
            case 5 ->
                CountInWindow.assignments(
                        id, shifts, Window.period(), random.nextBoolean() ? Limits.atMost(n) : Limits.atLeast(n));
            case 6 -> ForbiddenSuccession.between(id, ShiftSelector.of("N"), ShiftSelector.of("A"));
            case 7 ->
                random.nextBoolean()
                        ? RestAfterShifts.of(id, ShiftSelector.of("N"), n)
                        : ConsecutiveRest.of(id, Limits.atLeast(2), BorderPolicy.HISTORY);
            case 8 -> WeekendsWorked.atMost(id, n - 1);
            case 9 -> Pairing.of(id, StaffSelector.group("new"), StaffSelector.group("old"));
            default -> Exclusion.of(id, StaffSelector.ids("n0"), StaffSelector.ids("n1"));
        };
    }

    /** Tries every roster. */
    private static boolean anyLegal(RosterProblem problem) {
        RosterChecker checker = SCHEDULING.checker(problem);
        int people = problem.staff().size();
        int cells = people * problem.days();
        int all = (int) Math.pow(3, cells);
        for (int code = 0; code < all; code++) {
            int rest = code;
            RosterBuilder b = Roster.builder("w", problem.period());
            for (int i = 0; i < cells; i++) {
                if (rest % 3 > 0) {
                    b.set(problem.staff().get(i % people).id(), problem.date(i / people), Duty.of(CODES[rest % 3 - 1]));
                }
                rest /= 3;
            }
            if (checker.cost(b.build()).hard() == 0) {
                return true;
            }
        }
        return false;
    }
}
