package io.github.hospitalhr.domain.time;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A value and the days on which it holds (valid time). The constructor accepts everything, so that an entry point can
 * report all faults of an input at once. The constraints of the value stand at the type argument, as in {@code
 * Dated<@NotNull @Valid Profile>}.
 *
 * @param valid the days on which the value holds
 * @param value the value
 * @param <T> type of the value
 */
public record Dated<T>(@NotNull DateRange valid, T value) {

    /**
     * A value with its days.
     *
     * @param valid the days on which the value holds
     * @param value the value
     * @param <T> type of the value
     * @return the dated value
     */
    public static <T> Dated<T> of(DateRange valid, T value) {
        return new Dated<>(valid, value);
    }

    /**
     * A value that holds from a day on.
     *
     * @param first the first day
     * @param value the value
     * @param <T> type of the value
     * @return the dated value
     */
    public static <T> Dated<T> from(LocalDate first, T value) {
        return new Dated<>(DateRange.startingOn(first), value);
    }
}
