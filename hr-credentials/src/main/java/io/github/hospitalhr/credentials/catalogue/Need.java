package io.github.hospitalhr.credentials.catalogue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One credential an act needs.
 *
 * @param type code of the type
 * @param matching the dimensions in which the credential must fit the act and the place
 * @param levelsUp key of a row with the number of levels the act may lie above the credential (emergency use); null for none
 */
public record Need(
        String type, List<Dimension> matching, @Nullable String levelsUp) {

    public Need {
        Objects.requireNonNull(type, "type");
        matching = matching == null ? List.of() : List.copyOf(matching);
    }
}
