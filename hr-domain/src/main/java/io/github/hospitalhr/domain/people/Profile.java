package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.validation.Personal;
import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is registered about a person, as it holds on some days. The constructor accepts everything; entry points report
 * all faults at once.
 *
 * @param name full name, 1 to 100 characters; any hanzi, also outside the basic plane
 * @param sex sex as registered
 * @param birthDate day of birth, not in the future
 * @param idDocument the identity document (身份证件), or null; what a citizen's number says of birth and sex must be what is registered
 * @param phone telephone number for notices, or null
 * @param title professional title (职称), or null
 * @param ladder clinical ladder of a nurse (层级), or null
 * @param skills labels that rosters ask for, such as {@code ICU} or {@code 带教}; sorted, without repetition, at most 100
 */
public record Profile(
        @NotBlank @Size(max = 100) @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_MESSAGE) @Personal
        String name,

        @NotNull @Personal Sex sex,
        @NotNull @PastOrPresent @Personal LocalDate birthDate,
        @Valid @Nullable IdDocument idDocument,

        @Pattern(regexp = Texts.PHONE, message = Texts.PHONE_MESSAGE) @Personal @Nullable
        String phone,

        @Valid @Nullable ProfessionalTitle title,
        @Nullable NurseLadder ladder,

        @NotNull @Size(max = 100)
        List<@NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE) String> skills) {

    public Profile {
        skills = sorted(skills);
    }

    private static List<String> sorted(@Nullable List<String> skills) {
        if (skills == null) {
            return List.of();
        }
        List<String> copy = new ArrayList<>();
        for (String skill : skills) {
            if (!copy.contains(skill)) {
                copy.add(skill);
            }
        }
        if (!copy.contains(null)) {
            Collections.sort(copy);
        }
        return Collections.unmodifiableList(copy);
    }

    /**
     * A profile of the attributes that everybody has.
     *
     * @param name full name
     * @param sex sex as registered
     * @param birthDate day of birth
     * @return the profile, without identity document, phone, title, ladder and skills
     */
    public static Profile of(String name, Sex sex, LocalDate birthDate) {
        return new Profile(name, sex, birthDate, null, null, null, null, List.of());
    }

    /**
     * This profile with another identity document.
     *
     * @param newDocument the document, or null for none
     * @return the changed copy
     */
    public Profile withIdDocument(@Nullable IdDocument newDocument) {
        return new Profile(name, sex, birthDate, newDocument, phone, title, ladder, skills);
    }

    /**
     * This profile with another telephone number.
     *
     * @param newPhone the number, or null for none
     * @return the changed copy
     */
    public Profile withPhone(@Nullable String newPhone) {
        return new Profile(name, sex, birthDate, idDocument, newPhone, title, ladder, skills);
    }

    /**
     * This profile with another professional title.
     *
     * @param newTitle the title, or null for none
     * @return the changed copy
     */
    public Profile withTitle(@Nullable ProfessionalTitle newTitle) {
        return new Profile(name, sex, birthDate, idDocument, phone, newTitle, ladder, skills);
    }

    /**
     * This profile with another place on the clinical ladder.
     *
     * @param newLadder the level, or null for none
     * @return the changed copy
     */
    public Profile withLadder(@Nullable NurseLadder newLadder) {
        return new Profile(name, sex, birthDate, idDocument, phone, title, newLadder, skills);
    }

    /**
     * This profile with other skills.
     *
     * @param newSkills all the labels
     * @return the changed copy
     */
    public Profile withSkills(String... newSkills) {
        return new Profile(name, sex, birthDate, idDocument, phone, title, ladder, List.of(newSkills));
    }

    /** The attributes that are not personal. */
    @Override
    public String toString() {
        return "Profile[title=" + title + ", ladder=" + ladder + ", skills=" + skills + "]";
    }
}
