package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.RosterSheet;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.ContractHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The people of a sheet with their cells and sums. */
final class SheetRows {

    private final RosterProblem problem;
    private final Roster roster;
    private final Map<String, RosterSheet.ShiftKey> keys;
    private final Map<String, ShiftType> shifts = new HashMap<>();
    private final Map<String, Map<LocalDate, WorkRequest>> wishes = new HashMap<>();
    private final int norm;

    SheetRows(RosterProblem problem, Roster roster, Map<String, RosterSheet.ShiftKey> keys) {
        this.problem = problem;
        this.roster = roster;
        this.keys = keys;
        problem.shifts().forEach(shift -> shifts.put(shift.code(), shift));
        problem.requests()
                .forEach(wish -> wishes.computeIfAbsent(wish.staff(), id -> new HashMap<>())
                        .put(wish.date(), wish));
        norm = problem.rules().stream()
                .filter(ContractHours.class::isInstance)
                .map(ContractHours.class::cast)
                .filter(rule -> !rule.head().disabled())
                .mapToInt(ContractHours::fullTimeMinutes)
                .findFirst()
                .orElse(-1);
    }

    List<RosterSheet.Row> rows(Function<Staff, Bilingual> post) {
        List<RosterSheet.Row> rows = new ArrayList<>();
        for (Staff person : problem.staff()) {
            List<Optional<Duty>> duties = roster.row(person.id());
            rows.add(new RosterSheet.Row(
                    person.id(),
                    person.name().isEmpty() ? person.id() : person.name(),
                    post.apply(person),
                    marks(person),
                    cells(person, duties),
                    sums(person, duties)));
        }
        return rows;
    }

    private List<Bilingual> marks(Staff person) {
        List<Bilingual> marks = new ArrayList<>();
        person.protections().stream()
                .filter(p -> p.days().overlaps(problem.period()))
                .forEach(p -> marks.add(
                        switch (p.kind()) {
                            case PREGNANT, PREGNANT_SEVEN_MONTHS -> Bilingual.of("孕", "pregnant");
                            case NURSING -> Bilingual.of("哺", "nursing");
                            case MEDICAL -> Bilingual.of("护", "protected");
                        }));
        if (person.contractPercent() != 100) {
            marks.add(Bilingual.same(person.contractPercent() + "%"));
        }
        return marks;
    }

    private List<RosterSheet.Cell> cells(Staff person, List<Optional<Duty>> duties) {
        List<RosterSheet.Cell> cells = new ArrayList<>();
        Map<LocalDate, WorkRequest> mine = wishes.getOrDefault(person.id(), Map.of());
        for (int d = 0; d < duties.size(); d++) {
            LocalDate date = problem.date(d);
            String code = duties.get(d).map(Duty::shift).orElse("");
            RosterSheet.ShiftKey key = keys.get(code);
            WorkRequest wish = mine.get(date);
            cells.add(new RosterSheet.Cell(
                    code,
                    key == null ? "" : key.colour(),
                    absence(person, date).orElse(null),
                    wish == null ? RosterSheet.Wish.NONE : met(wish, code),
                    wish == null ? null : words(wish)));
        }
        return cells;
    }

    private static Optional<Bilingual> absence(Staff person, LocalDate date) {
        return person.leaves().stream()
                .filter(leave -> leave.days().contains(date))
                .map(Leave::kind)
                .findFirst()
                .map(kind -> kind.isEmpty() ? Bilingual.of("假", "leave") : SheetTerms.leave(kind));
    }

    static RosterSheet.Wish met(WorkRequest wish, String code) {
        boolean does = wish.shift() == null ? !code.isEmpty() : code.equals(wish.shift());
        return does == (wish.kind() == WorkRequest.Kind.ON) ? RosterSheet.Wish.MET : RosterSheet.Wish.UNMET;
    }

    private static Bilingual words(WorkRequest wish) {
        String shift = wish.shift();
        if (wish.kind() == WorkRequest.Kind.ON) {
            return shift == null
                    ? Bilingual.of("希望上班", "wants to work")
                    : Bilingual.of("希望上 " + shift + " 班", "wants shift " + shift);
        }
        return shift == null
                ? Bilingual.of("希望休息", "wants the day off")
                : Bilingual.of("希望不上 " + shift + " 班", "wants no shift " + shift);
    }

    private RosterSheet.Sums sums(Staff person, List<Optional<Duty>> duties) {
        int worked = 0;
        int nights = 0;
        int minutes = 0;
        Set<LocalDate> weekends = new HashSet<>();
        for (int d = 0; d < duties.size(); d++) {
            ShiftType shift =
                    duties.get(d).map(duty -> shifts.get(duty.shift())).orElse(null);
            if (shift == null) {
                continue;
            }
            worked++;
            minutes += shift.paidMinutes();
            nights += shift.tags().contains(ShiftType.NIGHT) ? 1 : 0;
            if (SheetDays.weekend(problem.date(d))) {
                weekends.add(problem.date(d).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)));
            }
        }
        return new RosterSheet.Sums(worked, nights, weekends.size(), minutes, target(person));
    }

    private int target(Staff person) {
        if (norm < 0) {
            return -1;
        }
        int credit = 0;
        for (int d = 0; d < problem.days(); d++) {
            LocalDate date = problem.date(d);
            credit += person.leaves().stream()
                    .filter(leave -> leave.days().contains(date))
                    .mapToInt(Leave::creditedMinutes)
                    .sum();
        }
        return Math.max(0, (int) ((long) norm * person.contractPercent() / 100) - credit);
    }
}
