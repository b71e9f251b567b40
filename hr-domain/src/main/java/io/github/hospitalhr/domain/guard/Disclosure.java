package io.github.hospitalhr.domain.guard;

import io.github.hospitalhr.domain.access.AccessDecision;
import io.github.hospitalhr.domain.access.DataClass;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is shown of a thing: its class of data, and which of its fields can be hidden. Where a rule hides a field that cannot be, the
 * thing is not shown at all. Immutable.
 *
 * @param data the class of data
 * @param hideable the fields that can be hidden
 * @param hide the thing without the named fields, some of {@code hideable}
 * @param <T> the thing
 */
public record Disclosure<T>(DataClass data, List<String> hideable, BiFunction<T, List<String>, T> hide) {

    public Disclosure {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(hide, "hide");
        hideable = List.copyOf(hideable);
    }

    /**
     * Whole or not at all.
     *
     * @param data the class of data
     * @param <T> the thing
     * @return a disclosure that hides no single field
     */
    public static <T> Disclosure<T> whole(DataClass data) {
        return new Disclosure<>(data, List.of(), (thing, fields) -> thing);
    }

    Optional<T> shown(T thing, AccessDecision decision) {
        if (!decision.isAllowed() || !hideable.containsAll(decision.masked())) {
            return Optional.empty();
        }
        return Optional.of(decision.masked().isEmpty() ? thing : hide.apply(thing, decision.masked()));
    }
}
