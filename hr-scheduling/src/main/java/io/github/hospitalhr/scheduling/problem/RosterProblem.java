package io.github.hospitalhr.scheduling.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.Rule;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that is known before a roster is made. Immutable and safe for use by several threads. Creating one checks only
 * the shape; what the values say (unknown skills, contradictions, weights) is checked as a whole, all faults at once, by
 * {@code Scheduling.validate}.
 *
 * @param unit the ward
 * @param zone zone of all local times
 * @param period days to be planned, half-open, bounded
 * @param grades grades in ascending order
 * @param shifts shift types
 * @param staff people
 * @param specialDays holidays and adjusted days in and around the period
 * @param fixedCells cells that are decided already
 * @param bans cells that are excluded
 * @param requests wishes
 * @param rules rules
 * @param packs the packs that some of the rules came from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RosterProblem(
        @NotNull UnitId unit,
        ZoneId zone,
        @NotNull DateRange period,
        List<String> grades,
        List<ShiftType> shifts,
        List<Staff> staff,
        List<SpecialDay> specialDays,
        List<FixedCell> fixedCells,
        List<CellBan> bans,
        List<WorkRequest> requests,
        List<Rule> rules,
        List<PackUse> packs) {

    /** The format of the document {@code hr.roster-problem}. */
    public static final DocumentFormat<RosterProblem> FORMAT =
            DocumentFormat.of("hr.roster-problem", 1, RosterProblem.class);

    public RosterProblem {
        zone = zone == null ? ZoneId.of("Asia/Shanghai") : zone;
        Objects.requireNonNull(period, "period");
        if (period.isUnboundedStart() || period.isUnboundedEnd()) {
            throw new IllegalArgumentException(
                    "period (" + period
                            + ") has no beginning or no end.\nMaybe give a month: RosterProblem.builder(unit, YearMonth.of(2026, 12)).");
        }
        Objects.requireNonNull(unit, "unit");
        grades = copy(grades);
        shifts = copy(shifts);
        staff = copy(staff);
        specialDays = copy(specialDays);
        fixedCells = copy(fixedCells);
        bans = copy(bans);
        requests = copy(requests);
        rules = copy(rules);
        packs = copy(packs);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? ImmutableList.of() : ImmutableList.copyOf(list);
    }

    /**
     * Starts a problem for a month.
     *
     * @param unit identifier of the ward
     * @param month the month to be planned
     * @return a builder; zone Asia/Shanghai unless set
     */
    public static RosterProblemBuilder builder(String unit, YearMonth month) {
        return builder(unit, DateRange.ofClosed(month.atDay(1), month.atEndOfMonth()));
    }

    /**
     * Starts a problem for a range of days.
     *
     * @param unit identifier of the ward
     * @param period the days to be planned, half-open
     * @return a builder; zone Asia/Shanghai unless set
     */
    public static RosterProblemBuilder builder(String unit, DateRange period) {
        return new RosterProblemBuilder(UnitId.of(unit), period);
    }

    /**
     * A builder that starts from this problem.
     *
     * @return a builder with everything of this problem
     */
    public RosterProblemBuilder toBuilder() {
        return new RosterProblemBuilder(unit, period).from(this);
    }

    /**
     * Number of days of the period.
     *
     * @return days, at least 1
     */
    public int days() {
        return period.lengthInDays();
    }

    /**
     * A day of the period.
     *
     * @param index 0 for the first day
     * @return its date
     */
    public LocalDate date(int index) {
        return period.from().plusDays(index);
    }

    /**
     * Whether a selector means a day, which may lie outside the period. A day is a rest day if it is a special one other than
     * {@link SpecialDay.Kind#WORKDAY}, or a Saturday or Sunday that is none.
     *
     * @param selector the days meant
     * @param date the day
     * @return true if the day lies in one of the ranges, falls on one of the weekdays and is of one of the kinds, where the
     *     selector names any
     */
    public boolean selects(DaySelector selector, LocalDate date) {
        if (selector.kinds().isEmpty()) {
            return selector.matches(date, false, false);
        }
        SpecialDay.Kind special = specialDays.stream()
                .filter(day -> day.date().equals(date))
                .map(SpecialDay::kind)
                .findFirst()
                .orElse(null);
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        boolean rest = special == null ? weekend : special != SpecialDay.Kind.WORKDAY;
        return selector.matches(date, special == SpecialDay.Kind.HOLIDAY, rest);
    }

    /**
     * The shift type with a code.
     *
     * @param code a code
     * @return the shift type, or empty if the problem does not know it
     */
    public Optional<ShiftType> shift(String code) {
        return shifts.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /**
     * The person with an identifier.
     *
     * @param id staff identifier
     * @return the person, or empty if the problem does not know it
     */
    public Optional<Staff> person(String id) {
        return staff.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** Ward, period and sizes only: no personal data. */
    @Override
    public String toString() {
        return "RosterProblem[" + unit + ", " + period + ", " + staff.size() + " people, " + rules.size() + " rules]";
    }
}
