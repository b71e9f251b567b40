package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells who owns the steps of a role, as the host knows it: the HR office, the ward's head nurse, the IT desk. Owners are told what is to be
 * done, and see the cases in which they have steps: a role given to somebody by mistake shows them other people's cases.
 *
 * <ol>
 *   <li><b>O1</b> The people who have the role on the day asked about, each once; not those of another day, nor of another role, also one that
 *       begins alike or differs by case.
 *   <li><b>O2</b> A role that nobody has, or that the host never heard of, has no owners: an empty list, never null and no exception.
 *   <li><b>O3</b> A case about nobody, as a contract's review, is asked about with null as the person, and is answered; so is one about a
 *       person whom the host does not know any more.
 *   <li><b>O4</b> The same question has the same answer in the same order as long as nobody is appointed or relieved: who stands first is told
 *       first.
 *   <li><b>O5</b> The list belongs to the caller: immutable, unaffected by later appointments. Thread-safe, without waiting for user action.
 * </ol>
 *
 * <p>Hosts check an implementation with {@code StepOwnersContract} of the testkit.
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
