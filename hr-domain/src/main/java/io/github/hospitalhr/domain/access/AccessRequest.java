package io.github.hospitalhr.domain.access;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The question whether somebody may do something with somebody's data. Immutable.
 *
 * @param actor who asks
 * @param mode read or modify
 * @param data which class of data
 * @param subject whose
 * @param purpose for what, a code of the host such as {@code roster}; may be empty
 * @param date the day, that of the campus
 */
public record AccessRequest(
        Actor actor, AccessMode mode, DataClass data, Subject subject, String purpose, LocalDate date) {

    public AccessRequest {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(date, "date");
    }
}
