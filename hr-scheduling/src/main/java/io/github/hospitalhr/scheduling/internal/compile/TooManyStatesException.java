package io.github.hospitalhr.scheduling.internal.compile;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.List;

/** Rules that would need more states than a roster engine can hold. */
public final class TooManyStatesException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ImmutableList<Integer> rules;

    TooManyStatesException(List<Integer> rules) {
        super("a rule needs more than " + AutomatonBuilder.MOST_STATES + " states");
        this.rules = ImmutableList.copyOf(rules);
    }

    /**
     * Which rules.
     *
     * @return their places in the problem, ascending
     */
    public List<Integer> rules() {
        return rules;
    }
}
