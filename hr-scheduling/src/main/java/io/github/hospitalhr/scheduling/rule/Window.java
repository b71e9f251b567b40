package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Over which days a count runs.
 *
 * @param kind kind of the window
 * @param days length in days of a rolling window or of a block; 0 otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Window(Kind kind, int days) {

    /** Kind of a window. */
    public enum Kind {
        /** The whole period, once. A carried value of the person counts with it. */
        PERIOD,
        /** Every week from Monday to Sunday that shares a day with the period; known days outside count. */
        CALENDAR_WEEK,
        /** Every calendar month that shares a day with the period; known days outside count. */
        CALENDAR_MONTH,
        /** Every stretch of so many consecutive days that ends in the period; known days before count. */
        ROLLING,
        /** Consecutive stretches of so many days counted from the first day of the period. */
        BLOCKS
    }

    public Window {
        kind = kind == null ? Kind.PERIOD : kind;
    }

    /**
     * The whole period.
     *
     * @return the window
     */
    public static Window period() {
        return new Window(Kind.PERIOD, 0);
    }

    /**
     * Weeks from Monday to Sunday.
     *
     * @return the window
     */
    public static Window week() {
        return new Window(Kind.CALENDAR_WEEK, 0);
    }

    /**
     * Calendar months.
     *
     * @return the window
     */
    public static Window month() {
        return new Window(Kind.CALENDAR_MONTH, 0);
    }

    /**
     * Every stretch of consecutive days.
     *
     * @param days length in days, at least 2
     * @return the window
     */
    public static Window rolling(int days) {
        return new Window(Kind.ROLLING, days);
    }

    /**
     * Consecutive stretches from the first day of the period.
     *
     * @param days length in days, at least 1
     * @return the window
     */
    public static Window blocks(int days) {
        return new Window(Kind.BLOCKS, days);
    }
}
