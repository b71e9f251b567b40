package io.github.hospitalhr.scheduling.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clinic (门诊) that a doctor holds; it goes before duties.
 *
 * @param person the doctor
 * @param date the day
 * @param from when it begins, local time
 * @param to when it ends, after {@code from} on the same day
 * @param place campus or unit, compared with the shifts' places; null for the ward itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Clinic(
        @NotNull String person,
        @NotNull LocalDate date,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @Nullable String place) {

    public Clinic {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "to (" + to + ") must be after from (" + from + ").\nMaybe a clinic in the evening ends at 23:59.");
        }
    }

    /**
     * A clinic in the morning, 8:00 to 12:00.
     *
     * @param person the doctor
     * @param date the day
     * @param place campus or unit, or null
     * @return the clinic
     */
    public static Clinic morning(String person, LocalDate date, @Nullable String place) {
        return new Clinic(person, date, LocalTime.of(8, 0), LocalTime.of(12, 0), place);
    }

    /**
     * A clinic in the afternoon, 14:00 to 17:00.
     *
     * @param person the doctor
     * @param date the day
     * @param place campus or unit, or null
     * @return the clinic
     */
    public static Clinic afternoon(String person, LocalDate date, @Nullable String place) {
        return new Clinic(person, date, LocalTime.of(14, 0), LocalTime.of(17, 0), place);
    }

    /** Day and times: no personal data. */
    @Override
    public String toString() {
        return "Clinic[" + date + " " + from + "-" + to + "]";
    }
}
