package io.github.hospitalhr.domain.spi;

import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads people from where the host keeps them. A host maps it to its own tables; {@code Workforce} is the SDK's own.
 *
 * <ol>
 *   <li><b>D1</b> A person is found under the same id on every campus; an unknown id, or a day on which nothing is
 *       registered, is empty, never null and no exception.
 *   <li><b>D2</b> The answer shows the employments and postings of the day asked about, and no others.
 *   <li><b>D3</b> With {@code knownAt}, what was recorded later has no influence. A directory that keeps no such history
 *       throws {@link UnsupportedOperationException} for it and never answers with today's knowledge.
 *   <li><b>D4</b> {@link #workingIn} names every person with a posting in the unit itself on the day, ascending by id,
 *       each once.
 *   <li><b>D5</b> {@link #page} walks over all people of the day, ascending by id, each once; a page is shorter than its
 *       limit only at the end.
 *   <li><b>D6</b> Lists belong to the caller: immutable, unaffected by later changes. Thread-safe.
 * </ol>
 *
 * <p>Ids ascend as {@link PersonId#compareTo} says. Hosts check an implementation with {@code DirectoryContract}
 * of the testkit. An unreachable store is a {@link StoreUnavailableException}.
 */
public interface PeopleDirectory {

    /** Largest page. */
    int MAX_PAGE = 1000;

    /**
     * A person on a day.
     *
     * @param id the identity
     * @param times the day, and the moment whose knowledge counts
     * @return the person, or empty
     */
    Optional<Person> find(PersonId id, AsOf times);

    /**
     * The people posted to a unit on a day, not to those below it.
     *
     * @param unit the unit
     * @param times the day, and the moment whose knowledge counts
     * @return the people, ascending by id
     */
    List<Person> workingIn(UnitId unit, AsOf times);

    /**
     * The next people of a day.
     *
     * @param after the last identity of the page before, or null for the first page
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @param times the day, and the moment whose knowledge counts
     * @return the people, ascending by id
     */
    List<Person> page(@Nullable PersonId after, int limit, AsOf times);
}
