package io.github.hospitalhr.scheduling.replace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.SampleWard;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import io.github.hospitalhr.scheduling.rule.AvoidedShifts;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.rule.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who comes instead. */
class ReplacementFinderTest {

    private static final Instant BEFORE = Instant.parse("2026-11-22T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final ShiftType DAY = ShiftType.of("A", "白班", "08:00", "16:00");
    private static final ShiftType EVENING = ShiftType.of("P", "小夜", "15:00", "23:00");
    private static final ShiftType NIGHT = ShiftType.of("N", "大夜", "22:00", "08:00");

    private static long heads(Roster roster, LocalDate date, Duty duty) {
        return roster.staff().stream()
                .filter(id -> roster.duty(id, date).filter(duty::equals).isPresent())
                .count();
    }

    private static List<String> codes(ReplacementAnswer answer) {
        return answer.refused().stream().map(Reason::code).toList();
    }

    /** The property: no plan ever newly breaks a hard rule, leaves the shift short, or touches what is over. */
    private static void assertSound(
            RosterChecker checker, Roster roster, Vacancy vacancy, ReplacementPlan plan, LocalDate today, String seed) {
        Roster changed = new RosterDifference(plan.cells()).applyTo(roster);
        CheckReport published = checker.check(roster);
        Roster without =
                roster.toBuilder().set(vacancy.staff(), vacancy.date(), null).build();
        List<Violation> ofMissing = checker.check(without).hardViolations().stream()
                .filter(v -> v.staff().equals(List.of(vacancy.staff())))
                .toList();
        assertThat(checker.check(changed).newlyBrokenSince(published))
                .as(seed)
                .allMatch(v -> ofMissing.stream().anyMatch(v::equals));
        assertThat(changed.duty(vacancy.staff(), vacancy.date())).as(seed).isEmpty();
        Duty duty = roster.duty(vacancy.staff(), vacancy.date()).orElseThrow();
        assertThat(heads(changed, vacancy.date(), duty))
                .as(seed)
                .isGreaterThanOrEqualTo(heads(roster, vacancy.date(), duty));
        assertThat(plan.cells()).as(seed).allSatisfy(cell -> {
            assertThat(cell.date()).isAfterOrEqualTo(today);
            assertThat(roster.duty(cell.staff(), cell.date()).orElse(null)).isEqualTo(cell.before());
        });
        assertThat(plan.cost()).as(seed).isEqualTo(checker.check(changed).cost().minus(published.cost()));
        assertThat(plan.cells())
                .filteredOn(cell -> cell.staff().equals(vacancy.staff()))
                .hasSize(1);
    }

    @Test
    void noPlanEverBreaksAHardRuleThatHeld() {
        RosterChecker checker = SampleWard.CHECKER;
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            Roster roster = worn(SampleWard.ROSTER, random);
            LocalDate today = FIRST.plusDays(random.nextInt(10));
            Instant now = today.atTime(7, 0).atZone(checker.problem().zone()).toInstant();
            ReplacementFinder finder = SampleWard.SCHEDULING.replacements(checker.problem(), roster, now);
            List<Assignment> duties = new ArrayList<>(roster.assignments());
            Collections.shuffle(duties, random);
            int solved = 0;
            for (Assignment a : duties.subList(0, 40)) {
                Vacancy vacancy = new Vacancy(a.staff(), a.date());
                ReplacementAnswer answer = finder.find(vacancy, new ReplacementOptions(Reach.MULTI_DAY, 3, 20_000));
                String where = "seed " + seed + " " + vacancy;
                if (a.date().isBefore(today)) {
                    assertThat(codes(answer)).as(where).containsExactly("vacancy.past");
                    continue;
                }
                solved += answer.isSolved() ? 1 : 0;
                assertThat(answer.plans()).as(where).hasSizeLessThanOrEqualTo(3);
                answer.plans().forEach(plan -> assertSound(checker, roster, vacancy, plan, today, where));
                assertThat(answer.isSolved())
                        .as(where)
                        .isEqualTo(answer.obstacles().isEmpty());
            }
            assertThat(solved).as("seed %d", seed).isPositive();
        }
    }

