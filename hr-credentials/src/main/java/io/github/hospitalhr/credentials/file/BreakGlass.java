package io.github.hospitalhr.credentials.file;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A break-glass and its review.
 *
 * @param opened what was opened, when and why
 * @param reviewed the review, or null while it is still owed
 */
public record BreakGlass(CredentialFact.GlassBroken opened, CredentialFact.@Nullable GlassReviewed reviewed) {

    public BreakGlass {
        Objects.requireNonNull(opened, "opened");
    }

    /**
     * The review.
     *
     * @return the review, or empty while it is owed
     */
    public Optional<CredentialFact.GlassReviewed> review() {
        return Optional.ofNullable(reviewed);
    }
}
