package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * Which days a rule speaks of. All stated conditions must hold; a list is met by any of its entries; an empty selector
 * selects every day.
 *
 * @param ranges the day lies in one of these half-open ranges
 * @param weekdays the day is one of these days of the week
 * @param kinds the day is of one of these kinds in the problem's calendar
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DaySelector(List<DateRange> ranges, List<DayOfWeek> weekdays, List<DayKind> kinds) {

    private static final DaySelector EVERY = new DaySelector(List.of(), List.of(), List.of());

    /** Kind of a day in the calendar of the problem. */
    public enum DayKind {
        /** A statutory holiday. */
        HOLIDAY,
        /** A day without normal office hours: holiday, adjusted rest day, or a Saturday or Sunday that is no adjusted workday. */
        REST_DAY,
        /** A day with normal office hours, adjusted workdays (调休) included. */
        WORKDAY
    }

    public DaySelector {
        ranges = ranges == null ? List.of() : ImmutableList.copyOf(ranges);
        weekdays = weekdays == null ? List.of() : ImmutableList.copyOf(weekdays);
        kinds = kinds == null ? List.of() : ImmutableList.copyOf(kinds);
    }

    /**
     * Every day.
     *
     * @return the selector without conditions
     */
    public static DaySelector every() {
        return EVERY;
    }

    /**
     * Days of the week.
     *
     * @param weekdays the days of the week
     * @return a selector of these
     */
    public static DaySelector on(DayOfWeek... weekdays) {
        return new DaySelector(List.of(), List.of(weekdays), List.of());
    }

    /**
     * Days of a kind.
     *
     * @param kinds the kinds
     * @return a selector of the days of at least one of them
     */
    public static DaySelector kind(DayKind... kinds) {
        return new DaySelector(List.of(), List.of(), List.of(kinds));
    }

    /**
     * The days of a range.
     *
     * @param range half-open range
     * @return a selector of its days
     */
    public static DaySelector during(DateRange range) {
        return new DaySelector(List.of(range), List.of(), List.of());
    }

    /**
     * Single days.
     *
     * @param dates the days
     * @return a selector of these
     */
    public static DaySelector dates(LocalDate... dates) {
        ImmutableList.Builder<DateRange> list = ImmutableList.builder();
        for (LocalDate date : dates) {
            list.add(DateRange.ofClosed(date, date));
        }
        return new DaySelector(list.build(), List.of(), List.of());
    }

    /**
     * Whether a day is selected.
     *
     * @param date the day
     * @param holiday whether it is a statutory holiday
     * @param rest whether it is a rest day, statutory holidays among them
     * @return true if range, weekday and kind all fit
     */
    public boolean matches(LocalDate date, boolean holiday, boolean rest) {
        return (ranges.isEmpty() || ranges.stream().anyMatch(r -> r.contains(date)))
                && (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek()))
                && (kinds.isEmpty() || kinds.stream().anyMatch(k -> fits(k, holiday, rest)));
    }

    private static boolean fits(DayKind kind, boolean holiday, boolean rest) {
        return switch (kind) {
            case HOLIDAY -> holiday;
            case REST_DAY -> rest;
            case WORKDAY -> !rest;
        };
    }
}
