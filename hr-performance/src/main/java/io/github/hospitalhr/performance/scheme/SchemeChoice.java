package io.github.hospitalhr.performance.scheme;

import java.util.List;
import java.util.Objects;

/** Which scheme a post is scored by, or why none can be named. */
public sealed interface SchemeChoice {

    /**
     * One scheme.
     *
     * @param scheme the scheme
     */
    record Chosen(ResolvedScheme scheme) implements SchemeChoice {
        public Chosen {
            Objects.requireNonNull(scheme, "scheme");
        }
    }

    /** No scheme is meant for the post. */
    record None() implements SchemeChoice {}

    /**
     * Several schemes are meant for the post and none is narrower than the others; nothing is guessed.
     *
     * @param schemes their identities, ascending
     */
    record Ambiguous(List<String> schemes) implements SchemeChoice {
        public Ambiguous {
            schemes = List.copyOf(schemes);
        }
    }
}
