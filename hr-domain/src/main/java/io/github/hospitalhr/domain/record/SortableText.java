package io.github.hospitalhr.domain.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Texts for index values whose order by code point is the order of the values. Stateless. */
public final class SortableText {

    private SortableText() {}

    /**
     * A number as 16 hexadecimal digits.
     *
     * @param number any number
     * @return its text, ordered as the number
     */
    public static String of(long number) {
        String digits = Long.toHexString(number ^ Long.MIN_VALUE);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /**
     * A moment in microseconds since 1970 UTC; finer parts are cut off.
     *
     * @param instant any moment within about 290,000 years of now
     * @return its text, ordered as time
     */
    public static String of(Instant instant) {
        return of(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    /**
     * A day as {@code yyyy-MM-dd}; {@link LocalDate#MIN} sorts before and {@link LocalDate#MAX} behind all others.
     *
     * @param day a day of the years 0 to 9999, MIN or MAX
     * @return its text, ordered as time
     */
    public static String of(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return "-";
        }
        if (day.equals(LocalDate.MAX)) {
            return "~";
        }
        if (day.getYear() < 0 || day.getYear() > 9999) {
            throw new IllegalArgumentException(
                    "day (" + day + ") must lie in the years 0 to 9999.\nMaybe use LocalDate.MAX for an open end.");
        }
        return day.toString();
    }
}
