package io.github.hospitalhr.domain.guard;

import io.github.hospitalhr.domain.people.PersonId;
import java.time.Instant;

/**
 * Port: whether sensitive data of a person may be read for a purpose (敏感个人信息: PIPL arts 28, 29: a specific purpose, and separate
 * consent). An {@link AccessGate} asks it after the policy has allowed reading; what a person reads of their own needs no consent. {@code
 * ConsentedPurposes} in hr-domain-personnel implements it over the {@code ConsentRegister}; {@code ConsentDirectoryContract} in the testkit
 * has a test for each rule under the same number but C4 and C5.
 *
 * <ol>
 *   <li><b>C1</b> {@link #isNeeded} depends on class and purpose only; a purpose that nobody declared rests on no legal basis.
 *   <li><b>C2</b> {@link #isGiven} is what was said until the moment, inclusive; without any statement it is not given.
 *   <li><b>C3</b> A consent to one purpose is none to another, and none to a class of data that the purpose does not name.
 *   <li><b>C4</b> What does not open or does not read throws {@code SealException} or {@code InvalidInputException}: the gate takes it for
 *       none.
 *   <li><b>C5</b> Thread-safe. Asked once for each row of a sensitive class: keep it near.
 * </ol>
 */
public interface ConsentDirectory {

    /**
     * Whether a class of data may be read for a purpose by consent only.
     *
     * @param dataClass the code of the class
     * @param purpose the purpose of the gate; may be empty
     * @return false where the class is not sensitive, or the purpose rests on a legal basis for it
     */
    boolean isNeeded(String dataClass, String purpose);

    /**
     * Whether a person has agreed.
     *
     * @param person whose data it is
     * @param dataClass the code of the class
     * @param purpose the purpose of the gate
     * @param at when
     * @return true if the consent holds then
     */
    boolean isGiven(PersonId person, String dataClass, String purpose, Instant at);
}
