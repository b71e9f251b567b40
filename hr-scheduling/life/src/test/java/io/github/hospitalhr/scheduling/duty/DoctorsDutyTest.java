package io.github.hospitalhr.scheduling.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.problem.CellBan;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.ForbiddenSuccession;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tiers, clinics, trainees and campuses, brought together in one problem and solved by the one engine. */
class DoctorsDutyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);
    private static final DateRange WEEKS = DateRange.of(FIRST, FIRST.plusDays(14));

    private static RosterProblem ward() {
        List<Staff> staff = new ArrayList<>(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> Staff.of("d" + i, "").groups(i <= 6 ? "住院医" : "主治"))
                .toList());
        staff.add(Staff.of("t", "").groups("规培"));
        return RosterProblem.builder("surgery", WEEKS)
                .shift(
                        ShiftType.of("W", "白班", "08:00", "17:00").place("东院"),
                        ShiftType.of("D1", "一线24小时", "08:00", "08:00").place("东院"),
                        ShiftType.of("D2", "二线24小时", "08:00", "08:00").place("东院"),
                        ShiftType.of("X", "西院白班", "08:00", "17:00").place("西院"))
                .staff(staff)
                .build();
    }

    @Test
    void oneProblemHoldsTiersRotationClinicsAndTrainees() {
        List<Clinic> clinics =
                List.of(Clinic.morning("d1", FIRST.plusDays(2), "西院"), Clinic.afternoon("d8", FIRST.plusDays(9), "西院"));
        List<LocalDate> days =
                Stream.iterate(FIRST, d -> d.plusDays(1)).limit(14).toList();
        RotationPlan second = RotationList.of("second", List.of("d7", "d8", "d9", "d10", "d11", "d12"))
                .plan(days, (person, day) -> true, 3);
        RosterProblem problem = second.fixInto(new Clinics(ward(), clinics).ban(60), "D2").toBuilder()
                .rule(
                        new DutyTier(1, "D1", StaffSelector.group("住院医", "规培").except("t"), 1, 1).rule(),
                        new DutyTier(2, "D2", StaffSelector.group("主治"), 1, 1).rule())
                .rule(DutyRules.synchronise(ward(), "t", "d2").toArray(Rule[]::new))
                .rule(DutyRules.travel(ward(), 60))
                .withoutRule("lead-d2-D1")
                .withoutRule("follow-t-D1")
                .build();

        GenerationResult result = Scheduling.builder()
                .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .build()
                .generate(problem, GenerationOptions.steps(60_000).seed(1));

        assertThat(result.isLegal()).as("%s", result.byRule()).isTrue();
        for (LocalDate day : days) {
            assertThat(result.roster().assignments().stream()
                            .filter(a -> a.date().equals(day) && a.shift().equals("D1")))
                    .as("first line on %s", day)
                    .hasSize(1);
            assertThat(result.roster().duty(second.duties().get(day), day)).contains(Duty.of("D2"));
        }
    }

    @Test
    void aClinicBansTheDutyBeforeItAndOnlyThat() {
        List<CellBan> bans = new Clinics(
                        ward(),
                        List.of(
                                Clinic.morning("d1", FIRST.plusDays(2), "西院"),
                                Clinic.morning("d1", FIRST, null),
                                Clinic.morning("stranger", FIRST.plusDays(3), null)))
                .ban(0)
                .bans();
        assertThat(bans).isEmpty();
        assertThat(new Clinics(ward(), List.of(Clinic.morning("d1", FIRST.plusDays(2), "西院")))
                        .ban(1)
                        .bans())
                .extracting(b -> b.staff() + " " + b.date() + " " + b.shift())
                .containsExactly("d1 2026-12-08 D1", "d1 2026-12-08 D2");
    }

    @Test
    void aDutyDoctorWithAClinicAtAnotherCampusNeedsASubstituteForTheHalfDay() {
        RosterProblem ward = ward();
        Roster roster = Roster.builder("surgery", WEEKS)
                .assign("d1", FIRST, "D1")
                .assign("d2", FIRST.minusDays(0).plusDays(1), "D1")
                .assign("d3", FIRST, "W")
                .assign("d5", FIRST.plusDays(1), "W")
                .build();
        List<Clinic> clinics = List.of(
                Clinic.afternoon("d1", FIRST, "西院"),
                Clinic.afternoon("d2", FIRST.plusDays(1), "东院"),
                Clinic.afternoon("d4", FIRST, "西院"));

        List<ClinicConflict> conflicts = new Clinics(ward, clinics).conflicts(roster, StaffSelector.group("住院医"));

        // d2's clinic is at the campus of the duty; d3 works, d4 has a clinic; d5 has more duties than d6.
        assertThat(conflicts)
                .containsExactly(new ClinicConflict(clinics.get(0), Duty.of("D1"), List.of("d6", "d2", "d5")));
    }

    @Test
    void campusesFarApartAreNotFollowedWithoutTimeToTravel() {
        ForbiddenSuccession travel = (ForbiddenSuccession) DutyRules.travel(ward(), 60);

        assertThat(travel.successions())
                .extracting(s -> s.first().codes().get(0) + s.next().codes().get(0))
                .containsExactly("D1X", "D2X");
        assertThat(((ForbiddenSuccession) DutyRules.travel(ward(), 0)).successions())
                .isEmpty();
    }
}
