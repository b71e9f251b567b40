package io.github.hospitalhr.quickstart;

import java.util.List;

/** What the caller gave cannot be used; carries every fault found, not only the first. */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /**
     * Bad input.
     *
     * @param faults what is wrong, one sentence each, at least one
     */
    public BadInputException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, one sentence each. */
    public List<String> faults() {
        return faults;
    }
}
