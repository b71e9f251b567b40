package io.github.hospitalhr.domain.notice;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * When a person is not to be disturbed (免打扰时段). Urgent notices pass without being asked about. Called by the relay for every
 * other notice that is due.
 *
 * <p>A {@link RuntimeException} or null counts as a failed attempt: the notice is not sent, but tried again after the {@link
 * BackOff}.
 */
@FunctionalInterface
public interface QuietHours {

    /** Nobody is ever left in peace. */
    QuietHours NONE = (tenant, person, now) -> Optional.empty();

    /**
     * Until when the person is left in peace.
     *
     * @param tenant whose person
     * @param person whom
     * @param now the moment
     * @return the end of the quiet time in which the moment lies, after now; empty if it lies in none
     */
    Optional<Instant> quietUntil(TenantId tenant, PersonId person, Instant now);
}
