package io.github.hospitalhr.domain.unit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.hospitalhr.domain.record.CodePointOrder;
import java.util.Objects;

/**
 * Identity of an organisational unit. Given by the host, 1 to 64 characters without control characters, compared exactly and ordered by code
 * point.
 *
 * @param value the host's identifier
 */
public record UnitId(@JsonValue String value) implements Comparable<UnitId> {

    @JsonCreator
    public UnitId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 64 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("UnitId must have 1 to 64 characters and no control character, but has "
                    + value.length() + ".\nMaybe the host's surrogate key serves better than a name.");
        }
    }

    /**
     * The identity with the given text.
     *
     * @param value the host's identifier
     * @return the identity
     */
    public static UnitId of(String value) {
        return new UnitId(value);
    }

    @Override
    public int compareTo(UnitId other) {
        return CodePointOrder.INSTANCE.compare(value, other.value);
    }

    /** The identifier alone. */
    @Override
    public String toString() {
        return value;
    }
}
