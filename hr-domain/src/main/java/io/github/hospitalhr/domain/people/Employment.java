package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An employment (聘用) of a person, as it holds on some days.
 *
 * @param id the employment's key, unique among the employments of the person, 1 to 64 characters; the same key on
 *     other days is the same employment under changed terms
 * @param type the relation
 * @param employer who employs the person where that is not this hospital (dispatch company, sending hospital), or null
 */
public record Employment(
        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String id,

        @NotNull EmploymentType type,

        @Size(min = 1, max = 100) @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_MESSAGE) @Nullable
        String employer) {

    /**
     * An employment by this hospital.
     *
     * @param id the employment's key
     * @param type the relation
     * @return the employment
     */
    public static Employment of(String id, EmploymentType type) {
        return new Employment(id, type, null);
    }
}
