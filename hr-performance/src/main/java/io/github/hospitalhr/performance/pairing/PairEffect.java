package io.github.hospitalhr.performance.pairing;

import io.github.hospitalhr.domain.people.PersonId;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a pair achieves beyond what its two people achieve with others (协同效应).
 *
 * @param lead the first
 * @param partner the second
 * @param observations number of observations
 * @param raw mean of the pair less what lead and partner lead to expect, 10 decimals
 * @param shrunk the effect drawn towards zero: {@code raw x n / (n + strength)}, 10 decimals; a few lucky days do not make a pair
 * @param rating what the effect says
 */
public record PairEffect(
        PersonId lead, PersonId partner, int observations, BigDecimal raw, BigDecimal shrunk, Rating rating) {

    /** What an effect says. */
    public enum Rating {
        /** Works well together; worth to be recommended (高协同配对). */
        HIGH,
        /** As to be expected. */
        USUAL,
        /** Works badly together; re-pairing is proposed. */
        LOW,
        /** Too few observations to say anything. */
        TOO_FEW
    }

    public PairEffect {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(shrunk, "shrunk");
        Objects.requireNonNull(rating, "rating");
    }
}
