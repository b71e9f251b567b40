package io.github.hospitalhr.performance.conduct;

import io.github.hospitalhr.domain.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate of one day that the host computed and a person reviewed. There is no place for content: no text, no message,
 * no address, no screen.
 *
 * @param person whom it concerns
 * @param category such as {@code device-use}
 * @param day the day
 * @param minutes minutes of the day, 0 to 1440
 * @param toldAt when the person was told, or null
 * @param reviewedBy who reviewed it, or null
 */
public record ConductSignal(
        PersonId person,
        String category,
        LocalDate day,
        int minutes,
        @Nullable Instant toldAt,
        @Nullable PersonId reviewedBy) {

    public ConductSignal {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(day, "day");
        if (minutes < 0 || minutes > 1440) {
            throw new IllegalArgumentException(
                    "minutes (" + minutes + ") are not within a day.\nMaybe seconds were given.");
        }
    }

    /** Category and day only. */
    @Override
    public String toString() {
        return "ConductSignal[" + category + " " + day + "]";
    }
}
