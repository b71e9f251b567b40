package io.github.hospitalhr.domain.validation;

import io.github.hospitalhr.domain.text.Label;
import java.util.Locale;
import java.util.Objects;

/**
 * One fault of an input: where, what was given, which rule it breaks, and a sentence for the person who mends it.
 *
 * @param path where the fault is, such as {@code people[3].profile[0].value.name}; empty for the input as a whole
 * @param value the offending value as text, shortened; {@code ***} where it is personal, empty where there is none
 * @param rule stable name of the broken rule, such as {@code NotBlank} or {@code unit.cycle}
 * @param sentence the fault in Chinese and English
 * @param line line in the document that was read, from 1; 0 where the input was no document
 * @param column column in that line, from 1; 0 where the input was no document
 */
public record InputFault(String path, String value, String rule, Label sentence, int line, int column) {

    /** What stands in place of a personal value. */
    public static final String MASK = "***";

    public InputFault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(sentence, "sentence");
    }

    /**
     * A fault that belongs to no place in a document.
     *
     * @param path where the fault is
     * @param value the offending value as text, not personal
     * @param rule name of the broken rule
     * @param sentence the fault in Chinese and English
     * @return the fault
     */
    public static InputFault of(String path, String value, String rule, Label sentence) {
        return new InputFault(path, value, rule, sentence, 0, 0);
    }

    /**
     * This fault where its place is only a part of a larger input.
     *
     * @param prefix where the part stands, such as {@code policy}; may be empty
     * @return the fault at the longer path
     */
    public InputFault below(String prefix) {
        boolean joined = prefix.isEmpty() || path.isEmpty() || path.startsWith("[");
        return new InputFault(prefix + (joined ? "" : ".") + path, value, rule, sentence, line, column);
    }

    /**
     * The whole fault as one line for a reader.
     *
     * @param locale the reader's locale
     * @return path, sentence, value and place
     */
    public String describe(Locale locale) {
        StringBuilder text = new StringBuilder();
        if (!path.isEmpty()) {
            text.append(path).append(": ");
        }
        text.append(sentence.in(locale));
        if (!value.isEmpty()) {
            text.append(" [").append(value).append(']');
        }
        if (line > 0) {
            text.append(Label.of("(第 " + line + " 行第 " + column + " 列)", " (line " + line + ", column " + column + ")")
                    .in(locale));
        }
        return text.append(" {").append(rule).append('}').toString();
    }

    /** The fault in English. */
    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
