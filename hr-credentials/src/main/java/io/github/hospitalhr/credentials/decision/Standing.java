package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.domain.eligibility.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How a credential stands on a day.
 *
 * @param credential the credential
 * @param status its state
 * @param findings what is noteworthy: why it does not count, or what is overdue though it counts
 * @param since a day from which on the status is surely the same, inclusive
 * @param until the next day on which it can change without a new fact; {@link LocalDate#MAX} for none
 */
public record Standing(Credential credential, Status status, List<Reason> findings, LocalDate since, LocalDate until) {

    public Standing {
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        findings = List.copyOf(findings);
    }
}
