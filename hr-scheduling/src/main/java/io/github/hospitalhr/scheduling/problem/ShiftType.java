package io.github.hospitalhr.scheduling.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A shift type (班次). It starts on the day it is entered for and ends at {@code end}: on the same day if {@code end} lies
 * after {@code start}, on the next day if it lies before or is equal (equal: a duty of 24 hours). Times are local times of
 * the problem's zone.
 *
 * @param code short unique code, 1 to 16 characters, such as {@code A} or {@code N}
 * @param name name in Chinese, such as 白班
 * @param nameEn name in English; empty if none
 * @param start start, local time
 * @param end end, local time; not after {@code start} means the next day
 * @param paidMinutes paid minutes, 0 to 2880
 * @param tags what the shift is, such as {@code day}, {@code night}, {@code on-call}
 * @param requiredSkills who works it must have all of these skills
 * @param roles the shift is filled by role: each assignment names one of these, and the person must have the skill of that
 *     name; empty for a shift without roles
 * @param place where it is worked (unit, campus, post), or null
 * @param colour colour for display as {@code #rrggbb}, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ShiftType(
        @NotNull String code,
        String name,
        String nameEn,
        @NotNull LocalTime start,
        @NotNull LocalTime end,
        int paidMinutes,
        List<String> tags,
        List<String> requiredSkills,
        List<String> roles,
        @Nullable String place,
        @Nullable String colour) {

    /** Tag of night shifts. */
    public static final String NIGHT = "night";

    /** Tag of on-call duties (听班, 备班) that are no hours worked unless called. */
    public static final String ON_CALL = "on-call";

    public ShiftType {
        Objects.requireNonNull(code, "code");
        name = name == null ? code : name;
        nameEn = nameEn == null ? "" : nameEn;
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        tags = tags == null ? List.of() : ImmutableList.copyOf(tags);
        requiredSkills = requiredSkills == null ? List.of() : ImmutableList.copyOf(requiredSkills);
        roles = roles == null ? List.of() : ImmutableList.copyOf(roles);
    }

    /**
     * A shift whose whole length is paid.
     *
     * @param code code
     * @param name name in Chinese
     * @param start start such as {@code 08:00}
     * @param end end such as {@code 16:00}; not after the start means the next day
     * @return the shift type; it carries the tag {@value #NIGHT} if it ends on the next day
     * @throws IllegalArgumentException naming the shift, if a time is none
     */
    public static ShiftType of(String code, String name, String start, String end) {
        LocalTime from = time(code, "start", start);
        LocalTime to = time(code, "end", end);
        boolean overnight = !to.isAfter(from);
        int minutes = (to.toSecondOfDay() - from.toSecondOfDay()) / 60 + (overnight ? 1440 : 0);
        boolean night = overnight && to.toSecondOfDay() > 0;
        return new ShiftType(
                code,
                name,
                "",
                from,
                to,
                minutes,
                night ? List.of(NIGHT) : List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static LocalTime time(String code, String what, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    what + " of shift " + code + " (" + text + ") must be a time such as 08:00."
                            + (text.equals("24:00")
                                    ? "\nMaybe write 00:00 for midnight."
                                    : "\nMaybe write two digits."),
                    e);
        }
    }

    /**
     * Length by the clock on a day without a change of the clocks.
     *
     * @return minutes from start to end, 1 to 1440
     */
    public int clockMinutes() {
        int minutes = (end.toSecondOfDay() - start.toSecondOfDay()) / 60;
        return end.isAfter(start) ? minutes : minutes + 1440;
    }

    /**
     * Whether the shift ends on the day after it starts.
     *
     * @return true if the end is not after the start
     */
    public boolean crossesMidnight() {
        return !end.isAfter(start);
    }

    /**
     * Whether a selector selects the shift.
     *
     * @param selector the selector
     * @return true if it does
     */
    public boolean isIn(ShiftSelector selector) {
        return selector.matches(code, tags);
    }

    /**
     * With an English name.
     *
     * @param nameInEnglish name in English
     * @return a copy with this name
     */
    public ShiftType nameEn(String nameInEnglish) {
        return new ShiftType(
                code, name, nameInEnglish, start, end, paidMinutes, tags, requiredSkills, roles, place, colour);
    }

    /**
     * With other paid minutes.
     *
     * @param minutes paid minutes
     * @return a copy with these
     */
    public ShiftType paidMinutes(int minutes) {
        return new ShiftType(code, name, nameEn, start, end, minutes, tags, requiredSkills, roles, place, colour);
    }

    /**
     * With other tags.
     *
     * @param newTags the tags, in place of the present ones
     * @return a copy with these
     */
    public ShiftType tags(String... newTags) {
        return new ShiftType(
                code, name, nameEn, start, end, paidMinutes, List.of(newTags), requiredSkills, roles, place, colour);
    }

    /**
     * With required skills.
     *
     * @param skills who works the shift must have all of these
     * @return a copy with these
     */
    public ShiftType requiredSkills(String... skills) {
        return new ShiftType(code, name, nameEn, start, end, paidMinutes, tags, List.of(skills), roles, place, colour);
    }

    /**
     * Filled by role.
     *
     * @param roleNames the roles (skills)
     * @return a copy filled by these
     */
    public ShiftType roles(String... roleNames) {
        return new ShiftType(
                code, name, nameEn, start, end, paidMinutes, tags, requiredSkills, List.of(roleNames), place, colour);
    }

    /**
     * With a place.
     *
     * @param newPlace where it is worked
     * @return a copy with this place
     */
    public ShiftType place(String newPlace) {
        return new ShiftType(
                code, name, nameEn, start, end, paidMinutes, tags, requiredSkills, roles, newPlace, colour);
    }

    /**
     * With a colour.
     *
     * @param newColour colour as {@code #rrggbb}
     * @return a copy with this colour
     */
    public ShiftType colour(String newColour) {
        return new ShiftType(
                code, name, nameEn, start, end, paidMinutes, tags, requiredSkills, roles, place, newColour);
    }
}
