package io.github.hospitalhr.performance.fact;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One fact as a source tells it.
 *
 * @param key source and source key
 * @param revision number of the statement under this key, from 1; the highest counts
 * @param withdrawn whether this revision takes the fact back
 * @param type the type, such as {@code infusion}; see {@link FactCatalogue}
 * @param attribution to whom the source lays it
 * @param unit where it happened; null where the source does not know and the person works in one unit only
 * @param day the day it counts for, in the zone of the campus; for a night shift the day on which it began
 * @param occurredAt when it happened
 * @param value how much
 * @param measure the unit of the value
 */
public record Fact(
        FactKey key,
        int revision,
        boolean withdrawn,
        String type,
        Attribution attribution,
        @Nullable UnitId unit,
        LocalDate day,
        Instant occurredAt,
        BigDecimal value,
        MeasureUnit measure) {

    public Fact {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(attribution, "attribution");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(measure, "measure");
        if (revision < 1) {
            throw new IllegalArgumentException(
                    "revision (" + revision + ") must be at least 1.\nMaybe the counter starts at 0.");
        }
    }

    /**
     * A first revision about one person.
     *
     * @param key source and source key
     * @param type the type
     * @param person whom it concerns
     * @param day the day it counts for
     * @param occurredAt when it happened
     * @param value how much
     * @param measure the unit of the value
     * @return the fact
     */
    public static Fact of(
            FactKey key,
            String type,
            PersonId person,
            LocalDate day,
            Instant occurredAt,
            BigDecimal value,
            MeasureUnit measure) {
        return new Fact(key, 1, false, type, Attribution.person(person), null, day, occurredAt, value, measure);
    }

    /**
     * The next revision with another value.
     *
     * @param corrected the value
     * @return the correction
     */
    public Fact corrected(BigDecimal corrected) {
        return new Fact(key, revision + 1, false, type, attribution, unit, day, occurredAt, corrected, measure);
    }

    /**
     * The next revision, which takes the fact back.
     *
     * @return the withdrawal
     */
    public Fact withdraw() {
        return new Fact(key, revision + 1, true, type, attribution, unit, day, occurredAt, value, measure);
    }

    /**
     * This fact, laid to another.
     *
     * @param whom to whom
     * @param where where it happened
     * @return the changed copy
     */
    public Fact attributed(Attribution whom, @Nullable UnitId where) {
        return new Fact(key, revision, withdrawn, type, whom, where, day, occurredAt, value, measure);
    }

    /** Key, revision and type only, since the rest is personal. */
    @Override
    public String toString() {
        return "Fact[" + key + " r" + revision + " " + type + "]";
    }
}
