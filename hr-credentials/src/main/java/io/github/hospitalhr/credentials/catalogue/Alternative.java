package io.github.hospitalhr.credentials.catalogue;

import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.text.Label;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to be allowed an act.
 *
 * @param all the credentials needed together; none for a way that asks for circumstances only
 * @param verdict what it gives, {@link Verdict#PERMIT} or {@link Verdict#UNDER_SUPERVISION}
 * @param circumstances what the request must state for this way, such as {@code emergency} or {@code rural}; empty for any
 * @param ground key of the row that opens this way; it is open only while that row is in force
 * @param obligation what the person must do then, such as a counter-signature; null for nothing
 */
public record Alternative(
        List<Need> all,
        Verdict verdict,
        List<String> circumstances,
        String ground,
        @Nullable Label obligation) {

    public Alternative {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(ground, "ground");
        all = all == null ? List.of() : List.copyOf(all);
        circumstances = circumstances == null ? List.of() : List.copyOf(circumstances);
        if (verdict == Verdict.DENY || (all.isEmpty() && circumstances.isEmpty())) {
            throw new IllegalArgumentException(
                    "a way needs a credential or a circumstance, and must not deny.\nMaybe a prohibition was meant.");
        }
    }
}
