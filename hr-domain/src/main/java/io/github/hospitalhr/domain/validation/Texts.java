package io.github.hospitalhr.domain.validation;

/** Patterns for texts that people type, for use with {@code @Pattern}. Lengths count UTF-16 units. */
public final class Texts {

    /**
     * Any text of one line: no control characters, no halves of surrogate pairs, nothing unassigned. Rare hanzi outside
     * the basic plane, such as U+20BB7 (𠮷), are plain text.
     */
    public static final String PLAIN = "[^\\p{Cc}\\p{Cs}\\p{Cn}\\u2028\\u2029]*";

    /** Key of the sentence for {@link #PLAIN}. */
    public static final String PLAIN_MESSAGE = "{io.github.hospitalhr.plainText}";

    /** An identifier: 1 to 64 characters, neither blank nor with control characters. */
    public static final String KEY = "(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,64}";

    /** Key of the sentence for {@link #KEY}. */
    public static final String KEY_MESSAGE = "{io.github.hospitalhr.key}";

    /** A telephone number: digits, spaces, hyphens, brackets, an optional leading plus, 5 to 24 characters. */
    public static final String PHONE = "\\+?[0-9 ()\\-]{5,24}";

    /** Key of the sentence for {@link #PHONE}. */
    public static final String PHONE_MESSAGE = "{io.github.hospitalhr.phone}";

    /** The number of an identity document: letters, digits, brackets, slashes, dots, hyphens, 4 to 30 characters. */
    public static final String ID_NUMBER = "[0-9A-Za-z()/.\\-]{4,30}";

    /** Key of the sentence for {@link #ID_NUMBER}. */
    public static final String ID_NUMBER_MESSAGE = "{io.github.hospitalhr.idNumber}";

    private Texts() {}
}
