package io.github.hospitalhr.scheduling.problem;

import io.github.hospitalhr.domain.calendar.CalendarDay;
import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.pack.RulePack;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds a {@link RosterProblem}. Lists start empty; the zone starts as Asia/Shanghai. Not safe for use by several threads. */
public final class RosterProblemBuilder {

    private static final int MARGIN_DAYS = 31;

    private final UnitId unit;
    private final DateRange period;
    private ZoneId zone = ZoneId.of("Asia/Shanghai");
    private final List<String> grades = new ArrayList<>();
    private final List<ShiftType> shifts = new ArrayList<>();
    private final List<Staff> staff = new ArrayList<>();
    private final List<SpecialDay> specialDays = new ArrayList<>();
    private final List<FixedCell> fixedCells = new ArrayList<>();
    private final List<CellBan> bans = new ArrayList<>();
    private final List<WorkRequest> requests = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<PackUse> packs = new ArrayList<>();

    RosterProblemBuilder(UnitId unit, DateRange period) {
        this.unit = unit;
        this.period = period;
    }

    RosterProblemBuilder from(RosterProblem problem) {
        zone = problem.zone();
        grades.addAll(problem.grades());
        shifts.addAll(problem.shifts());
        staff.addAll(problem.staff());
        specialDays.addAll(problem.specialDays());
        fixedCells.addAll(problem.fixedCells());
        bans.addAll(problem.bans());
        requests.addAll(problem.requests());
        rules.addAll(problem.rules());
        packs.addAll(problem.packs());
        return this;
    }

    /**
     * Sets the zone of all local times.
     *
     * @param newZone the zone
     * @return this builder
     */
    public RosterProblemBuilder zone(ZoneId newZone) {
        zone = newZone;
        return this;
    }

    /**
     * Sets the order of grades.
     *
     * @param ascending the grades, lowest first
     * @return this builder
     */
    public RosterProblemBuilder grades(String... ascending) {
        grades.clear();
        grades.addAll(List.of(ascending));
        return this;
    }

    /**
     * Adds shift types.
     *
     * @param types the shift types
     * @return this builder
     */
    public RosterProblemBuilder shift(ShiftType... types) {
        shifts.addAll(List.of(types));
        return this;
    }

    /**
     * Adds people.
     *
     * @param people the people
     * @return this builder
     */
    public RosterProblemBuilder staff(Staff... people) {
        staff.addAll(List.of(people));
        return this;
    }

    /**
     * Adds people.
     *
     * @param people the people
     * @return this builder
     */
    public RosterProblemBuilder staff(List<Staff> people) {
        staff.addAll(people);
        return this;
    }

    /**
     * Replaces all people.
     *
     * @param people the people
     * @return this builder
     */
    public RosterProblemBuilder replaceStaff(List<Staff> people) {
        staff.clear();
        staff.addAll(people);
        return this;
    }

    /**
     * Adds special days.
     *
     * @param days holidays and adjusted days
     * @return this builder
     */
    public RosterProblemBuilder specialDay(SpecialDay... days) {
        specialDays.addAll(List.of(days));
        return this;
    }

    /**
     * Takes the special days from a calendar: those of the period, and of the 31 days before and after it that the
     * calendar has data for, which history and weekends at the edges need. Statutory holidays become {@link
     * SpecialDay.Kind#HOLIDAY}, other days off {@link SpecialDay.Kind#REST_DAY}, and moved workdays {@link
     * SpecialDay.Kind#WORKDAY}. Days that are special already keep what was said of them.
     *
     * @param calendar the calendar of the campus
     * @return this builder
     * @throws IllegalArgumentException if the calendar has no data for a day of the period
     */
    public RosterProblemBuilder calendar(WorkCalendar calendar) {
        if (!calendar.covers(period)) {
            throw new IllegalArgumentException("calendar (" + calendar + ") has no data for a day of " + period
                    + ".\nMaybe add the year: WorkCalendar.builder().china().year(…).");
        }
        Set<LocalDate> named = specialDays.stream().map(SpecialDay::date).collect(Collectors.toSet());
        LocalDate end = period.to().plusDays(MARGIN_DAYS);
        for (LocalDate date = period.from().minusDays(MARGIN_DAYS); date.isBefore(end); date = date.plusDays(1)) {
            if (calendar.covers(date.getYear()) && !named.contains(date)) {
                special(calendar.day(date));
            }
        }
        return this;
    }

