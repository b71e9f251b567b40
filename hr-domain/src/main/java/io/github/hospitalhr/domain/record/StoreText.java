package io.github.hospitalhr.domain.record;

import java.util.Objects;
import java.util.regex.Pattern;

/** The limits of text in a store: what every database keeps exactly. */
final class StoreText {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

    private StoreText() {}

    /** A key: 1 to {@code max} characters, no control character, no half of a surrogate pair. */
    static String key(String variable, String value, int max) {
        Objects.requireNonNull(value, variable);
        if (value.isEmpty() || value.length() > max) {
            throw new IllegalArgumentException(variable + " must have 1 to " + max + " characters, but has "
                    + value.length() + ".\nMaybe use the record's identifier, not its content.");
        }
        return value(variable, value, max);
    }

    /** A value: at most {@code max} characters, no control character, no half of a surrogate pair. */
    static String value(String variable, String value, int max) {
        payload(variable, value, max);
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    variable + " has a control character.\nMaybe a tab or line break was read along from a file.");
        }
        return value;
    }

    /** A name in a schema: lower-case letters, digits, {@code -}, {@code .} and {@code _}, at most 64. */
    static String name(String variable, String value) {
        Objects.requireNonNull(value, variable);
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(variable + " (" + value + ") must match [a-z][a-z0-9._-]{0,63}."
                    + "\nMaybe write it in kebab-case, such as work-roster.");
        }
        return value;
    }

    /** A long text: at most {@code max} characters, no U+0000, no half of a surrogate pair. */
    static String payload(String variable, String value, int max) {
        Objects.requireNonNull(value, variable);
        if (value.length() > max) {
            throw new IllegalArgumentException(variable + " must have at most " + max + " characters, but has "
                    + value.length() + ".\nMaybe split the record.");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(variable + " has U+0000 at character " + i
                        + ".\nMaybe the text was read from a binary field; JSON writes it as \\u0000.");
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException(variable + " has half of a surrogate pair at character " + i
                            + ".\nMaybe a name such as 𠮷 was cut in the middle: cut at code points.");
                }
                i++;
            }
        }
        return value;
    }
}
