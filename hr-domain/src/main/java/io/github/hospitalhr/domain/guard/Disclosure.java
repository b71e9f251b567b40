package io.github.hospitalhr.domain.guard;

import io.github.hospitalhr.domain.access.AccessDecision;
import io.github.hospitalhr.domain.access.DataClass;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is shown of a thing: its class of data, which of its fields can be hidden, and what of it may tell of somebody's health. Where a
 * rule hides a field that cannot be, the thing is not shown at all. Immutable.
 *
 * @param data the class of data
 * @param hideable the fields that can be hidden
 * @param hide the thing without the named fields, some of {@code hideable}
 * @param veil the thing without what tells of health, as far as the sight does not see it
 * @param <T> the thing
 */
public record Disclosure<T>(
        DataClass data,
        List<String> hideable,
        BiFunction<T, List<String>, T> hide,
        BiFunction<T, HealthSight, T> veil) {

    public Disclosure {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(hide, "hide");
        Objects.requireNonNull(veil, "veil");
        hideable = List.copyOf(hideable);
    }

    /**
     * Of a thing that tells nothing of health.
     *
     * @param data the class of data
     * @param hideable the fields that can be hidden
     * @param hide the thing without the named fields, some of {@code hideable}
     */
    public Disclosure(DataClass data, List<String> hideable, BiFunction<T, List<String>, T> hide) {
        this(data, hideable, hide, (thing, sight) -> thing);
    }

    /**
     * Of a thing with something that may tell of the health of whose it is.
     *
     * @param covering the thing without that, as far as the sight does not see it
     * @return the same disclosure with this
     */
    public Disclosure<T> veiled(BiFunction<T, HealthSight, T> covering) {
        return new Disclosure<>(data, hideable, hide, covering);
    }

    /**
     * Whole or not at all, and nothing of health in it.
     *
     * @param data the class of data
     * @param <T> the thing
     * @return a disclosure that hides no single field
     */
    public static <T> Disclosure<T> whole(DataClass data) {
        return new Disclosure<>(data, List.of(), (thing, fields) -> thing);
    }

    Optional<T> shown(T thing, AccessDecision decision, HealthSight sight) {
        if (!decision.isAllowed() || !hideable.containsAll(decision.masked())) {
            return Optional.empty();
        }
        return Optional.of(
                veil.apply(decision.masked().isEmpty() ? thing : hide.apply(thing, decision.masked()), sight));
    }
}
