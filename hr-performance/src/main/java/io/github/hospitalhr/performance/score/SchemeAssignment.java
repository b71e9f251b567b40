package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.scheme.SchemeChoice;
import java.time.YearMonth;

/** Says by which scheme a person is scored in a month. Thread-safe. */
@FunctionalInterface
public interface SchemeAssignment {

    /**
     * The scheme of a person.
     *
     * @param person the person
     * @param month the month
     * @return the scheme, or why none can be named
     */
    SchemeChoice schemeOf(PersonId person, YearMonth month);
}
