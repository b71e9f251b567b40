package io.github.hospitalhr.domain.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.hospitalhr.domain.record.CodePointOrder;
import java.util.Objects;

/**
 * Identity of one person across all campuses (一人一档). Given by the host, 1 to 64 characters without control characters, compared exactly and ordered by code
 * point.
 *
 * @param value the host's identifier
 */
public record PersonId(@JsonValue String value) implements Comparable<PersonId> {

    @JsonCreator
    public PersonId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 64 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "PersonId must have 1 to 64 characters and no control character, but has " + value.length()
                            + ".\nMaybe the host's surrogate key serves better than a name.");
        }
    }

    /**
     * The identity with the given text.
     *
     * @param value the host's identifier
     * @return the identity
     */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return CodePointOrder.INSTANCE.compare(value, other.value);
    }

    /** The identifier alone. */
    @Override
    public String toString() {
        return value;
    }
}
