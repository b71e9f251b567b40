package io.github.hospitalhr.scheduling.diagnose;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.RosterCost;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way out: changes that together make the ward possible.
 *
 * @param changes what is changed, each with its size
 * @param verified whether the generator found a legal roster with the changes made; otherwise the fix is a suggestion only
 * @param cost cost of that roster under the changed problem, or null if not verified
 * @param people people concerned by the changes
 * @param shifts shifts that go uncovered, come on top, or are borrowed
 * @param minutes paid minutes of these shifts
 * @param sideEffect what gets worse, in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Fix(
        List<FixChange> changes,
        boolean verified,
        @Nullable RosterCost cost,
        int people,
        int shifts,
        long minutes,
        @NotNull Label sideEffect) {

    public Fix {
        changes = changes == null ? ImmutableList.of() : ImmutableList.copyOf(changes);
        Objects.requireNonNull(sideEffect, "sideEffect");
    }
}
