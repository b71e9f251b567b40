package io.github.hospitalhr.scheduling.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.SampleWard;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.generate.CancelToken;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.Limits;
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

/** Mending a published roster. */
class RepairTest {

    private static final RosterProblem PROBLEM = SampleWard.CHECKER.problem();
    private static final Roster ROSTER = SampleWard.ROSTER;
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final Instant BEFORE = Instant.parse("2026-11-22T00:00:00Z");

    private static Instant morning(LocalDate date) {
        return date.atTime(7, 0).atZone(PROBLEM.zone()).toInstant();
    }

    /** What is newly broken since the publication, except in the rows of the missing. */
    private static List<Violation> newlyBroken(RepairResult result, Roster published, List<String> missing) {
        CheckReport before = SampleWard.CHECKER.check(published);
        RosterChecker after = SampleWard.SCHEDULING.checker(result.problem());
        return after.check(result.roster()).newlyBrokenSince(before).stream()
                .filter(v ->
                        v.staff().size() != 1 || !missing.contains(v.staff().get(0)))
                .toList();
    }

    private static void assertSound(RepairResult result, LocalDate today, List<String> missing, String seed) {
        assertThat(result.refused()).as(seed).isEmpty();
        assertThat(RosterDifference.between(ROSTER, result.roster()).cells())
                .as(seed)
                .containsExactlyInAnyOrderElementsOf(result.cells());
        assertThat(result.cells())
                .as(seed)
                .allSatisfy(cell -> assertThat(cell.date()).isAfterOrEqualTo(today));
        assertThat(result.people()).as(seed).noneMatch(missing::contains);
        if (result.isMended()) {
            assertThat(newlyBroken(result, ROSTER, missing)).as(seed).isEmpty();
        }
        assertThat(result.cost())
                .as(seed)
                .isEqualTo(SampleWard.SCHEDULING
                        .checker(result.problem())
                        .check(result.roster())
                        .cost());
    }

    @Test
    void sickCallsAreMendedWithoutBreakingAnythingNew() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            LocalDate today = FIRST.plusDays(3 + random.nextInt(15));
            List<String> people = new ArrayList<>(ROSTER.staff());
            Collections.shuffle(people, random);
            List<String> sick = people.subList(0, 1 + random.nextInt(2));
            Disruption[] calls = sick.stream()
                    .map(id -> Disruption.Absence.sick(id, DateRange.of(today, today.plusDays(4))))
                    .toArray(Disruption[]::new);
            List<RepairProgress> told = new ArrayList<>();
            RepairResult result = SampleWard.SCHEDULING.repair(
                    RepairRequest.of(PROBLEM, ROSTER, morning(today), calls).effort(60_000), told::add);

