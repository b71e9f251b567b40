package io.github.hospitalhr.performance.pairing;

import io.github.hospitalhr.domain.people.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A proposed pairing; a person decides.
 *
 * @param pairs the pairs, in the order of the leads given
 * @param gain expected gain over the current pairing, after the cost of switching, 4 decimals; 0 where nothing is worth it
 */
public record PairingPlan(List<Pair> pairs, BigDecimal gain) {

    public PairingPlan {
        pairs = List.copyOf(pairs);
        Objects.requireNonNull(gain, "gain");
    }

    /**
     * One pair.
     *
     * @param lead the first
     * @param partner the second
     * @param changed whether it is new
     */
    public record Pair(PersonId lead, PersonId partner, boolean changed) {}

    /**
     * Number of new pairs.
     *
     * @return 0 if everybody stays
     */
    public long changes() {
        return pairs.stream().filter(Pair::changed).count();
    }
}
