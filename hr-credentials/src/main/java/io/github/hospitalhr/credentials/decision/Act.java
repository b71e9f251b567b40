package io.github.hospitalhr.credentials.decision;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do.
 *
 * @param code code of the act in the catalogue, such as {@code nursing.care}
 * @param level how demanding it is, from 1: level of the operation, grade of the antimicrobial; 0 where that says nothing
 * @param procedure the single procedure, or null; the code of the act then stands for it
 * @param category the category of practice it belongs to, or null for any
 * @param range the scope of practice it belongs to, or null for any
 * @param circumstances what else is stated, such as {@code emergency}, {@code self}, {@code rural}
 */
public record Act(
        String code,
        int level,
        @Nullable String procedure,
        @Nullable String category,
        @Nullable String range,
        List<String> circumstances) {

    public Act {
        Objects.requireNonNull(code, "code");
        circumstances = List.copyOf(circumstances);
        if (level < 0 || level > 9) {
            throw new IllegalArgumentException("level (" + level + ") must be 0 to 9.\nMaybe 0 was meant: no level.");
        }
    }

    /**
     * An act without level.
     *
     * @param code its code
     * @return the act
     */
    public static Act of(String code) {
        return new Act(code, 0, null, null, null, List.of());
    }

    /**
     * Reads an act from a text, as rosters carry it: {@code code}, {@code code:level} or {@code code:level:procedure}.
     *
     * @param text the text
     * @return the act
     */
    public static Act parse(String text) {
        String[] parts = text.split(":", 3);
        boolean level = parts.length > 1 && parts[1].matches("[0-9]");
        if (!level) {
            return of(text);
        }
        return of(parts[0]).level(parts[1].charAt(0) - '0').procedure(parts.length > 2 ? parts[2] : null);
    }

    /**
     * With a level.
     *
     * @param newLevel the level, 0 to 9
     * @return the changed copy
     */
    public Act level(int newLevel) {
        return new Act(code, newLevel, procedure, category, range, circumstances);
    }

    /**
     * With a procedure.
     *
     * @param newProcedure the procedure, or null
     * @return the changed copy
     */
    public Act procedure(@Nullable String newProcedure) {
        return new Act(code, level, newProcedure, category, range, circumstances);
    }

    /**
     * With category and scope of practice.
     *
     * @param newCategory the category, or null
     * @param newRange the scope, or null
     * @return the changed copy
     */
    public Act practice(@Nullable String newCategory, @Nullable String newRange) {
        return new Act(code, level, procedure, newCategory, newRange, circumstances);
    }

    /**
     * Under circumstances.
     *
     * @param newCircumstances the circumstances
     * @return the changed copy
     */
    public Act under(String... newCircumstances) {
        return new Act(code, level, procedure, category, range, List.of(newCircumstances));
    }
}
