package io.github.hospitalhr.quickstart.data;

import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.Protection;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.rule.ProtectionKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes the roster problem of one unit: people with last month, leave and wishes; shifts; needs that the people can meet. */
final class WardMaker {

    static final YearMonth MONTH = YearMonth.of(2026, 12);

    /** Group of people who work no nights. */
    static final String NO_NIGHTS = "no-nights";

    /** Group of the heads of units. */
    static final String HEADS = "heads";

    private static final int HISTORY_DAYS = 14;
    private static final Instant COLLECTED = Instant.parse("2026-11-02T00:00:00Z");

    private final WardPlan ward;
    private final List<MadePerson> people;
    private final Random random;
    private final List<ShiftPlan> shifts;

    WardMaker(WardPlan ward, List<MadePerson> people, long seed) {
        this.ward = ward;
        this.people = people;
        this.random = new Random(seed + 31L * ward.id().hashCode());
        this.shifts = ShiftPlan.of(ward);
    }

    RosterProblem make() {
        RosterProblemBuilder problem = RosterProblem.builder(ward.id(), MONTH)
                .calendar(WorkCalendar.builder().china().build())
                .grades(Staffing.grades(ward).toArray(String[]::new));
        shifts.forEach(plan -> problem.shift(plan.type()));
        List<Staff> staff = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            staff.add(staff(people.get(i), i));
        }
        problem.staff(staff);
        for (Staff person : staff) {
            requests(person).forEach(problem::request);
        }
        new WardRules(ward, shifts, staff).addTo(problem);
        return problem.build();
    }

    private Staff staff(MadePerson person, int index) {
        List<Leave> leaves = Absences.of(person, random);
        Staff staff = Staff.of(person.id(), person.name())
                .skills(Staffing.skills(person).toArray(String[]::new))
                .grade(Staffing.grade(person))
                .contractPercent(person.percent())
                .groups(groups(person).toArray(String[]::new))
                .attribute("sex", person.female() ? "F" : "M")
                .history(history(person, index).toArray(String[]::new));
        for (Leave leave : leaves) {
            staff = staff.leave(leave);
        }
        Protection protection = protection(person);
        return protection == null ? staff : staff.protection(protection);
    }

    private static List<String> groups(MadePerson person) {
        List<String> groups = new ArrayList<>();
        groups.add(person.employment());
        if (person.head()) {
            groups.add(HEADS);
        }
        if (person.nightFree(PeopleMaker.MONTH, PeopleMaker.MONTH.plusMonths(1))) {
            groups.add(NO_NIGHTS);
        }
        return groups;
    }

    private static @Nullable Protection protection(MadePerson person) {
        MadePerson.Protection p = person.protection();
        if (p == null) {
            return null;
        }
        ProtectionKind kind = p.pregnant() ? ProtectionKind.PREGNANT_SEVEN_MONTHS : ProtectionKind.NURSING;
        return new Protection(kind, DateRange.of(p.from(), p.to()));
    }

    /** The last days of the month before: a lawful wheel through the shifts, or office days for who works no nights. */
    private List<String> history(MadePerson person, int index) {
        String day = shifts.stream()
                .map(ShiftPlan::type)
                .filter(type -> type.tags().contains(ShiftPlan.OFFICE_HOURS))
                .findFirst()
                .orElseThrow()
                .code();
        List<String> wheel = wheel();
        List<String> codes = new ArrayList<>();
        boolean office = wheel.isEmpty() || groups(person).contains(NO_NIGHTS);
        for (int d = HISTORY_DAYS; d >= 1; d--) {
            LocalDate date = PeopleMaker.MONTH.minusDays(d);
            if (office) {
                boolean free = !Absences.workday(date) || (person.percent() <= 50 && date.getDayOfMonth() % 2 == 0);
                codes.add(free || person.percent() < 50 ? Staff.FREE : day);
            } else {
                codes.add(wheel.get((int) ((date.toEpochDay() + index) % wheel.size())));
            }
        }
        return codes;
    }

    private List<String> wheel() {
        return switch (ward.kind()) {
            case INTENSIVE -> List.of("D", "D", "N", "-", "-", "D", "N", "-", "-");
            case DOCTOR_DUTY, DIALYSIS, OUTPATIENT, OFFICE -> List.of();
            default -> List.of("A", "A", "P", "N", "-", "-", "A");
        };
    }

    /** Wishes: most people have one or two, everybody wants the same Sundays and the new year's eve. */
    private List<WorkRequest> requests(Staff person) {
        List<WorkRequest> wishes = new ArrayList<>();
        int count = random.nextInt(10) < 3 ? 0 : 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            LocalDate date = random.nextInt(9) < 5 ? popular() : MONTH.atDay(1 + random.nextInt(31));
            boolean known = wishes.stream().anyMatch(w -> w.date().equals(date))
                    || person.leaves().stream().anyMatch(l -> l.days().contains(date));
            if (!known) {
                wishes.add(wish(person, date));
            }
        }
        return wishes;
    }

    private WorkRequest wish(Staff person, LocalDate date) {
        Instant submitted = COLLECTED.plusSeconds(60L * random.nextInt(60 * 24 * 17));
        int weight = 5 * (1 + random.nextInt(3));
        if (random.nextInt(6) == 0) {
            return new WorkRequest(
                    person.id(), date, WorkRequest.Kind.ON, shifts.get(0).type().code(), 5, submitted);
        }
        boolean nightOff = shifts.size() > 2 && !person.groups().contains(NO_NIGHTS) && random.nextInt(5) == 0;
        String shift = nightOff ? shifts.get(shifts.size() - 1).type().code() : null;
        return new WorkRequest(person.id(), date, WorkRequest.Kind.OFF, shift, weight, submitted);
    }

    private LocalDate popular() {
        List<LocalDate> days = new ArrayList<>(List.of(MONTH.atDay(24), MONTH.atDay(25), MONTH.atDay(31)));
        for (int d = 1; d <= 31; d++) {
            if (MONTH.atDay(d).getDayOfWeek() == DayOfWeek.SUNDAY) {
                days.add(MONTH.atDay(d));
            }
        }
        return days.get(random.nextInt(days.size()));
    }
}
