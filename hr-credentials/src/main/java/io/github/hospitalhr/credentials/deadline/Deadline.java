package io.github.hospitalhr.credentials.deadline;

import io.github.hospitalhr.domain.people.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something due on a day.
 *
 * @param person whom it concerns
 * @param credential id of the credential or break-glass within the file
 * @param type code of the type of credential, or of the act of a break-glass
 * @param kind what is due
 * @param code code of the duty; empty for other kinds
 * @param due the last day on which it is in time
 */
public record Deadline(PersonId person, String credential, String type, DeadlineKind kind, String code, LocalDate due) {

    public Deadline {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(due, "due");
    }
}
