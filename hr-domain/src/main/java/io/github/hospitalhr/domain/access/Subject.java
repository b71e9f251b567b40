package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose data it is, as far as access depends on it. Immutable.
 *
 * @param person the person, or null where it is nobody's personal data
 * @param units the units the data belongs to: those of the person's postings; none lies in scope {@link DataScope#ALL} only
 * @param manager the person's named manager, or null
 * @param assignedTo the people to whom it is assigned
 */
public record Subject(
        @Nullable PersonId person,
        List<UnitId> units,
        @Nullable PersonId manager,
        List<PersonId> assignedTo) {

    public Subject {
        units = List.copyOf(units);
        assignedTo = List.copyOf(assignedTo);
    }

    /**
     * A person on a day.
     *
     * @param person the person
     * @return the subject
     */
    public static Subject of(Person person) {
        List<UnitId> units =
                person.postings().stream().map(Posting::unit).distinct().toList();
        return new Subject(person.id(), units, person.manager(), List.of());
    }

    /**
     * Data of units, and of nobody in particular.
     *
     * @param units the units
     * @return the subject
     */
    public static Subject of(List<UnitId> units) {
        return new Subject(null, units, null, List.of());
    }

    /**
     * Data of the hospital as a whole, such as the organisation or the audit.
     *
     * @return the subject
     */
    public static Subject hospital() {
        return of(List.of());
    }
}
