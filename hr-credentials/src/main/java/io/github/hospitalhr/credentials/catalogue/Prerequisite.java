package io.github.hospitalhr.credentials.catalogue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must be in force for a credential to count. A right whose prerequisite lapses lapses with it, and returns with it.
 *
 * @param anyOf codes of the types of which one must be in force
 * @param samePlace whether it must hold at the same institution
 * @param levels key of a row that maps the level of the right to the least level of the prerequisite, written {@code 1:1,2:2,3:3};
 *     null where no level is asked
 * @param ground key of the row that says so; the prerequisite is asked only while that row is in force
 */
public record Prerequisite(
        List<String> anyOf, boolean samePlace, @Nullable String levels, String ground) {

    public Prerequisite {
        Objects.requireNonNull(ground, "ground");
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("anyOf must name a type.\nMaybe cn.doctor.registration.");
        }
    }
}
