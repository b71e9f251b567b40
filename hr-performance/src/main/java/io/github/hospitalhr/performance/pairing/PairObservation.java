package io.github.hospitalhr.performance.pairing;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a pair achieved once: a shift, an operation, a contract.
 *
 * @param lead the first: preceptor, surgeon, sales
 * @param partner the second: new nurse, assistant
 * @param value the result; higher is better
 */
public record PairObservation(PersonId lead, PersonId partner, BigDecimal value) {

    public PairObservation {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(partner, "partner");
        Decimals.plain("value", value);
        if (lead.equals(partner)) {
            throw new IllegalArgumentException(
                    "lead and partner are the same person.\nMaybe one of the two columns was read twice.");
        }
    }
}
