package io.github.hospitalhr.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** Turns the holidays of a year into marked days, and refuses data that contradicts itself. */
final class CalendarMarks {

    private CalendarMarks() {}

    static void mark(CalendarYear year, Map<LocalDate, CalendarDay> marked) {
        for (CalendarYear.Holiday holiday : year.holidays()) {
            for (LocalDate day = holiday.off().from();
                    day.isBefore(holiday.off().to());
                    day = day.plusDays(1)) {
                DayKind kind = holiday.statutory().contains(day) ? DayKind.STATUTORY_HOLIDAY : DayKind.DAY_OFF;
                put(year, new CalendarDay(day, kind, holiday.name()), marked);
            }
            for (LocalDate day : holiday.statutory()) {
                require(holiday.off().contains(day), year, day, "is statutory but not off");
            }
            for (LocalDate day : holiday.worked()) {
                boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                require(weekend, year, day, "is worked in exchange but no weekend");
                put(year, new CalendarDay(day, DayKind.MOVED_WORKDAY, holiday.name()), marked);
            }
        }
    }

    private static void put(CalendarYear year, CalendarDay day, Map<LocalDate, CalendarDay> marked) {
        CalendarDay other = marked.putIfAbsent(day.date(), day);
        require(other == null, year, day.date(), "is named by two holidays");
    }

    private static void require(boolean right, CalendarYear year, LocalDate day, String fault) {
        if (!right) {
            throw new IllegalArgumentException("day (" + day + ") of the calendar year " + year.year() + " " + fault
                    + ".\nMaybe compare the data with its source: " + year.source());
        }
    }
}
