package io.github.hospitalhr.domain.calendar;

/** How far the data of a year can be relied on. */
public enum CalendarStatus {
    /** The government's notice for the year is out and was taken over. */
    PUBLISHED,
    /** Only the statutory days are known, from the standing regulation; moved workdays are still missing. */
    PROVISIONAL
}
