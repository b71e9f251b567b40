package io.github.hospitalhr.performance.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identity of an indicator: lower-case letters, digits, dots and hyphens, 1 to 64 characters, such as
 * {@code nursing.infusions}.
 *
 * @param value the identity
 */
public record IndicatorId(@JsonValue String value) implements Comparable<IndicatorId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    @JsonCreator
    public IndicatorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "value (" + value.length()
                            + " characters) is no identity of an indicator.\nMaybe write nursing.infusions: lower-case, digits, dots.");
        }
    }

    /**
     * An identity.
     *
     * @param value the identity
     * @return the identity
     */
    public static IndicatorId of(String value) {
        return new IndicatorId(value);
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    /** The identity alone. */
    @Override
    public String toString() {
        return value;
    }
}
