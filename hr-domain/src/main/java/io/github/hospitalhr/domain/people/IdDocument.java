package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.validation.Personal;
import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

/**
 * An identity document (身份证件). The constructor accepts everything; entry points report all faults at once. The number of a kind with
 * {@link IdKind#hasCitizenNumber} must have its check character, and say of birth and sex what the profile does.
 *
 * @param kind its kind
 * @param number its number, 4 to 30 letters, digits, brackets, slashes, dots and hyphens; blanks around it are left out, letters are capitals
 */
public record IdDocument(
        @NotNull IdKind kind,

        @NotNull @Pattern(regexp = Texts.ID_NUMBER, message = Texts.ID_NUMBER_MESSAGE) @Personal
        String number) {

    public IdDocument {
        if (number != null) {
            number = number.strip().toUpperCase(Locale.ROOT);
        }
    }

    /**
     * A resident identity card (居民身份证).
     *
     * @param number the citizen's number (公民身份号码), 18 characters
     * @return the document
     */
    public static IdDocument residentCard(String number) {
        return new IdDocument(IdKind.RESIDENT_CARD, number);
    }

    /** The kind alone. */
    @Override
    public String toString() {
        return "IdDocument[" + kind + "]";
    }
}
