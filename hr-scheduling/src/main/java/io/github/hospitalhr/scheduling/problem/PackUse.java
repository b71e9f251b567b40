package io.github.hospitalhr.scheduling.problem;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * A rule pack whose rules a problem contains.
 *
 * @param id identifier of the pack
 * @param version version of the pack
 */
public record PackUse(@NotNull String id, @NotNull String version) {

    public PackUse {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
    }
}
