package io.github.hospitalhr.domain.calendar;

import io.github.hospitalhr.domain.text.Label;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One day of the calendar.
 *
 * @param date the day
 * @param kind what it is
 * @param occasion the holiday it belongs to, or null for an ordinary day
 */
public record CalendarDay(
        LocalDate date, DayKind kind, @Nullable Label occasion) {

    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
    }
}
