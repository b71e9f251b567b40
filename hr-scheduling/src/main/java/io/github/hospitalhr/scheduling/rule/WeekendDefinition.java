package io.github.hospitalhr.scheduling.rule;

import java.time.DayOfWeek;

/** Which consecutive days form a weekend. */
public enum WeekendDefinition {
    /** Saturday and Sunday. */
    SATURDAY_SUNDAY(DayOfWeek.SATURDAY, 2),
    /** Friday, Saturday and Sunday. */
    FRIDAY_SUNDAY(DayOfWeek.FRIDAY, 3),
    /** Saturday, Sunday and Monday. */
    SATURDAY_MONDAY(DayOfWeek.SATURDAY, 3),
    /** Friday to Monday. */
    FRIDAY_MONDAY(DayOfWeek.FRIDAY, 4);

    private final DayOfWeek first;
    private final int days;

    WeekendDefinition(DayOfWeek first, int days) {
        this.first = first;
        this.days = days;
    }

    /**
     * The first day of a weekend.
     *
     * @return its day of the week
     */
    public DayOfWeek first() {
        return first;
    }

    /**
     * Length of a weekend.
     *
     * @return number of days
     */
    public int days() {
        return days;
    }
}
