package io.github.hospitalhr.performance.fact;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A fact that is kept apart.
 *
 * @param fact the fact
 * @param reasons all reasons, at least one
 * @param at when it was kept apart
 */
public record QuarantinedFact(Fact fact, List<QuarantineReason> reasons, Instant at) {

    public QuarantinedFact {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(at, "at");
        reasons = List.copyOf(reasons);
    }
}
