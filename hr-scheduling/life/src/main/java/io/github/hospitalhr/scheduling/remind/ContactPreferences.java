package io.github.hospitalhr.scheduling.remind;

import io.github.hospitalhr.domain.people.PersonId;
import java.util.Optional;

/** Tells how people want to be told; a host answers from its own tables. Thread-safe. */
@FunctionalInterface
public interface ContactPreferences {

    /**
     * The preference of a person.
     *
     * @param person the person
     * @return the preference, or empty for who wants no notices about shifts
     */
    Optional<ContactPreference> of(PersonId person);
}
