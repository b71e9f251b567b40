package io.github.hospitalhr.domain.privacy;

import io.github.hospitalhr.domain.people.PersonId;
import java.util.List;

/**
 * Port: one place in which data of people is kept: a kind of record of the SDK ({@link RecordHolder}), or a table of the host. {@code
 * PersonalDataHolderContract} in the testkit has a test for each rule under the same number.
 *
 * <ol>
 *   <li><b>P1</b> {@link #holdings} answers everything it keeps about the person, in a fixed order; nothing for an unknown person.
 *   <li><b>P2</b> It answers nothing about anybody else.
 *   <li><b>P3</b> After {@link #erase} it answers nothing about the person; erasing again erases nothing and is no exception.
 *   <li><b>P4</b> Erasing tells how much went, and leaves everybody else alone.
 *   <li><b>P5</b> Reading changes nothing.
 * </ol>
 */
public interface PersonalDataHolder {

    /**
     * The holder's name.
     *
     * @return the name, such as {@code hr.person}
     */
    String name();

    /**
     * The class of data it keeps.
     *
     * @return the code of a {@code DataClass}
     */
    String dataClass();

    /**
     * Everything it keeps about a person.
     *
     * @param person the person
     * @return the holdings
     */
    List<Holding> holdings(PersonId person);

    /**
     * Erases everything it keeps about a person.
     *
     * @param person the person
     * @return how many holdings went
     */
    int erase(PersonId person);
}