    /** A roster with breaches of its own, as published rosters have. */
    private static Roster worn(Roster roster, Random random) {
        var builder = roster.toBuilder();
        List<Assignment> duties = roster.assignments();
        for (int i = 0; i < 6; i++) {
            Assignment a = duties.get(random.nextInt(duties.size()));
            builder.set(a.staff(), a.date(), random.nextBoolean() ? null : Duty.of("N"));
        }
        return builder.build();
    }

    private static RosterProblem small(int days, Staff... staff) {
        return RosterProblem.builder("w", DateRange.of(FIRST, FIRST.plusDays(days)))
                .shift(DAY, EVENING, NIGHT)
                .staff(staff)
                .rule(
                        Coverage.atLeast("need-A", ShiftSelector.of("A"), 1),
                        Coverage.atLeast("need-N", ShiftSelector.of("N"), 1),
                        RestBetweenShifts.hours("rest", 11))
                .build();
    }

    private static ReplacementAnswer ask(RosterProblem problem, Roster roster, String staff, LocalDate date) {
        return SampleWard.SCHEDULING.replacements(problem, roster, BEFORE).find(new Vacancy(staff, date));
    }

    @Test
    void aFreePersonTakesTheDutyAndThePlanTellsWhatItMeans() {
        RosterProblem problem = small(
                3,
                Staff.of("a", "甲").skills("RN", "PICC"),
                Staff.of("b", "乙").skills("RN"),
                Staff.of("c", "丙").skills("RN"));
        Roster roster = Roster.builder("w", problem.period())
                .assign("a", FIRST.plusDays(1), "A")
                .assign("b", FIRST, "A")
                .assign("b", FIRST.plusDays(2), "A")
                .assign("c", FIRST, "N")
                .assign("c", FIRST.plusDays(1), "N")
                .assign("c", FIRST.plusDays(2), "N")
                .build();
        ReplacementAnswer answer = ask(problem, roster, "a", FIRST.plusDays(1));

        assertThat(answer.mayStayOpen()).isFalse();
        assertThat(answer.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.reach()).isEqualTo(Reach.ONE_STEP);
            assertThat(plan.cells())
                    .containsExactly(
                            new CellDifference("a", FIRST.plusDays(1), Duty.of("A"), null),
                            new CellDifference("b", FIRST.plusDays(1), null, Duty.of("A")));
            PersonEffect b = plan.people().get(1);
            assertThat(b.minutes()).isEqualTo(new BeforeAfter(960, 1440));
            assertThat(b.shortestRest()).isEqualTo(new BeforeAfter(40 * 60, 16 * 60));
            assertThat(b.daysInARow()).isEqualTo(new BeforeAfter(1, 3));
            assertThat(b.nights()).isEqualTo(new BeforeAfter(0, 0));
            assertThat(b.peerNights()).isEqualTo(1);
            assertThat(plan.skills()).singleElement().satisfies(s -> {
                assertThat(s.lost()).containsExactly("PICC");
                assertThat(s.heads()).isEqualTo(new BeforeAfter(1, 1));
            });
            assertThat(plan.explanation().zh()).contains("b 2026-12-02 休→白班");
            assertThat(plan.explanation().en()).contains("2 cells of 2 people");
        });
    }

    @Test
    void whereNobodyCanSimplyComeAChainOfTheSameDayIsFound() {
        RosterProblem problem = small(2, Staff.of("a", "甲"), Staff.of("b", "乙"), Staff.of("c", "丙")).toBuilder()
                .rule(AvoidedShifts.of("no-nights", StaffSelector.ids("c"), ShiftSelector.of("N")))
                .build();
        Roster roster = Roster.builder("w", problem.period())
                .assign("a", FIRST, "N")
                .assign("b", FIRST, "A")
                .assign("a", FIRST.plusDays(1), "N")
                .assign("c", FIRST.plusDays(1), "A")
                .build();
        ReplacementAnswer answer = ask(problem, roster, "a", FIRST);

        assertThat(answer.plans()).isNotEmpty();
        assertThat(answer.plans().get(0).reach()).isEqualTo(Reach.SAME_DAY);
        assertThat(answer.plans().get(0).cells())
                .extracting(CellDifference::staff)
                .containsExactly("a", "b", "c");
        assertThat(SampleWard.SCHEDULING
                        .replacements(problem, roster, BEFORE)
                        .find(new Vacancy("a", FIRST), new ReplacementOptions(Reach.ONE_STEP, 5, 1000))
                        .plans())
                .isEmpty();
    }

    @Test
    void whereTheDayHasNoWayOtherDaysChangeToo() {
        RosterProblem problem = small(2, Staff.of("a", "甲"), Staff.of("b", "乙"), Staff.of("c", "丙")).toBuilder()
                .rule(AvoidedShifts.of("no-nights", StaffSelector.ids("c"), ShiftSelector.of("N")))
                .rule(ConsecutiveWork.atMost("run", 1).forStaff(StaffSelector.ids("b")))
                .build();
        Roster roster = Roster.builder("w", problem.period())
                .assign("a", FIRST, "N")
                .assign("c", FIRST, "A")
                .assign("b", FIRST.plusDays(1), "A")
                .assign("a", FIRST.plusDays(1), "N")
                .build();
        ReplacementAnswer answer = ask(problem, roster, "a", FIRST);

        assertThat(answer.plans()).isNotEmpty();
        assertThat(answer.plans().get(0).reach()).isEqualTo(Reach.MULTI_DAY);
        assertThat(answer.plans().get(0).cells())
                .contains(
                        new CellDifference("b", FIRST, null, Duty.of("N")),
                        new CellDifference("b", FIRST.plusDays(1), Duty.of("A"), null),
                        new CellDifference("c", FIRST.plusDays(1), null, Duty.of("A")));
    }

    @Test
    void whereNobodyCanComeEverybodyHasAReason() {
        RosterProblem problem = small(2, Staff.of("a", "甲"), Staff.of("b", "乙"), Staff.of("c", "丙")).toBuilder()
                .rule(AvoidedShifts.of("no-nights", StaffSelector.ids("c", "b"), ShiftSelector.of("N")))
                .build();
        Roster roster = Roster.builder("w", problem.period())
                .assign("a", FIRST, "N")
                .assign("b", FIRST, "A")
                .build();
        ReplacementAnswer answer = ask(problem, roster, "a", FIRST);

        assertThat(answer.isSolved()).isFalse();
        assertThat(answer.obstacles()).extracting(Obstacle::staff).containsExactly("b", "c");
        assertThat(answer.obstacles()).allSatisfy(o -> {
            assertThat(o.broken()).extracting(Violation::ruleId).contains("no-nights");
            assertThat(o.reason().zh()).isNotBlank();
            assertThat(o.reason().en()).isNotBlank();
        });
        assertThat(answer.provenUnsolvable()).isTrue();
    }

    /** No change of one cell makes b's row better: either run becomes too short. Only the whole row at once can move. */
    @Test
    void whereNoStepMakesItBetterTheWholeRowMoves() {
        RosterProblem problem = RosterProblem.builder("w", DateRange.of(FIRST, FIRST.plusDays(8)))
                .shift(DAY, EVENING, NIGHT)
                .staff(Staff.of("a", "甲"), Staff.of("b", "乙"))
                .rule(
                        ConsecutiveWork.of("pairs", Limits.atLeast(2), BorderPolicy.STRICT)
                                .forStaff(StaffSelector.ids("b")),
                        CountInWindow.assignments("two", ShiftSelector.any(), Window.period(), Limits.atMost(2))
                                .forStaff(StaffSelector.ids("b")))
                .build();
        Roster roster = Roster.builder("w", problem.period())
                .assign("a", FIRST.plusDays(5), "A")
                .assign("b", FIRST.plusDays(1), "A")
                .assign("b", FIRST.plusDays(2), "A")
                .build();
        ReplacementAnswer answer = ask(problem, roster, "a", FIRST.plusDays(5));

        assertThat(answer.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.reach()).isEqualTo(Reach.MULTI_DAY);
            assertThat(plan.cells()).hasSize(5);
        });
    }

    /** B may work nights, but then nobody is left for the day: b alone proves nothing, the ward as a whole does. */
    @Test
    void whoeverIsNeededElsewhereIsProvenUnableByTheWholeWard() {
        RosterProblem problem = small(2, Staff.of("a", "甲"), Staff.of("b", "乙"));
        Roster roster = Roster.builder("w", problem.period())
                .assign("a", FIRST, "N")
                .assign("b", FIRST, "A")
                .build();
        ReplacementAnswer answer = ask(problem, roster, "a", FIRST);

        assertThat(answer.obstacles()).extracting(Obstacle::staff).containsExactly("b");
        assertThat(answer.provenUnsolvable()).isTrue();
        ReplacementOptions narrow = new ReplacementOptions(Reach.SAME_DAY, 5, 100_000);
        assertThat(SampleWard.SCHEDULING
                        .replacements(problem, roster, BEFORE)
                        .find(new Vacancy("a", FIRST), narrow)
                        .provenUnsolvable())
                .as("who does not look at other days knows nothing of them")
                .isFalse();
    }

    /** Three people and three days: of all 729 rosters of the other two one fills the vacancy, or it is proven that none does. */
    @Test
    void everyVacancyOfASmallWardIsFilledOrProvenUnfillable() {
        int proven = 0;
        for (long seed = 1; seed <= 24; seed++) {
            Random random = new Random(seed);
            RosterProblem problem = small(3, Staff.of("a", "甲"), Staff.of("b", "乙"), Staff.of("c", "丙")).toBuilder()
                    .rule(AvoidedShifts.of(
                            "no-nights", StaffSelector.ids(random.nextBoolean() ? "b" : "c"), ShiftSelector.of("N")))
                    .rule(ConsecutiveWork.atMost("run", 2))
                    .build();
            RosterChecker checker = SampleWard.SCHEDULING.checker(problem);
            Roster roster = any(problem, random);
            LocalDate date = FIRST.plusDays(random.nextInt(3));
            Duty duty = Duty.of(random.nextBoolean() ? "A" : "N");
            roster = roster.toBuilder().set("a", date, duty).build();
            CheckReport published = checker.check(roster);
            Roster without = roster.toBuilder().set("a", date, null).build();
            boolean possible = false;
            for (int code = 0; code < 729 && !possible; code++) {
                var builder = without.toBuilder();
                for (int cell = 0, rest = code; cell < 6; cell++, rest /= 3) {
                    Duty held = rest % 3 == 0 ? null : Duty.of(rest % 3 == 1 ? "A" : "N");
                    builder.set(cell < 3 ? "b" : "c", FIRST.plusDays(cell % 3), held);
                }
                Roster other = builder.build();
                possible = heads(other, date, duty) >= heads(roster, date, duty)
                        && checker.check(other).newlyBrokenSince(published).stream()
                                .allMatch(v -> v.staff().equals(List.of("a")));
            }
            ReplacementAnswer answer = ask(problem, roster, "a", date);
            assertThat(answer.isSolved()).as("seed %d", seed).isEqualTo(possible);
            if (published.hardViolations().isEmpty()) {
                assertThat(answer.provenUnsolvable()).as("seed %d", seed).isEqualTo(!possible);
            } else if (possible) {
                assertThat(answer.provenUnsolvable()).as("seed %d", seed).isFalse();
            }
            proven += answer.provenUnsolvable() ? 1 : 0;
        }
        assertThat(proven).isBetween(3, 21);
    }

    /** The least broken of some random rosters: often a legal one. */
    private static Roster any(RosterProblem problem, Random random) {
        RosterChecker checker = SampleWard.SCHEDULING.checker(problem);
        Roster best = Roster.builder("w", problem.period()).build();
        for (int i = 0; i < 40; i++) {
            var builder = Roster.builder("w", problem.period());
            for (Staff person : problem.staff()) {
                for (int d = 0; d < 3; d++) {
                    int held = random.nextInt(3);
                    builder.set(person.id(), FIRST.plusDays(d), held == 0 ? null : Duty.of(held == 1 ? "A" : "N"));
                }
            }
            Roster roster = builder.build();
            if (checker.check(roster).cost().compareTo(checker.check(best).cost()) < 0) {
                best = roster;
            }
        }
        return best;
    }

    /** What is said to be impossible is so for each of all rows, and the other way round. */
    @Test
    void neverMeansThatNoneOfAllRowsIsLegal() {
        int proven = 0;
        for (long seed = 1; seed <= 25; seed++) {
            Random random = new Random(seed);
            RosterProblem problem = RosterProblem.builder("w", DateRange.of(FIRST, FIRST.plusDays(5)))
                    .shift(DAY, NIGHT)
                    .staff(Staff.of("a", "甲"), Staff.of("b", "乙"))
                    .rule(
                            ConsecutiveWork.of("runs", Limits.atLeast(2 + random.nextInt(2)), BorderPolicy.STRICT)
                                    .forStaff(StaffSelector.ids("b")),
                            CountInWindow.assignments(
                                            "nights",
                                            ShiftSelector.of("N"),
                                            Window.period(),
                                            Limits.atMost(random.nextInt(2)))
                                    .forStaff(StaffSelector.ids("b")),
                            CountInWindow.assignments(
                                            "duties",
                                            ShiftSelector.any(),
                                            Window.period(),
                                            Limits.atMost(1 + random.nextInt(3)))
                                    .forStaff(StaffSelector.ids("b")),
                            RestBetweenShifts.hours("rest", 11))
                    .build();
            RosterChecker checker = SampleWard.SCHEDULING.checker(problem);
            LocalDate date = FIRST.plusDays(random.nextInt(5));
            String shift = random.nextBoolean() ? "A" : "N";
            Roster roster = Roster.builder("w", problem.period())
                    .assign("a", date, shift)
                    .build();
            boolean any = false;
            for (int row = 0; row < 243; row++) {
                var builder = Roster.builder("w", problem.period());
                for (int d = 0, rest = row; d < 5; d++, rest /= 3) {
                    if (rest % 3 > 0) {
                        builder.assign("b", FIRST.plusDays(d), rest % 3 == 1 ? "A" : "N");
                    }
                }
                Roster only = builder.build();
                any |= only.duty("b", date).filter(Duty.of(shift)::equals).isPresent()
                        && checker.check(only).hardViolations().isEmpty();
            }
            ReplacementAnswer answer = ask(problem, roster, "a", date);
            assertThat(answer.isSolved()).as("seed %d", seed).isEqualTo(any);
            assertThat(answer.provenUnsolvable()).as("seed %d", seed).isEqualTo(!any);
            proven += any ? 0 : 1;
        }
        assertThat(proven).isBetween(3, 22);
    }

    @Test
    void aQuestionThatHasNoAnswerIsRefusedWithTheReason() {
        RosterProblem problem = small(2, Staff.of("a", "甲"), Staff.of("b", "乙"));
        Roster roster = Roster.builder("w", problem.period())
                .assign("a", FIRST, "A")
                .assign("a", FIRST.plusDays(1), "A")
                .build();
        Instant nineOClock = FIRST.atTime(9, 0).atZone(problem.zone()).toInstant();
        ReplacementFinder finder = SampleWard.SCHEDULING.replacements(problem, roster, nineOClock);

        assertThat(codes(finder.find(new Vacancy("x", FIRST)))).containsExactly("staff.unknown");
        assertThat(codes(finder.find(new Vacancy("a", FIRST.minusDays(1))))).containsExactly("date.outside");
        assertThat(codes(finder.find(new Vacancy("b", FIRST.plusDays(1))))).containsExactly("vacancy.free");
        assertThat(codes(finder.find(new Vacancy("a", FIRST)))).containsExactly("vacancy.past");
        assertThat(finder.find(new Vacancy("a", FIRST.plusDays(1))).isSolved()).isTrue();
    }

    @Test
    void aRosterOfAnotherWardOrPeriodIsRefused() {
        RosterProblem problem = small(2, Staff.of("a", "甲"), Staff.of("b", "乙"));
        DateRange later = DateRange.of(FIRST.plusDays(1), FIRST.plusDays(3));
        for (Roster other : List.of(
                Roster.builder("other", problem.period())
                        .assign("a", FIRST, "A")
                        .build(),
                Roster.builder("w", later).assign("a", FIRST.plusDays(1), "A").build())) {
            assertThatThrownBy(() -> SampleWard.SCHEDULING.replacements(problem, other, BEFORE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the problem of w in " + problem.period());
        }
    }
}
