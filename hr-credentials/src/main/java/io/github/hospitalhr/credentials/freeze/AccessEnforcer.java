package io.github.hospitalhr.credentials.freeze;

import io.github.hospitalhr.domain.people.PersonId;
import java.util.Optional;

/**
 * Port: switches rights in the host (HIS, EMR). {@code AccessEnforcerContract} in the testkit has a test for each rule under the same
 * number.
 *
 * <ol>
 *   <li><b>A1</b> After {@link #apply} returned {@link Ack#APPLIED}, {@link #read} answers the order's state and sequence.
 *   <li><b>A2</b> An order applied again changes nothing and is {@link Ack#APPLIED}.
 *   <li><b>A3</b> An order with a lower sequence than the last one applied for the same right changes nothing and is
 *       {@link Ack#SUPERSEDED}.
 *   <li><b>A4</b> A person the host does not know is {@link Ack#UNKNOWN_PERSON}, and {@link #read} answers empty.
 *   <li><b>A5</b> Rights of one person and of different persons are independent.
 *   <li><b>A6</b> Thread-safe; of concurrent orders for one right the highest sequence wins.
 * </ol>
 */
public interface AccessEnforcer {

    /** What became of an order. */
    enum Ack {
        /** The right is as ordered. */
        APPLIED,
        /** A later order was applied before. */
        SUPERSEDED,
        /** The host has no such user. */
        UNKNOWN_PERSON
    }

    /**
     * What the host has.
     *
     * @param allowed whether the right is on
     * @param sequence the sequence of the last order applied, 0 for none
     */
    record Applied(boolean allowed, long sequence) {}

    /**
     * Switches a right.
     *
     * @param order the order
     * @return what became of it
     */
    Ack apply(AccessOrder order);

    /**
     * Reads a right back.
     *
     * @param person whose
     * @param right the host's name of the right
     * @return what the host has, or empty for an unknown person
     */
    Optional<Applied> read(PersonId person, String right);
}
