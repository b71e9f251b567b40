package io.github.hospitalhr.domain.calendar;

import com.google.common.collect.ImmutableSortedMap;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Tells workdays from days off: weekends, public holidays, moved workdays (调休), and days that a hospital adds. Built
 * from one {@link CalendarYear} per year; a year without data is never guessed. Immutable and safe for use by several
 * threads.
 *
 * <p>Days are those of the campus. The window that counts as night belongs to scheduling.
 */
public final class WorkCalendar {

    private final ImmutableSortedMap<Integer, CalendarYear> years;
    private final ImmutableSortedMap<LocalDate, CalendarDay> marked;

    private WorkCalendar(Map<Integer, CalendarYear> years, Map<LocalDate, CalendarDay> marked) {
        this.years = ImmutableSortedMap.copyOf(years);
        this.marked = ImmutableSortedMap.copyOf(marked);
    }

    /**
     * A builder without years.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whether there is data for a year.
     *
     * @param year the year
     * @return true if days of the year can be asked about
     */
    public boolean covers(int year) {
        return years.containsKey(year);
    }

    /**
     * Whether there is data for every day of a range.
     *
     * @param range the days
     * @return true if every day can be asked about
     */
    public boolean covers(DateRange range) {
        if (range.isUnboundedStart() || range.isUnboundedEnd()) {
            return false;
        }
        for (int year = range.from().getYear(); year <= range.to().minusDays(1).getYear(); year++) {
            if (!covers(year)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The data of the years.
     *
     * @return one element for each year, ascending
     */
    public List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    /**
     * What a day is.
     *
     * @param date the day
     * @return the day
     * @throws IllegalArgumentException if there is no data for its year, which is named
     */
    public CalendarDay day(LocalDate date) {
        if (!covers(date.getYear())) {
            throw new IllegalArgumentException("date (" + date + ") lies in " + date.getYear()
                    + ", a year without calendar data; there is data for " + years.keySet()
                    + ".\nMaybe add a CalendarYear for " + date.getYear() + ", or ask covers(year) first.");
        }
        CalendarDay day = marked.get(date);
        return day != null ? day : new CalendarDay(date, ordinary(date), null);
    }

    private static DayKind ordinary(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    /**
     * Whether people without shifts work on a day.
     *
     * @param date the day
     * @return true for workdays and moved workdays
     * @throws IllegalArgumentException if there is no data for its year
     */
    public boolean isWorkday(LocalDate date) {
        return day(date).kind().isWorkday();
    }

    /**
     * The number of workdays in a range, the basis of the standard hours of a month.
     *
     * @param range the days, with beginning and end
     * @return workdays and moved workdays
     * @throws IllegalArgumentException if there is no data for a year, or the range has no beginning or end
     */
    public int workdays(DateRange range) {
        if (range.isUnboundedStart() || range.isUnboundedEnd()) {
            throw new IllegalArgumentException(
                    "range (" + range + ") must have a beginning and an end.\nMaybe intersect it with a month first.");
        }
        int workdays = 0;
        for (LocalDate day = range.from(); day.isBefore(range.to()); day = day.plusDays(1)) {
            workdays += isWorkday(day) ? 1 : 0;
        }
        return workdays;
    }

    /** The years covered. */
    @Override
    public String toString() {
        return "WorkCalendar" + years.keySet();
    }

    /** Collects years and own days. For use by one thread. */
    public static final class Builder {

        private final Map<Integer, CalendarYear> years = new TreeMap<>();
        private final List<CalendarDay> own = new ArrayList<>();

        private Builder() {}

        /**
         * Adds the years that are shipped with the SDK, for mainland China: those published, and a provisional one.
         *
         * @return this builder
         */
        public Builder china() {
            ChinaYears.load().forEach(this::year);
            return this;
        }

        /**
         * Adds or replaces a year.
         *
         * @param year the year's data, without faults
         * @return this builder
         */
        public Builder year(CalendarYear year) {
            years.put(year.year(), year);
            return this;
        }

        /**
         * Adds a day off of the hospital's own, such as its founding day. The last one added for a day counts; it stands
         * above the data of the year, but never makes an ordinary day of a statutory holiday.
         *
         * @param date the day
         * @param occasion why
         * @return this builder
         */
        public Builder dayOff(LocalDate date, Label occasion) {
            own.add(new CalendarDay(date, DayKind.DAY_OFF, Objects.requireNonNull(occasion, "occasion")));
            return this;
        }

        /**
         * Adds a Saturday or Sunday on which the hospital works.
         *
         * @param date the day
         * @param occasion why
         * @return this builder
         */
        public Builder movedWorkday(LocalDate date, Label occasion) {
            own.add(new CalendarDay(date, DayKind.MOVED_WORKDAY, Objects.requireNonNull(occasion, "occasion")));
            return this;
        }

        /**
         * The calendar.
         *
         * @return the calendar of these years and days
         * @throws InvalidInputException naming every day on which a year contradicts itself and every own day in a year without
         *     data
         */
        public WorkCalendar build() {
            CalendarMarks marks = new CalendarMarks();
            years.values().forEach(marks::year);
            for (int i = 0; i < own.size(); i++) {
                marks.own(i, own.get(i), years.containsKey(own.get(i).date().getYear()));
            }
            InvalidInputException.throwIfAny(marks.faults());
            return new WorkCalendar(years, marks.marked());
        }
    }
}
