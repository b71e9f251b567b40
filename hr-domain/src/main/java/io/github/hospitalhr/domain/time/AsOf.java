package io.github.hospitalhr.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The two times of a question about the past or the future: on which day, and with the knowledge of which moment.
 *
 * @param date the day asked about (valid time), in the zone of the campus
 * @param knownAt the moment whose knowledge counts (recorded time), inclusive; null for all that is known now
 */
public record AsOf(LocalDate date, @Nullable Instant knownAt) {

    public AsOf {
        Objects.requireNonNull(date, "date");
    }

    /**
     * A day, with all that is known now.
     *
     * @param date the day asked about
     * @return the question's times
     */
    public static AsOf of(LocalDate date) {
        return new AsOf(date, null);
    }

    /**
     * A day, with what was known at a moment.
     *
     * @param date the day asked about
     * @param knownAt the moment whose knowledge counts, inclusive
     * @return the question's times
     */
    public static AsOf of(LocalDate date, Instant knownAt) {
        return new AsOf(date, Objects.requireNonNull(knownAt, "knownAt"));
    }
}
