package io.github.hospitalhr.scheduling.replace;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A duty of a published roster whose holder cannot come.
 *
 * @param staff the holder
 * @param date the day on which the duty begins
 */
public record Vacancy(String staff, LocalDate date) {

    public Vacancy {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(date, "date");
    }
}
