package io.github.hospitalhr.domain.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event in its place in the chain. Immutable.
 *
 * @param sequence its number, from 1, without gaps
 * @param event what happened; its detail only where the reader asked for it and the key still exists
 * @param previous the hash of the entry before, base64url; {@link #START} for the first
 * @param hash the hash over the previous hash and the entry's canonical line, base64url
 * @param detailDigest the digest of the sealed detail, part of what is hashed; null where there was none
 * @param sealedDetail the sealed detail, or null where there is none or it was taken out: the digest keeps the chain whole
 */
public record AuditEntry(
        long sequence,
        AuditEvent event,
        String previous,
        String hash,
        @Nullable String detailDigest,
        @Nullable String sealedDetail) {

    /** What stands for the hash before the first entry: 32 zero bytes. */
    public static final String START = "A".repeat(43);

    public AuditEntry {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(hash, "hash");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence (" + sequence + ") must be at least 1.\nMaybe count from 1.");
        }
    }

    /** Sequence and action. */
    @Override
    public String toString() {
        return "AuditEntry[" + sequence + " " + event.action() + "]";
    }
}
