package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells who owns the steps of a role, as the host knows it: the HR office, the ward's head nurse, the IT desk. Thread-safe.
 */
@FunctionalInterface
public interface StepOwners {

    /**
     * The people of a role for a case.
     *
     * @param role the owner role of a step, such as {@code head-nurse}
     * @param person whom the case is about, or null
     * @param day the day
     * @return the people, in a fixed order; none where nobody has the role: the step then still counts as open
     */
    List<PersonId> owners(String role, @Nullable PersonId person, LocalDate day);
}