            assertSound(result, today, sick, "seed " + seed);
            assertThat(result.isMended()).as("seed %d", seed).isTrue();
            assertThat(told).as("seed %d", seed).isNotEmpty();
            for (String id : sick) {
                for (int d = 0; d < 4; d++) {
                    assertThat(result.roster().duty(id, today.plusDays(d))).isEmpty();
                }
            }
            assertThat(result.vacated()).isEqualTo((int) result.cells().stream()
                    .filter(c -> sick.contains(c.staff()))
                    .count());
            if (!result.people().isEmpty()) {
                assertThat(result.notice())
                        .hasValueSatisfying(at -> assertThat(at).isAfter(morning(today)));
            }
        }
    }

    /** Two people for two shifts of each day: without one of them a shift stays empty, and that is said to be proven. */
    @Test
    void whatNobodyCouldMendIsToldAsProven() {
        RosterProblem problem = RosterProblem.builder("w", DateRange.of(FIRST, FIRST.plusDays(3)))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"), ShiftType.of("N", "大夜", "22:00", "08:00"))
                .staff(Staff.of("a", "甲"), Staff.of("b", "乙"))
                .rule(
                        Coverage.atLeast("need-A", ShiftSelector.of("A"), 1),
                        Coverage.atLeast("need-N", ShiftSelector.of("N"), 1))
                .build();
        var roster = Roster.builder("w", problem.period());
        for (int d = 0; d < 3; d++) {
            roster.assign("a", FIRST.plusDays(d), "A").assign("b", FIRST.plusDays(d), "N");
        }
        RepairResult result = SampleWard.SCHEDULING.repair(RepairRequest.of(
                problem, roster.build(), BEFORE, Disruption.Absence.sick("a", DateRange.of(FIRST, FIRST.plusDays(2)))));

        assertThat(result.isMended()).isFalse();
        assertThat(result.unmended()).hasSize(2);
        assertThat(result.unmendable()).isTrue();
        assertThat(result.people()).isEmpty();
    }

    /** Nobody's single cell may change alone: b works in pairs, so the pair moves as a whole. */
    @Test
    void whereNoStepMendsTheWholeRosterIsRearranged() {
        RosterProblem problem = RosterProblem.builder("w", DateRange.of(FIRST, FIRST.plusDays(8)))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(Staff.of("a", "甲"), Staff.of("b", "乙"))
                .rule(
                        Coverage.atLeast("need-A", ShiftSelector.of("A"), 1)
                                .during(DateRange.of(FIRST.plusDays(5), FIRST.plusDays(6))),
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
        RepairResult result = SampleWard.SCHEDULING.repair(RepairRequest.of(
                problem,
                roster,
                BEFORE,
                Disruption.Absence.sick("a", DateRange.of(FIRST.plusDays(5), FIRST.plusDays(6)))));

        assertThat(result.isMended()).isTrue();
        assertThat(result.unmendable()).isFalse();
        assertThat(result.people()).containsExactly("b");
        assertThat(result.cells()).hasSize(5);
    }

    @Test
    void theSameRequestGivesTheSameRoster() {
        RepairRequest request = RepairRequest.of(
                        PROBLEM,
                        ROSTER,
                        BEFORE,
                        Disruption.Absence.sick("n03", DateRange.of(FIRST, FIRST.plusDays(6))),
                        Disruption.Absence.sick("n08", DateRange.of(FIRST, FIRST.plusDays(6))))
                .effort(40_000);
        assertThat(SampleWard.SCHEDULING.repair(request).cells())
                .isEqualTo(SampleWard.SCHEDULING.repair(request).cells());
    }

    @Test
    void moreDemandIsMet() {
        LocalDate day = FIRST.plusDays(9);
        int heads = (int) ROSTER.staff().stream()
                .filter(id -> ROSTER.duty(id, day).equals(java.util.Optional.of(Duty.of("N"))))
                .count();
        RepairResult result = SampleWard.SCHEDULING.repair(RepairRequest.of(
                PROBLEM,
                ROSTER,
                BEFORE,
                new Disruption.DemandChange(List.of(Coverage.atLeast("more-N", ShiftSelector.of("N"), heads + 1)
                        .during(DateRange.of(day, day.plusDays(1)))))));

        assertSound(result, FIRST, List.of(), "demand");
        assertThat(result.isMended()).isTrue();
        assertThat(result.vacated()).isZero();
        assertThat(result.people()).hasSizeLessThanOrEqualTo(2);
        assertThat(result.roster().staff().stream()
                        .filter(id -> result.roster().duty(id, day).equals(java.util.Optional.of(Duty.of("N"))))
                        .count())
                .isEqualTo(heads + 1);
    }

    @Test
    void whoLostACredentialKeepsPastDutiesOnly() {
        RosterProblem picc = PROBLEM.toBuilder()
                .rule(Coverage.atLeast("picc-A", ShiftSelector.of("A"), 0).forStaff(StaffSelector.skill("PICC")))
                .build();
        List<io.github.hospitalhr.scheduling.problem.ShiftType> shifts = PROBLEM.shifts().stream()
                .map(s -> s.code().equals("N") ? s.requiredSkills("RN") : s)
                .toList();
        RosterProblem problem = new RosterProblem(
                picc.unit(),
                picc.zone(),
                picc.period(),
                picc.grades(),
                shifts,
                picc.staff(),
                picc.specialDays(),
                picc.fixedCells(),
                picc.bans(),
                picc.requests(),
                picc.rules(),
                picc.packs());
        LocalDate today = FIRST.plusDays(10);
        String person = ROSTER.staff().stream()
                .filter(id -> nights(ROSTER, id, FIRST, today) > 0 && nights(ROSTER, id, today, FIRST.plusDays(31)) > 0)
                .findFirst()
                .orElseThrow();
        RepairResult result = SampleWard.SCHEDULING.repair(RepairRequest.of(
                problem, ROSTER, morning(today), new Disruption.FrozenCredential(person, "RN", today)));

        assertThat(result.isMended()).isTrue();
        assertThat(nights(result.roster(), person, today, FIRST.plusDays(31))).isZero();
        assertThat(nights(result.roster(), person, FIRST, today)).isEqualTo(nights(ROSTER, person, FIRST, today));
    }

    private static int nights(Roster roster, String person, LocalDate from, LocalDate to) {
        int nights = 0;
        for (LocalDate d = from; d.isBefore(to); d = d.plusDays(1)) {
            nights += roster.duty(person, d).equals(java.util.Optional.of(Duty.of("N"))) ? 1 : 0;
        }
        return nights;
    }

    @Test
    void pinnedCellsStay() {
        LocalDate day = FIRST.plusDays(5);
        var builder = PROBLEM.toBuilder();
        List<String> spared = new ArrayList<>();
        for (Staff person : PROBLEM.staff().subList(4, 14)) {
            ROSTER.duty(person.id(), day).ifPresent(duty -> {
                builder.fix(person.id(), day, duty.shift());
                spared.add(person.id());
            });
        }
        RepairResult result = SampleWard.SCHEDULING.repair(RepairRequest.of(
                builder.build(),
                ROSTER,
                BEFORE,
                Disruption.Absence.sick("n01", DateRange.of(day, day.plusDays(3))),
                Disruption.Absence.sick(spared.get(0), DateRange.of(day, day.plusDays(1)))));

        assertThat(spared).isNotEmpty();
        assertThat(result.cells())
                .filteredOn(c -> c.date().equals(day) && spared.contains(c.staff()))
                .extracting(CellDifference::staff)
                .containsExactly(spared.get(0));
    }

    @Test
    void whatCannotBeMendedIsToldAndACancelledRepairComesBackWithWhatItHas() {
        Disruption[] everybody = ROSTER.staff().stream()
                .limit(11)
                .map(id -> Disruption.Absence.sick(id, DateRange.of(FIRST.plusDays(8), FIRST.plusDays(9))))
                .toArray(Disruption[]::new);
        RepairResult hopeless = SampleWard.SCHEDULING.repair(
                RepairRequest.of(PROBLEM, ROSTER, BEFORE, everybody).effort(20_000));
        assertThat(hopeless.isMended()).isFalse();
        assertThat(hopeless.unmended()).extracting(Violation::ruleId).contains("need-A");

        CancelToken token = new CancelToken();
        token.cancel();
        RepairResult cancelled = SampleWard.SCHEDULING.repair(RepairRequest.of(
                        PROBLEM,
                        ROSTER,
                        BEFORE,
                        Disruption.Absence.sick("n01", DateRange.of(FIRST, FIRST.plusDays(31))))
                .cancel(token));
        assertThat(cancelled.end()).isEqualTo(RepairResult.End.CANCELLED);
        assertThat(cancelled.people()).isEmpty();
        assertThat(cancelled.vacated()).isPositive();
    }

    @Test
    void everyFaultOfARequestIsNamedAndNothingIsDone() {
        RepairResult result = SampleWard.SCHEDULING.repair(RepairRequest.of(
                PROBLEM,
                ROSTER,
                BEFORE,
                Disruption.Absence.sick("nobody", DateRange.of(FIRST.minusDays(9), FIRST.minusDays(8))),
                new Disruption.FrozenCredential("n01", "ECMO", FIRST)));

        assertThat(result.end()).isEqualTo(RepairResult.End.REFUSED);
        assertThat(result.refused())
                .extracting(Reason::code)
                .containsExactly("staff.unknown", "days.outside", "skill.unknown");
        assertThat(result.roster()).isEqualTo(ROSTER);
        assertThat(SampleWard.SCHEDULING
                        .repair(RepairRequest.of(PROBLEM, ROSTER, BEFORE))
                        .refused())
                .extracting(Reason::code)
                .containsExactly("disruption.none");
    }

    @Test
    void anAbsenceOfNoKindOrWithImpossibleMinutesIsRefused() {
        DateRange days = DateRange.of(FIRST, FIRST.plusDays(1));
        for (Runnable wrong : List.<Runnable>of(
                () -> new Disruption.Absence("n03", days, " ", 0),
                () -> new Disruption.Absence("n03", days, "sick", -1),
                () -> new Disruption.Absence("n03", days, "sick", 1441))) {
            assertThatThrownBy(wrong::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("creditedMinutes");
        }
    }
}
