package io.github.hospitalhr.domain.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Kind of a {@link WorkFact}. The vocabulary is open: a host or a module may add kinds of its own.
 *
 * @param code lower case words joined with dots and hyphens, such as {@code worked} or {@code violation.rest}, 1 to 64
 *     characters
 */
public record FactKind(@JsonValue String code) implements Comparable<FactKind> {

    /** Time worked (工时), in minutes. */
    public static final FactKind WORKED = new FactKind("worked");

    /** Time worked beyond the plan (加班), in minutes. */
    public static final FactKind OVERTIME = new FactKind("overtime");

    /** Night shifts (夜班), counted. */
    public static final FactKind NIGHT = new FactKind("night");

    /** Time worked on a statutory holiday (法定节假日), in minutes. */
    public static final FactKind HOLIDAY = new FactKind("holiday");

    /** A broken rule of a published roster, counted. */
    public static final FactKind VIOLATION = new FactKind("violation");

    @JsonCreator
    public FactKind {
        Objects.requireNonNull(code, "code");
        if (code.length() > 64 || !code.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException("code (" + code
                    + ") must be lower case words joined with dots or hyphens, at most 64 characters.\n"
                    + "Maybe write violation.rest.");
        }
    }

    /**
     * The kind with the given code.
     *
     * @param code the code
     * @return the kind
     */
    public static FactKind of(String code) {
        return new FactKind(code);
    }

    @Override
    public int compareTo(FactKind other) {
        return code.compareTo(other.code);
    }

    /** The code alone. */
    @Override
    public String toString() {
        return code;
    }
}
