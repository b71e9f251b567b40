package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A position (岗位): the work a posting gives, such as 病区护士 or 护士长.
 *
 * @param code the hospital's code, 1 to 64 characters
 * @param name the name to show, 1 to 64 characters
 * @param occupation the kind of post
 */
public record Position(
        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String code,

        @NotBlank @Size(max = 64) @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_MESSAGE)
        String name,

        @NotNull Occupation occupation) {

    /**
     * A position.
     *
     * @param code the hospital's code
     * @param name the name to show
     * @param occupation the kind of post
     * @return the position
     */
    public static Position of(String code, String name, Occupation occupation) {
        return new Position(code, name, occupation);
    }
}
