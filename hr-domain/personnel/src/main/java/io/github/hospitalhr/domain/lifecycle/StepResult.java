package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.eligibility.Reason;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record about a step.
 *
 * @param state the case as it is now
 * @param refusal why nothing was recorded, or null where it was
 */
public record StepResult(ProcessCase state, @Nullable Reason refusal) {

    public StepResult {
        Objects.requireNonNull(state, "state");
    }

    /**
     * Whether it was recorded.
     *
     * @return false with a refusal
     */
    public boolean isRecorded() {
        return refusal == null;
    }

    /**
     * Why nothing was recorded.
     *
     * @return the reason, or empty where it was recorded
     */
    public Optional<Reason> reason() {
        return Optional.ofNullable(refusal);
    }
}
