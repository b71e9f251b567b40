package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.people.PersonId;
import java.util.List;

/**
 * Port: one system of the host in which people have accounts (HIS, EMR, OA, remote access). {@code AccountRevokerContract} in the
 * testkit has a test for each rule under the same number.
 *
 * <ol>
 *   <li><b>V1</b> After {@link #revoke} returned {@link Ack#REVOKED}, {@link #activeAccounts} of the person is empty.
 *   <li><b>V2</b> Revoking again changes nothing and is {@link Ack#REVOKED}.
 *   <li><b>V3</b> A person without account there is {@link Ack#NO_ACCOUNT} and has no active accounts; neither is an exception.
 *   <li><b>V4</b> Accounts of other people stay as they are.
 *   <li><b>V5</b> {@link #activeAccounts} reads what is so now, never what was ordered.
 *   <li><b>V6</b> Thread-safe. A {@link RuntimeException} counts as not reached: the desk tries again.
 * </ol>
 */
public interface AccountRevoker {

    /** What became of an order. */
    enum Ack {
        /** No account of the person lets anybody in any more. */
        REVOKED,
        /** The person has none there. */
        NO_ACCOUNT
    }

    /**
     * The system's name.
     *
     * @return the name, {@code [a-z][a-z0-9-]{0,31}}
     */
    String system();

    /**
     * Revokes all accounts of a person and ends their sessions.
     *
     * @param person whose
     * @param orderKey the same whenever the same order comes again
     * @return what became of it
     */
    Ack revoke(PersonId person, String orderKey);

    /**
     * Reads back.
     *
     * @param person whose
     * @return the names of the accounts that still let somebody in, in a fixed order
     */
    List<String> activeAccounts(PersonId person);
}
