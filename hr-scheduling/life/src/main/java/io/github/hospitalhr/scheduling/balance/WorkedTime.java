package io.github.hospitalhr.scheduling.balance;

import io.github.hospitalhr.domain.calendar.CalendarDay;
import io.github.hospitalhr.domain.calendar.DayKind;
import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Arithmetic of shifts and days that balances, fees and overtime share. */
final class WorkedTime {

    private WorkedTime() {}

    static boolean isOn(DaySelector selector, LocalDate date, WorkCalendar calendar) {
        CalendarDay day = calendar.day(date);
        return selector.matches(
                date, day.kind() == DayKind.STATUTORY_HOLIDAY, !day.kind().isWorkday());
    }

    static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    static Instant end(ShiftType shift, LocalDate day, ZoneId zone) {
        return at(shift.crossesMidnight() ? day.plusDays(1) : day, shift.end(), zone);
    }

    /** Elapsed minutes of a shift that lie in a window of the night. */
    static long nightMinutes(ShiftType shift, LocalDate day, LocalTime from, LocalTime to, ZoneId zone) {
        Instant start = at(day, shift.start(), zone);
        Instant end = end(shift, day, zone);
        long minutes = 0;
        for (LocalDate night = day.minusDays(1); !night.isAfter(day.plusDays(1)); night = night.plusDays(1)) {
            Instant begins = at(night, from, zone);
            Instant ends = at(to.isAfter(from) ? night : night.plusDays(1), to, zone);
            Instant first = begins.isAfter(start) ? begins : start;
            Instant last = ends.isBefore(end) ? ends : end;
            minutes += last.isAfter(first) ? Duration.between(first, last).toMinutes() : 0;
        }
        return minutes;
    }
}
