package io.github.hospitalhr.domain.fact;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A fact of work that one module publishes and others count: so many minutes, nights, violations. A fact is never
 * changed; a later revision under the same source key replaces it, one with quantity 0 takes it back.
 *
 * @param sourceKey what the fact comes from, unique per fact and stable when it is told again, such as {@code
 *     roster/icu-2026-12/n07/2026-12-03/worked}; 1 to 200 characters
 * @param revision number of the statement under this key, from 1; the highest counts
 * @param person whom it concerns
 * @param unit where it happened
 * @param day the day it counts for, in the zone of the campus; for a night shift the day on which it began
 * @param from when it began, inclusive
 * @param to when it ended, exclusive; not before {@code from}
 * @param kind what is counted
 * @param quantity how much, 0 or more
 * @param measure the unit of measure of the quantity
 */
public record WorkFact(
        String sourceKey,
        int revision,
        PersonId person,
        UnitId unit,
        LocalDate day,
        Instant from,
        Instant to,
        FactKind kind,
        BigDecimal quantity,
        FactUnit measure) {

    /** Longest source key. */
    public static final int MAX_SOURCE_KEY = 200;

    public WorkFact {
        Objects.requireNonNull(sourceKey, "sourceKey");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(measure, "measure");
        if (sourceKey.isBlank() || sourceKey.length() > MAX_SOURCE_KEY) {
            throw new IllegalArgumentException("sourceKey must have 1 to " + MAX_SOURCE_KEY + " characters, but has "
                    + sourceKey.length() + ".\nMaybe leave out what the other components say already.");
        }
        if (revision < 1) {
            throw new IllegalArgumentException(
                    "revision (" + revision + ") must be at least 1.\nMaybe the counter starts at 0.");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to (" + to + ") must not be before from (" + from
                    + ").\nMaybe the shift ends on the next day: add a day to its end.");
        }
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("quantity (" + quantity
                    + ") must not be negative.\nMaybe take the fact back: a higher revision with quantity 0.");
        }
    }
}
