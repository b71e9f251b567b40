package io.github.hospitalhr.domain.access;

import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an {@link AccessRequest}. Immutable.
 *
 * @param rule the id of the rule that allows it, or null where none does
 * @param masked fields that stay hidden although it is allowed, sorted
 * @param denied why not, or null where it is allowed
 */
public record AccessDecision(
        @Nullable String rule,
        List<String> masked,
        @Nullable Denial denied) {

    private static final Map<Denial, AccessDecision> DENIED = Arrays.stream(Denial.values())
            .collect(Maps.toImmutableEnumMap(reason -> reason, reason -> new AccessDecision(null, List.of(), reason)));

    public AccessDecision {
        masked = List.copyOf(masked);
        if ((rule == null) == (denied == null)) {
            throw new IllegalArgumentException(
                    "a decision has either a rule or a denial.\nMaybe take AccessDecision.deny.");
        }
    }

    static AccessDecision allow(String rule, List<String> masked) {
        return new AccessDecision(rule, masked, null);
    }

    static AccessDecision deny(Denial reason) {
        return Objects.requireNonNull(DENIED.get(reason), "reason");
    }

    /**
     * Whether it is allowed.
     *
     * @return true if a rule allows it
     */
    public boolean isAllowed() {
        return rule != null;
    }

    /**
     * Why not.
     *
     * @return the reason, or empty where it is allowed
     */
    public Optional<Denial> denial() {
        return Optional.ofNullable(denied);
    }

    /**
     * Whether a field may be seen.
     *
     * @param field its name
     * @return true if it is allowed and the field is not masked
     */
    public boolean shows(String field) {
        return isAllowed() && !masked.contains(field);
    }
}
