package io.github.hospitalhr.credentials.freeze;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An order to the host: from now on this right is on or off. The payload of the outbox entry under {@link #TOPIC}.
 *
 * @param person whose right
 * @param right the host's name of the right
 * @param allowed on (thaw) or off (freeze)
 * @param sequence number of the order for this right, from 1; the highest counts, whatever arrives last
 * @param at when it was given
 * @param reasons why it is off; empty where it is on
 */
public record AccessOrder(
        PersonId person, String right, boolean allowed, long sequence, Instant at, List<Reason> reasons) {

    /** Topic in the outbox. */
    public static final String TOPIC = "credentials.access";

    public AccessOrder {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(at, "at");
        reasons = List.copyOf(reasons);
    }
}
