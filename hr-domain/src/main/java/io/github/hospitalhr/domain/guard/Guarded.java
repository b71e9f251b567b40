package io.github.hospitalhr.domain.guard;

import io.github.hospitalhr.domain.access.Denial;
import io.github.hospitalhr.domain.text.Label;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a guarded write: done, or refused and nothing written. The refusal says nothing but that: why it was refused
 * stands in the audit.
 *
 * @param <T> what the write answers
 */
public sealed interface Guarded<T> {

    /**
     * It is done.
     *
     * @param result what the write answers
     * @param <T> its type
     */
    record Done<T>(T result) implements Guarded<T> {
        public Done {
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * It was refused.
     *
     * @param sentence the same for every reason
     * @param <T> what the write would have answered
     */
    record Refused<T>(Label sentence) implements Guarded<T> {}

    /**
     * The refusal.
     *
     * @param <T> what the write would have answered
     * @return the one refusal there is
     */
    static <T> Guarded<T> refused() {
        return new Refused<>(Denial.REFUSED);
    }

    /**
     * What the write answers.
     *
     * @return the result, or empty where it was refused
     */
    default Optional<T> value() {
        return this instanceof Done<T> done ? Optional.of(done.result()) : Optional.empty();
    }

    /**
     * Whether it is done.
     *
     * @return false where it was refused
     */
    default boolean isDone() {
        return this instanceof Done<T>;
    }
}
