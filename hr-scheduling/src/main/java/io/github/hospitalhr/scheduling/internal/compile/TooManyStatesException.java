package io.github.hospitalhr.scheduling.internal.compile;

import java.io.Serial;

/** A rule that would need more states than a roster engine can hold; caught where the rule is known. */
public final class TooManyStatesException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    TooManyStatesException() {
        super("a rule needs more than " + AutomatonBuilder.MOST_STATES + " states");
    }
}
