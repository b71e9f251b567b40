package io.github.hospitalhr.credentials.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How the number on a certificate is checked.
 *
 * @param pattern regular expression the whole number must match, such as {@code [0-9]{12}}
 * @param checkDigit how its last character is computed
 * @param confirmed whether a text was read that says so; the shipped forms follow common prints, and none is confirmed
 */
public record NumberCheck(String pattern, CheckDigit checkDigit, boolean confirmed) {

    /** Any number of 1 to 64 letters, digits and signs, without a check digit. */
    public static final NumberCheck ANY =
            new NumberCheck("[\\p{L}\\p{N}()（）〔〕\\[\\]/._-]{1,64}", CheckDigit.NONE, true);

    @JsonCreator
    public NumberCheck {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(checkDigit, "checkDigit");
        Pattern.compile(pattern);
    }

    /**
     * A check that nothing confirms.
     *
     * @param pattern regular expression the whole number must match
     * @param checkDigit how its last character is computed
     */
    public NumberCheck(String pattern, CheckDigit checkDigit) {
        this(pattern, checkDigit, false);
    }

    /**
     * Whether a number can be right.
     *
     * @param number the number, without spaces
     * @return true if pattern and check digit fit
     */
    public boolean accepts(String number) {
        return number.length() <= 64 && number.matches(pattern) && checkDigit.fits(number);
    }
}
