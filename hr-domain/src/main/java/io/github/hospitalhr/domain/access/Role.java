package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * A role (角色) and what it may. The constructor accepts everything; {@link AccessPolicy} reports all faults at once.
 *
 * @param code its name in grants
 * @param label the name to show
 * @param inherits codes of roles whose rules it has too
 * @param rules its own rules
 */
public record Role(
        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String code,

        @NotNull Label label,
        @NotNull List<@NotNull String> inherits,
        @NotNull List<@NotNull @Valid AccessRule> rules) {

    public Role {
        inherits = AccessRule.copy(inherits);
        rules = AccessRule.copy(rules);
    }
}
