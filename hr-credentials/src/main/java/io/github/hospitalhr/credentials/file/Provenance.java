package io.github.hospitalhr.credentials.file;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who says so, how they know, and with what evidence. When it was recorded stands in {@link RecordedFact}.
 *
 * @param actor who recorded it: the identity of a person or a system, 1 to 64 characters
 * @param method how it came to be known
 * @param source the register, document or meeting, in words; empty where the method says enough
 * @param evidenceHash hash of the evidence, {@code sha256:} or {@code sm3:} and 64 hexadecimal digits; null for none
 */
public record Provenance(
        String actor,
        Method method,
        String source,
        @Nullable String evidenceHash) {

    public Provenance {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(source, "source");
        if (actor.isBlank() || actor.length() > 64) {
            throw new IllegalArgumentException("actor must have 1 to 64 characters, but has " + actor.length()
                    + ".\nMaybe pass the user's identity, not the name.");
        }
        if (evidenceHash != null && !evidenceHash.matches("(sha256|sm3):[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "evidenceHash must be sha256: or sm3: and 64 hexadecimal digits.\nMaybe it is in upper case or Base64.");
        }
    }

    /**
     * A provenance without source and evidence.
     *
     * @param actor who recorded it
     * @param method how it came to be known
     * @return the provenance
     */
    public static Provenance of(String actor, Method method) {
        return new Provenance(actor, method, "", null);
    }

    /**
     * This provenance with evidence.
     *
     * @param newSource the register, document or meeting
     * @param hash hash of the evidence
     * @return the changed copy
     */
    public Provenance with(String newSource, @Nullable String hash) {
        return new Provenance(actor, method, newSource, hash);
    }
}