    private void special(CalendarDay day) {
        SpecialDay.Kind kind = switch (day.kind()) {
            case STATUTORY_HOLIDAY -> SpecialDay.Kind.HOLIDAY;
            case DAY_OFF -> SpecialDay.Kind.REST_DAY;
            case MOVED_WORKDAY -> SpecialDay.Kind.WORKDAY;
            case WORKDAY, WEEKEND -> null;
        };
        if (kind != null) {
            Label occasion = day.occasion();
            specialDays.add(new SpecialDay(day.date(), kind, occasion == null ? "" : occasion.zh()));
        }
    }

    /**
     * Fixes a cell to a shift without a role.
     *
     * @param staffId staff identifier
     * @param date the day
     * @param shift code of the shift
     * @return this builder
     */
    public RosterProblemBuilder fix(String staffId, LocalDate date, String shift) {
        fixedCells.add(new FixedCell(staffId, date, Duty.of(shift)));
        return this;
    }

    /**
     * Fixes a cell.
     *
     * @param cell the cell
     * @return this builder
     */
    public RosterProblemBuilder fix(FixedCell cell) {
        fixedCells.add(cell);
        return this;
    }

    /**
     * Opens a fixed cell again.
     *
     * @param staffId staff identifier
     * @param date the day
     * @return this builder
     */
    public RosterProblemBuilder withoutFixedCell(String staffId, LocalDate date) {
        fixedCells.removeIf(cell -> cell.staff().equals(staffId) && cell.date().equals(date));
        return this;
    }

    /**
     * Lifts every ban of a cell.
     *
     * @param staffId staff identifier
     * @param date the day
     * @return this builder
     */
    public RosterProblemBuilder withoutBan(String staffId, LocalDate date) {
        bans.removeIf(ban -> ban.staff().equals(staffId) && ban.date().equals(date));
        return this;
    }

    /**
     * Excludes something for a cell.
     *
     * @param ban what is excluded
     * @return this builder
     */
    public RosterProblemBuilder ban(CellBan ban) {
        bans.add(ban);
        return this;
    }

    /**
     * Adds wishes.
     *
     * @param wishes the wishes
     * @return this builder
     */
    public RosterProblemBuilder request(WorkRequest... wishes) {
        requests.addAll(List.of(wishes));
        return this;
    }

    /**
     * Adds rules.
     *
     * @param more the rules
     * @return this builder
     */
    public RosterProblemBuilder rule(Rule... more) {
        rules.addAll(List.of(more));
        return this;
    }

    /**
     * Removes the rules with an identifier.
     *
     * @param ruleId the identifier
     * @return this builder
     */
    public RosterProblemBuilder withoutRule(String ruleId) {
        rules.removeIf(rule -> rule.id().equals(ruleId));
        return this;
    }

    /**
     * Adds the rules of a pack that are switched on and in force somewhere in the period, and notes the pack.
     *
     * @param pack the pack
     * @return this builder
     */
    public RosterProblemBuilder pack(RulePack pack) {
        for (Rule rule : pack.rules()) {
            DateRange validity = rule.head().validity();
            if (!rule.head().disabled() && (validity == null || validity.overlaps(period))) {
                rules.add(rule);
            }
        }
        packs.add(new PackUse(pack.id(), pack.packVersion()));
        return this;
    }

    /**
     * Builds the problem.
     *
     * @return the problem
     */
    public RosterProblem build() {
        return new RosterProblem(
                unit, zone, period, grades, shifts, staff, specialDays, fixedCells, bans, requests, rules, packs);
    }
}
