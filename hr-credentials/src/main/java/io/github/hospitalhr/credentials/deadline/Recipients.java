package io.github.hospitalhr.credentials.deadline;

import io.github.hospitalhr.domain.people.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * Port: who receives notices about a person. A host answers from its organisation.
 *
 * <ol>
 *   <li><b>R1</b> {@link Escalation#PERSON} is answered with the person, or with nobody where the person cannot be reached.
 *   <li><b>R2</b> Nobody may be answered for a level; the next level is told then, so that no notice is lost.
 *   <li><b>R3</b> The same question on the same day gives the same answer in the same order, each recipient once.
 *   <li><b>R4</b> Thread-safe; asking changes nothing.
 * </ol>
 */
@FunctionalInterface
public interface Recipients {

    /**
     * Who receives notices.
     *
     * @param about whom the notice is about
     * @param level which level is told
     * @param day the day
     * @return the recipients, possibly none
     */
    List<PersonId> of(PersonId about, Escalation level, LocalDate day);
}
