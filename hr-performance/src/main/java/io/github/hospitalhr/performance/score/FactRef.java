package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.performance.fact.FactKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A fact as a score used it: the leaf of an explanation.
 *
 * @param key source and source key
 * @param revision the revision that counted
 * @param day the day it counted for
 * @param value what it meant for the person, in the smallest unit of its dimension
 * @param hash SHA-256 of the fact's content
 */
public record FactRef(FactKey key, int revision, LocalDate day, BigDecimal value, String hash) {

    public FactRef {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(hash, "hash");
    }
}
