package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.quickstart.licence.Cover;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.repair.Disruption;
import io.github.hospitalhr.scheduling.repair.RepairRequest;
import io.github.hospitalhr.scheduling.repair.RepairResult;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rest of a ward's month without one person, mended so that few others are touched. */
final class WardCover implements Cover {

    private final Scheduling scheduling;
    private final WardResult ward;
    private final String person;
    private final RosterChecker checker;
    private @Nullable Recovered recovered;

    WardCover(Scheduling scheduling, WardResult ward, RosterChecker checker, String person) {
        this.checker = checker;
        this.scheduling = scheduling;
        this.ward = ward;
        this.person = person;
    }

    @Override
    public List<WorkRequest> duties(LocalDate from) {
        return duties(ward.result().roster(), from);
    }

    private List<WorkRequest> duties(Roster roster, LocalDate from) {
        RosterProblem problem = ward.problem();
        List<WorkRequest> duties = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(problem.period().to()); day = day.plusDays(1)) {
            LocalDate date = day;
            roster.duty(person, date)
                    .flatMap(duty -> shift(problem, duty.shift()))
                    .ifPresent(shift -> duties.add(new WorkRequest(
                            PersonId.of(person),
                            "nursing.shift",
                            problem.unit(),
                            date.atTime(shift.start()).atZone(problem.zone()).toInstant(),
                            date.atTime(shift.start())
                                    .plusMinutes(shift.clockMinutes())
                                    .atZone(problem.zone())
                                    .toInstant())));
        }
        return duties;
    }

    private static Optional<ShiftType> shift(RosterProblem problem, String code) {
        return problem.shifts().stream().filter(s -> s.code().equals(code)).findFirst();
    }

    @Override
    public int uncovered(LocalDate from) {
        RosterBuilder without = ward.result().roster().toBuilder();
        for (LocalDate day = from; day.isBefore(ward.problem().period().to()); day = day.plusDays(1)) {
            without.set(person, day, null);
        }
        // What breaks in her own row is no need of the ward.
        return (int) checker.check(without.build()).newlyBrokenSince(ward.report()).stream()
                .filter(violation -> !violation.staff().contains(person))
                .count();
    }

    @Override
    public Recovered recover(LocalDate from) {
        Recovered known = recovered;
        if (known == null) {
            known = repaired(from);
            recovered = known;
        }
        return known;
    }

    private Recovered repaired(LocalDate from) {
        RosterProblem problem = ward.problem();
        Roster published = ward.result().roster();
        Disruption away = new Disruption.Absence(
                person, DateRange.of(from, problem.period().to()), "registration-lapsed", 0);
        RepairResult repaired = scheduling.repair(RepairRequest.of(
                problem, published, from.atStartOfDay(problem.zone()).toInstant(), away));
        List<Map<String, Object>> changes = new ArrayList<>();
        for (CellDifference cell : repaired.cells()) {
            if (!cell.staff().equals(person)) {
                Map<String, Object> change = new LinkedHashMap<>();
                change.put("person", cell.staff());
                change.put("date", cell.date().toString());
                change.put("before", code(published, cell.staff(), cell.date()));
                change.put("after", code(repaired.roster(), cell.staff(), cell.date()));
                changes.add(change);
            }
        }
        int others =
                (problem.staff().size() - 1) * (int) from.until(problem.period().to(), ChronoUnit.DAYS);
        return new Recovered(
                duties(repaired.roster(), from),
                repaired.unmended().size(),
                changes.size(),
                others - changes.size(),
                changes);
    }

    private static String code(Roster roster, String staff, LocalDate day) {
        return roster.duty(staff, day).map(Duty::shift).orElse("");
    }
}
