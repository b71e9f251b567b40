package io.github.hospitalhr.domain.validation;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An input with faults. Nothing of it was used: no record, event or notice was written. The message names every fault
 * in English and repeats no personal value.
 */
public final class InvalidInputException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Most faults that the message names; {@link #faults()} has all. */
    private static final int MAX_LINES = 1000;

    /** The faults; an immutable list, kept out of the serial form, whose message names them all. */
    private final transient List<InputFault> faults;

    /**
     * An input with the given faults.
     *
     * @param faults the faults, at least one, in the order in which they are to be read
     */
    public InvalidInputException(List<InputFault> faults) {
        super(message(faults, Locale.ENGLISH));
        this.faults = List.copyOf(faults);
    }

    /**
     * All faults.
     *
     * @return the faults in reading order; empty after deserialization
     */
    public List<InputFault> faults() {
        return faults == null ? List.of() : faults;
    }

    /**
     * The message in a reader's language.
     *
     * @param locale the reader's locale
     * @return one line for each fault
     */
    public String message(Locale locale) {
        return message(faults(), locale);
    }

    /**
     * Throws if there are faults.
     *
     * @param faults what a check found
     * @throws InvalidInputException if there is at least one
     */
    public static void throwIfAny(List<InputFault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private static String message(List<InputFault> faults, Locale locale) {
        List<String> lines = new ArrayList<>();
        boolean chinese = "zh".equals(locale.getLanguage());
        lines.add(chinese ? "输入有 " + faults.size() + " 处错误:" : "The input has " + faults.size() + " fault(s):");
        for (InputFault fault : faults.subList(0, Math.min(MAX_LINES, faults.size()))) {
            lines.add("- " + fault.describe(locale));
        }
        int more = faults.size() - MAX_LINES;
        if (more > 0) {
            lines.add(chinese ? "- 以及另外 " + more + " 处" : "- and " + more + " more");
        }
        return String.join("\n", lines);
    }
}
