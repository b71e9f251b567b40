package io.github.hospitalhr.scheduling.duty;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.problem.CellBan;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Clinics and duties: a clinic keeps its doctor from duties it cannot go with, and asks for half-day substitutes where it can. */
public final class Clinics {

    private final RosterProblem problem;
    private final List<Clinic> clinics;

    /**
     * The clinics of a ward's doctors.
     *
     * @param problem the problem
     * @param clinics the clinics; those of other people and days have no effect
     */
    public Clinics(RosterProblem problem, List<Clinic> clinics) {
        this.problem = problem;
        this.clinics = ImmutableList.copyOf(clinics);
    }

    /**
     * The problem with the clinics in it: nobody begins on the day before a clinic a duty that ends after the clinic begins less the rest,
     * so that whoever comes off a night holds no clinic.
     *
     * @param restMinutes least minutes between the end of a duty and a clinic, 0 or more
     * @return the problem with bans
     */
    public RosterProblem ban(int restMinutes) {
        RosterProblemBuilder builder = problem.toBuilder();
        for (Clinic clinic : clinics) {
            LocalDate before = clinic.date().minusDays(1);
            boolean known = problem.person(clinic.person()).isPresent()
                    && problem.period().contains(before);
            for (ShiftType shift : known ? problem.shifts() : List.<ShiftType>of()) {
                LocalDateTime rested = end(shift, before).plusMinutes(restMinutes);
                if (rested.isAfter(clinic.date().atTime(clinic.from()))) {
                    builder.ban(new CellBan(clinic.person(), before, shift.code(), "门诊"));
                }
            }
        }
        return builder.build();
    }

    private static LocalDateTime end(ShiftType shift, LocalDate day) {
        return (shift.crossesMidnight() ? day.plusDays(1) : day).atTime(shift.end());
    }

    /**
     * The clinics that fall into a duty at another place on the same day, with who could stand in for them: people whom the selector
     * selects, who are present, without a clinic at that time, and free or on a shift without duty that does not overlap.
     *
     * @param roster the roster
     * @param qualified who may stand in
     * @return the conflicts in the order of the clinics
     */
    public List<ClinicConflict> conflicts(Roster roster, StaffSelector qualified) {
        List<ClinicConflict> conflicts = new ArrayList<>();
        for (Clinic clinic : clinics) {
            Optional<Duty> duty = roster.duty(clinic.person(), clinic.date());
            Optional<ShiftType> shift = duty.flatMap(d -> problem.shift(d.shift()));
            if (duty.isPresent() && shift.isPresent() && isAway(clinic, shift.get())) {
                conflicts.add(new ClinicConflict(clinic, duty.get(), substitutes(clinic, roster, qualified)));
            }
        }
        return List.copyOf(conflicts);
    }

    private static boolean isAway(Clinic clinic, ShiftType shift) {
        String at = clinic.place();
        return at != null && !at.equals(shift.place()) && overlaps(clinic, shift, clinic.date());
    }

    private static boolean overlaps(Clinic clinic, ShiftType shift, LocalDate day) {
        LocalDateTime from = clinic.date().atTime(clinic.from());
        LocalDateTime to = clinic.date().atTime(clinic.to());
        return day.atTime(shift.start()).isBefore(to) && end(shift, day).isAfter(from);
    }

    private List<String> substitutes(Clinic clinic, Roster roster, StaffSelector qualified) {
        return problem.staff().stream()
                .filter(person -> !person.id().equals(clinic.person()))
                .filter(person -> person.isIn(qualified, problem.grades()) && person.isPresent(clinic.date()))
                .filter(person -> isFree(person, clinic, roster))
                .sorted(Comparator.comparing((Staff person) -> roster.row(person.id()).stream()
                        .filter(Optional::isPresent)
                        .count()))
                .map(Staff::id)
                .toList();
    }

    private boolean isFree(Staff person, Clinic clinic, Roster roster) {
        for (LocalDate day : List.of(clinic.date().minusDays(1), clinic.date())) {
            Optional<ShiftType> shift = roster.duty(person.id(), day).flatMap(d -> problem.shift(d.shift()));
            if (shift.isPresent() && overlaps(clinic, shift.get(), day)) {
                return false;
            }
        }
        // Who came off a duty over midnight rests on this day.
        boolean offDuty = roster.duty(person.id(), clinic.date().minusDays(1))
                .flatMap(d -> problem.shift(d.shift()))
                .map(ShiftType::crossesMidnight)
                .orElse(false);
        boolean elsewhere = clinics.stream()
                .anyMatch(c -> c.person().equals(person.id())
                        && c.date().equals(clinic.date())
                        && c.from().isBefore(clinic.to())
                        && clinic.from().isBefore(c.to()));
        return !offDuty && !elsewhere;
    }
}
