package io.github.hospitalhr.scheduling.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.problem.CellBan;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.ContractHours;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.Exclusion;
import io.github.hospitalhr.scheduling.rule.ForbiddenSuccession;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.Pairing;
import io.github.hospitalhr.scheduling.rule.RestAfterShifts;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.rule.WeekendsWorked;
import io.github.hospitalhr.scheduling.rule.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One ward for each way in which a ward can be impossible: what the doctor says, and what it offers. */
class InfeasibleWardsTest {

    private static final Scheduling SCHEDULING = Scheduling.builder()
            .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build();
    private static final long STEPS = 600_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);
    private static final ShiftSelector DAY = ShiftSelector.of("A");
    private static final ShiftSelector NIGHT = ShiftSelector.of("N");

    private static RosterProblemBuilder ward(int days, int people) {
        RosterProblemBuilder ward = RosterProblem.builder("w", DateRange.of(FIRST, FIRST.plusDays(days)))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"), ShiftType.of("N", "夜班", "20:00", "08:00"));
        for (int i = 1; i <= people; i++) {
            ward.staff(Staff.of("n" + i, "").skills("RN"));
        }
        return ward;
    }

    private static Diagnosis diagnose(RosterProblemBuilder ward) {
        return SCHEDULING.diagnose(ward.build(), DiagnosisOptions.steps(STEPS));
    }

    private static Fix verified(Diagnosis diagnosis, FixChange.Kind kind) {
        return diagnosis.fixes().stream()
                .filter(f -> f.verified() && f.changes().stream().anyMatch(c -> c.kind() == kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no verified " + kind + " in " + diagnosis));
    }

    @Test
    void aWardThatCanBeCovered() {
        Diagnosis diagnosis = diagnose(ward(7, 4).rule(Coverage.atLeast("day", DAY, 2)));

        assertThat(diagnosis.outcome()).isEqualTo(Diagnosis.Outcome.FEASIBLE);
        assertThat(diagnosis.end()).isEqualTo(Diagnosis.End.COMPLETE);
        assertThat(diagnosis.fixes()).isEmpty();
    }

    @Test
    void demandAboveHeadcount() {
        Diagnosis diagnosis = diagnose(ward(7, 3).rule(Coverage.atLeast("day", DAY, 5)));

        assertThat(diagnosis.provenInfeasible()).isTrue();
        assertThat(diagnosis.certificates()).first().satisfies(c -> {
            assertThat(c.rules()).containsExactly("day");
            assertThat(c.need()).isEqualTo(5);
            assertThat(c.capacity()).isEqualTo(3);
            assertThat(c.gap()).isEqualTo(2);
            assertThat(c.perDay()).isTrue();
            assertThat(c.dates()).hasSize(7);
            assertThat(c.sentence().zh()).contains("2026-12-07至2026-12-13").contains("需要 5 人");
            assertThat(c.sentence().en()).contains("2026-12-07 to 2026-12-13").contains("need 5 people");
        });
        assertThat(verified(diagnosis, FixChange.Kind.NEED_LOWERED).changes())
                .singleElement()
                .satisfies(c -> assertThat(c.from()).isEqualTo(5))
                .satisfies(c -> assertThat(c.to()).isEqualTo(3));
        assertThat(verified(diagnosis, FixChange.Kind.STAFF_BORROWED)).satisfies(f -> {
            assertThat(f.changes())
                    .singleElement()
                    .satisfies(c -> assertThat(c.to()).isEqualTo(2));
            assertThat(f.shifts()).isEqualTo(14);
            assertThat(f.minutes()).isEqualTo(14 * 480);
        });
        assertThat(diagnosis.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.rules()).containsExactly("day");
            assertThat(c.minimal()).isTrue();
        });
    }

    @Test
    void unknownSkillAndEmptyStaffAreFaults() {
        Diagnosis unknown =
                diagnose(ward(3, 2).rule(Coverage.atLeast("icu", DAY, 1).forStaff(StaffSelector.skill("ICU"))));
        Diagnosis empty = diagnose(ward(3, 0));

        assertThat(unknown.outcome()).isEqualTo(Diagnosis.Outcome.FAULTY);
        assertThat(unknown.faults()).extracting(InputFault::rule).containsExactly("skill.unknown");
        assertThat(empty.faults()).extracting(InputFault::rule).containsExactly("staff.empty");
        assertThat(empty.summary().zh()).contains("1 处错误");
    }

    @Test
    void aSkillThatTooFewHave() {
        RosterProblemBuilder ward = ward(4, 4)
                .staff(Staff.of("icu", "").skills("RN", "ICU"))
                .rule(Coverage.atLeast("icu-day", DAY, 1).forStaff(StaffSelector.skill("ICU")))
                .rule(Coverage.atLeast("icu-night", NIGHT, 1).forStaff(StaffSelector.skill("ICU")));

        Diagnosis diagnosis = diagnose(ward);

        assertThat(diagnosis.certificates()).first().satisfies(c -> {
            assertThat(c.rules()).containsExactly("icu-day", "icu-night");
            assertThat(c.staff()).containsExactly("icu");
            assertThat(c.gap()).isEqualTo(1);
        });
        verified(diagnosis, FixChange.Kind.STAFF_BORROWED);
    }

    @Test
    void leaveInTheSameWeek() {
        RosterProblem problem = ward(7, 4)
                .replaceStaff(List.of(
                        Staff.of("n1", "").leave(Leave.of(DateRange.of(FIRST, FIRST.plusDays(7)), "annual")),
                        Staff.of("n2", "")
                                .leave(Leave.of(DateRange.of(FIRST.plusDays(2), FIRST.plusDays(5)), "annual")),
                        Staff.of("n3", ""),
                        Staff.of("n4", "")))
                .rule(Coverage.atLeast("day", DAY, 3))
                .build();

        Diagnosis diagnosis = SCHEDULING.diagnose(problem, DiagnosisOptions.steps(STEPS));

        assertThat(diagnosis.certificates()).first().satisfies(c -> {
            assertThat(c.rules()).containsExactly("day", "availability");
            assertThat(c.dates()).containsExactly(FIRST.plusDays(2), FIRST.plusDays(3), FIRST.plusDays(4));
            assertThat(c.staff()).containsExactly("n3", "n4");
        });
        assertThat(verified(diagnosis, FixChange.Kind.LEAVE_MOVED).changes())
                .singleElement()
                .satisfies(c ->
                        assertThat(c.dates()).containsExactly(FIRST.plusDays(2), FIRST.plusDays(3), FIRST.plusDays(4)));
        assertThat(diagnosis.conflicts()).first().satisfies(c -> {
            assertThat(c.rules()).containsExactly("day", "availability");
            assertThat(c.minimal()).isTrue();
        });
    }

    @Test
    void pinsAgainstLeave() {
        RosterProblem problem = ward(5, 3)
                .replaceStaff(List.of(
                        Staff.of("n1", "").leave(Leave.of(DateRange.of(FIRST.plusDays(1), FIRST.plusDays(3)), "sick")),
                        Staff.of("n2", "")))
                .fix("n1", FIRST, "A")
                .fix("n1", FIRST.plusDays(2), "A")
                .build();

        Diagnosis diagnosis = SCHEDULING.diagnose(problem, DiagnosisOptions.steps(STEPS));

        assertThat(diagnosis.deadEnds()).singleElement().satisfies(d -> {
            assertThat(d.staff()).isEqualTo("n1");
            assertThat(d.rules()).containsExactly("availability", "fixed-cell");
            assertThat(d.dates()).containsExactly(FIRST.plusDays(2));
            assertThat(d.history()).isFalse();
        });
        assertThat(verified(diagnosis, FixChange.Kind.PINS_RELEASED).changes())
                .singleElement()
                .satisfies(c -> assertThat(c.dates()).containsExactly(FIRST.plusDays(2)));
        assertThat(SCHEDULING.diagnose(problem, DiagnosisOptions.steps(STEPS))).isEqualTo(diagnosis);
    }

    @Test
    void pinsAgainstASuccession() {
        Diagnosis diagnosis = diagnose(ward(5, 2)
                .fix("n2", FIRST.plusDays(1), "N")
                .fix("n2", FIRST.plusDays(2), "A")
                .rule(ForbiddenSuccession.between("no-NA", NIGHT, DAY)));

        assertThat(diagnosis.deadEnds()).singleElement().satisfies(d -> {
            assertThat(d.rules()).containsExactly("no-NA", "fixed-cell");
            assertThat(d.dates()).containsExactly(FIRST.plusDays(1), FIRST.plusDays(2));
        });
        verified(diagnosis, FixChange.Kind.PEOPLE_EXEMPTED);
        verified(diagnosis, FixChange.Kind.PINS_RELEASED);
    }

    @Test
    void aPersonWithoutAnyLegalShiftWhoMustWork() {
        RosterProblemBuilder ward =
                ward(4, 2).rule(ContractHours.of("hours", 4 * 480, 0).forStaff(StaffSelector.ids("n1")));
        for (int d = 0; d < 4; d++) {
            ward.ban(new CellBan("n1", FIRST.plusDays(d), null, ""));
        }

        Diagnosis diagnosis = diagnose(ward);

        assertThat(diagnosis.deadEnds())
                .singleElement()
                .satisfies(d -> assertThat(d.rules()).containsExactly("hours", "cell-ban"));
        verified(diagnosis, FixChange.Kind.LIMIT_MOVED);
    }

    @Test
    void nightsQuotaTooSmall() {
        Diagnosis diagnosis = diagnose(ward(10, 6)
                .rule(Coverage.atLeast("night", NIGHT, 2))
                .rule(CountInWindow.assignments("quota", NIGHT, Window.period(), Limits.atMost(3))));

        assertThat(diagnosis.certificates()).first().satisfies(c -> {
            assertThat(c.measure()).isEqualTo(Certificate.Measure.SHIFTS);
            assertThat(c.rules()).containsExactly("night", "quota");
            assertThat(c.need()).isEqualTo(20);
            assertThat(c.open()).isEqualTo(60);
            assertThat(c.capacity()).isEqualTo(18);
            assertThat(c.perDay()).isFalse();
        });
        assertThat(verified(diagnosis, FixChange.Kind.LIMIT_MOVED)).satisfies(f -> {
            assertThat(f.shifts()).isEqualTo(2);
            assertThat(f.changes()).allSatisfy(c -> assertThat(c.from()).isEqualTo(3));
            assertThat(f.changes().stream()
                            .mapToLong(c -> (c.to() - c.from()) * c.staff().size())
                            .sum())
                    .isEqualTo(2);
        });
        assertThat(verified(diagnosis, FixChange.Kind.NEED_LOWERED).shifts()).isEqualTo(2);
        assertThat(diagnosis.conflicts()).first().satisfies(c -> {
            assertThat(c.rules()).containsExactly("night", "quota");
            assertThat(c.minimal()).isTrue();
        });
    }

    @Test
    void weekendRules() {
        Diagnosis diagnosis =
                diagnose(ward(28, 4).rule(Coverage.atLeast("day", DAY, 2)).rule(WeekendsWorked.atMost("weekends", 1)));

        assertThat(diagnosis.certificates()).anySatisfy(c -> {
            assertThat(c.rules()).containsExactly("day", "weekends");
            assertThat(c.dates()).hasSize(8);
            assertThat(c.need()).isEqualTo(16);
            assertThat(c.capacity()).isEqualTo(8);
        });
        verified(diagnosis, FixChange.Kind.LIMIT_MOVED);
    }

    @Test
    void restAgainstSuccession() {
        Diagnosis diagnosis = diagnose(ward(6, 3)
                .rule(Coverage.atLeast("day", DAY, 1))
                .rule(Coverage.atLeast("night", NIGHT, 1))
                .rule(RestAfterShifts.of("rest", NIGHT, 2))
                .rule(ConsecutiveShifts.atMost("one-night", NIGHT, 1)));

        assertThat(diagnosis.provenInfeasible()).isTrue();
        assertThat(diagnosis.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.rules()).containsExactly("day", "night", "rest", "one-night");
            assertThat(c.minimal()).isTrue();
        });
        verified(diagnosis, FixChange.Kind.NEED_LOWERED);
        verified(diagnosis, FixChange.Kind.STAFF_BORROWED);
    }

    @Test
    void aHistoryThatBreaksRulesAlready() {
        RosterProblem problem = ward(3, 0)
                .staff(Staff.of("n1", "").history("A", "A", "A", "A", "A", "A"), Staff.of("n2", ""))
                .rule(ConsecutiveWork.atMost("run", 4))
                .fix("n1", FIRST, "A")
                .build();

        Diagnosis diagnosis = SCHEDULING.diagnose(problem, DiagnosisOptions.steps(STEPS));

        assertThat(diagnosis.historyBreaches()).singleElement().satisfies(b -> {
            assertThat(b.rule()).isEqualTo("run");
            assertThat(b.measured()).isEqualTo(6);
            assertThat(b.dates()).hasSize(6);
        });
        assertThat(diagnosis.deadEnds()).singleElement().satisfies(d -> {
            assertThat(d.history()).isTrue();
            assertThat(d.rules()).containsExactly("run", "fixed-cell");
            assertThat(d.sentence().en()).contains("known shifts around the period");
        });
        verified(diagnosis, FixChange.Kind.LIMIT_MOVED);
        verified(diagnosis, FixChange.Kind.PINS_RELEASED);
    }

    @Test
    void mentorPairingImpossible() {
        Diagnosis diagnosis = diagnose(ward(4, 0)
                .staff(
                        Staff.of("new1", "").groups("new"),
                        Staff.of("new2", "").groups("new"),
                        Staff.of("old", "").groups("old"))
                .rule(Coverage.atLeast("day", DAY, 1))
                .rule(Coverage.atLeast("night", NIGHT, 1))
                .rule(Pairing.of("mentor", StaffSelector.group("new"), StaffSelector.group("old"))));

        assertThat(diagnosis.provenInfeasible()).isTrue();
        assertThat(diagnosis.conflicts()).first().satisfies(c -> {
            assertThat(c.rules()).containsExactly("day", "night", "mentor");
            assertThat(c.dates()).hasSize(4);
            assertThat(c.minimal()).isTrue();
        });
        verified(diagnosis, FixChange.Kind.DAYS_EXEMPTED);
        verified(diagnosis, FixChange.Kind.NEED_LOWERED);
    }

    @Test
    void exclusionAgainstNeed() {
        Diagnosis diagnosis = diagnose(ward(3, 2)
                .rule(Coverage.atLeast("day", DAY, 2))
                .rule(Exclusion.of("apart", StaffSelector.ids("n1"), StaffSelector.ids("n2"))));

        assertThat(diagnosis.conflicts())
                .first()
                .satisfies(c -> assertThat(c.rules()).containsExactly("day", "apart"));
        verified(diagnosis, FixChange.Kind.DAYS_EXEMPTED);
    }

    @Test
    void tooManyMustWork() {
        Diagnosis diagnosis = diagnose(ward(5, 3)
                .rule(Coverage.atMost("few", ShiftSelector.any(), 1))
                .rule(CountInWindow.assignments("least", ShiftSelector.any(), Window.period(), Limits.atLeast(3))));

        assertThat(diagnosis.certificates()).first().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Certificate.Kind.TOO_MUCH);
            assertThat(c.rules()).containsExactly("few", "least");
            assertThat(c.need()).isEqualTo(9);
            assertThat(c.capacity()).isEqualTo(5);
        });
        verified(diagnosis, FixChange.Kind.MAXIMUM_RAISED);
        verified(diagnosis, FixChange.Kind.LIMIT_MOVED);
    }

    @Test
    void contradictingNeeds() {
        Diagnosis diagnosis = diagnose(
                ward(3, 5).rule(Coverage.atLeast("day", DAY, 3)).rule(Coverage.atMost("any", ShiftSelector.any(), 2)));

        assertThat(diagnosis.certificates()).first().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Certificate.Kind.TOO_MUCH);
            assertThat(c.rules()).containsExactly("day", "any");
        });
        verified(diagnosis, FixChange.Kind.NEED_LOWERED);
    }

    @Test
    void protectedRulesAndQualificationsNeverGiveWay() {
        Diagnosis diagnosis = diagnose(ward(10, 6)
                .rule(Coverage.atLeast("night", NIGHT, 2))
                .rule(CountInWindow.assignments("law", NIGHT, Window.period(), Limits.atMost(3))
                        .protectedFloor()));

        assertThat(diagnosis.fixes())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.changes()).noneMatch(c -> c.rule().equals("law")));
    }

    @Test
    void severalReasonsAtOnceAreMendedTogether() {
        Diagnosis diagnosis = diagnose(ward(6, 3)
                .rule(Coverage.atLeast("day", DAY, 4))
                .rule(ForbiddenSuccession.between("no-NA", NIGHT, DAY))
                .fix("n1", FIRST.plusDays(1), "N")
                .fix("n1", FIRST.plusDays(2), "A"));

        assertThat(diagnosis.certificates()).isNotEmpty();
        assertThat(diagnosis.deadEnds()).isNotEmpty();
        assertThat(diagnosis.fixes()).anySatisfy(f -> {
            assertThat(f.verified()).isTrue();
            assertThat(f.changes()).hasSizeGreaterThan(1);
        });
    }
}
