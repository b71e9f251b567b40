package io.github.hospitalhr.domain.calendar;

/** What a day of the calendar is. */
public enum DayKind {
    /** Monday to Friday without holiday. */
    WORKDAY,
    /** Saturday or Sunday, moved to work for a longer holiday (调休上班). */
    MOVED_WORKDAY,
    /** Saturday or Sunday. */
    WEEKEND,
    /** Off because of a holiday, but no statutory holiday itself (调休放假, or a day of the hospital's own). */
    DAY_OFF,
    /** Statutory holiday (法定节假日); work on it is paid at 300 %. */
    STATUTORY_HOLIDAY;

    /**
     * Whether people without shifts work on the day.
     *
     * @return true for workdays and moved workdays
     */
    public boolean isWorkday() {
        return this == WORKDAY || this == MOVED_WORKDAY;
    }
}
