package io.github.hospitalhr.performance.lint;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.Direction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact type that does harm when a scheme rewards it in one direction, alone or without its counterweight.
 *
 * @param factType the fact type
 * @param rewarded the direction that does harm
 * @param counterweight the fact type that must be in the scheme too, or null where nothing makes it good
 * @param why the harm
 */
public record PerversePair(
        String factType, Direction rewarded, @Nullable String counterweight, Label why) {

    public PerversePair {
        Objects.requireNonNull(factType, "factType");
        Objects.requireNonNull(rewarded, "rewarded");
        Objects.requireNonNull(why, "why");
    }
}
