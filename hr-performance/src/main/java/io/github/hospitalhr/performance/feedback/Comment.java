package io.github.hospitalhr.performance.feedback;

import io.github.hospitalhr.domain.people.PersonId;
import java.util.Objects;

/**
 * What a rater wrote about a person.
 *
 * @param rater who wrote it; never shown for shielded roles
 * @param ratee about whom
 * @param role from which side
 * @param text the text, 1 to 2,000 characters
 */
public record Comment(PersonId rater, PersonId ratee, RaterRole role, String text) {

    /** The longest text, in code points. */
    public static final int MAX_LENGTH = 2_000;

    public Comment {
        Objects.requireNonNull(rater, "rater");
        Objects.requireNonNull(ratee, "ratee");
        Objects.requireNonNull(role, "role");
        if (text.isBlank() || text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "text is blank or longer than " + MAX_LENGTH + " characters.\nMaybe leave the comment out.");
        }
        if ((role == RaterRole.SELF) != rater.equals(ratee)) {
            throw new IllegalArgumentException(
                    "the role is " + role + " but rater and ratee do not fit.\nMaybe rater and ratee are swapped.");
        }
    }

    /** The role only. */
    @Override
    public String toString() {
        return "Comment[" + role + "]";
    }
}
