package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a role: this data may be read or modified, in this relation, for these purposes, without these fields. The constructor
 * accepts everything; {@link AccessPolicy} reports all faults at once.
 *
 * @param id its name within the policy, told with a decision
 * @param data the code of the class of data
 * @param modes what may be done, at least one
 * @param relation in which relation
 * @param purposes for which purposes; none for any
 * @param masked fields that stay hidden under this rule
 */
public record AccessRule(
        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String id,

        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String data,

        @NotEmpty List<@NotNull AccessMode> modes,
        @NotNull Relation relation,
        @NotNull List<@NotNull String> purposes,
        @NotNull List<@NotNull String> masked) {

    public AccessRule {
        modes = copy(modes);
        purposes = copy(purposes);
        masked = copy(masked);
    }

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    boolean serves(String purpose) {
        return purposes.isEmpty() || purposes.contains(purpose);
    }
}
