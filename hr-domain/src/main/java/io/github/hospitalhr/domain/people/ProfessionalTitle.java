package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A professional title (职称), such as 主管护师.
 *
 * @param name the title's name, 1 to 40 characters
 * @param level its level
 */
public record ProfessionalTitle(
        @NotBlank @Size(max = 40) @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_MESSAGE)
        String name,

        @NotNull TitleLevel level) {

    /**
     * A title.
     *
     * @param name the title's name
     * @param level its level
     * @return the title
     */
    public static ProfessionalTitle of(String name, TitleLevel level) {
        return new ProfessionalTitle(name, level);
    }
}
