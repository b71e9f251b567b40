package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.quickstart.licence.Cover;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.FixedCell;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rest of a ward's month without one person: what has been worked stays as it was, and what the others have is what they wish to
 * keep.
 */
final class WardCover implements Cover {

    /** Weight of the wish to keep a cell; above the wishes of the ward, so that few cells move. */
    private static final long KEEP = 1000;

    private final RosterEngine engine;
    private final WardResult ward;
    private final String person;
    private final double seconds;
    private final long seed;

    WardCover(RosterEngine engine, WardResult ward, String person, double seconds, long seed) {
        this.engine = engine;
        this.ward = ward;
        this.person = person;
        this.seconds = seconds;
        this.seed = seed;
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
    public Recovered recover(LocalDate from) {
        RosterProblem without = without(from);
        Roster start = start(from);
        Roster made = engine.generate(
                        without,
                        GenerationOptions.seconds(seconds).seed(seed).threads(1).start(start),
                        progress -> {})
                .roster();
        CheckReport report = engine.check(without, made);
        List<Map<String, Object>> changes = new ArrayList<>();
        int kept = 0;
        for (Staff staff : without.staff()) {
            for (LocalDate day = from; day.isBefore(without.period().to()); day = day.plusDays(1)) {
                String before = code(ward.result().roster(), staff.id(), day);
                String after = code(made, staff.id(), day);
                if (staff.id().equals(person)) {
                    continue;
                }
                if (before.equals(after)) {
                    kept++;
                } else {
                    Map<String, Object> change = new LinkedHashMap<>();
                    change.put("person", staff.id());
                    change.put("date", day.toString());
                    change.put("before", before);
                    change.put("after", after);
                    changes.add(change);
                }
            }
        }
        return new Recovered(duties(made, from), report.hardViolations().size(), changes.size(), kept, changes);
    }

    private static String code(Roster roster, String staff, LocalDate day) {
        return roster.duty(staff, day).map(Duty::shift).orElse("");
    }

    private Roster start(LocalDate from) {
        RosterBuilder builder = ward.result().roster().toBuilder();
        for (LocalDate day = from; day.isBefore(ward.problem().period().to()); day = day.plusDays(1)) {
            builder.set(person, day, null);
        }
        return builder.build();
    }

    /** The ward's problem: days before fixed as worked, the person away from then on, the others' cells as wishes. */
    private RosterProblem without(LocalDate from) {
        RosterProblem p = ward.problem();
        Roster roster = ward.result().roster();
        List<Staff> staff = new ArrayList<>();
        List<FixedCell> fixed = new ArrayList<>();
        List<io.github.hospitalhr.scheduling.problem.WorkRequest> wishes = new ArrayList<>();
        for (Staff one : p.staff()) {
            boolean away = one.id().equals(person);
            staff.add(away ? one.available(DateRange.of(p.period().from(), from)) : one);
            for (LocalDate day = p.period().from(); day.isBefore(p.period().to()); day = day.plusDays(1)) {
                Optional<Duty> duty = roster.duty(one.id(), day);
                if (day.isBefore(from)) {
                    fixed.add(new FixedCell(one.id(), day, duty.orElse(null)));
                } else if (!away) {
                    LocalDate date = day;
                    wishes.add(duty.map(d -> io.github.hospitalhr.scheduling.problem.WorkRequest.on(
                                    one.id(), date, d.shift(), KEEP))
                            .orElse(io.github.hospitalhr.scheduling.problem.WorkRequest.dayOff(one.id(), date, KEEP)));
                }
            }
        }
        p.fixedCells().stream()
                .filter(cell -> !cell.date().isBefore(from) && !cell.staff().equals(person))
                .forEach(fixed::add);
        return new RosterProblem(
                p.unit(),
                p.zone(),
                p.period(),
                p.grades(),
                p.shifts(),
                staff,
                p.specialDays(),
                fixed,
                p.bans().stream().filter(ban -> !ban.date().isBefore(from)).toList(),
                wishes,
                p.rules(),
                p.packs());
    }
}
