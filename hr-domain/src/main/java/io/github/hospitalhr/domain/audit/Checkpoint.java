package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.CheckpointSigner;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * A signed statement: at this moment the chain of this tenant had this many entries and ended with this hash. Whoever keeps a copy
 * outside the database can show every later truncation and rewriting. A floor is the same kind of statement about entries that
 * were purged after their time; it is signed under another word, so that no checkpoint passes for a floor. Immutable.
 *
 * @param floor whether it states that the entries up to its sequence were purged
 * @param tenant whose chain
 * @param number its number, from 1
 * @param sequence the last entry it covers, at least 1
 * @param hash that entry's hash
 * @param before the digest of the checkpoint before, {@link AuditEntry#START} for the first
 * @param at when it was signed (UTC, microseconds)
 * @param keyId who signed
 * @param signature the signature, base64url
 */
public record Checkpoint(
        boolean floor,
        TenantId tenant,
        long number,
        long sequence,
        String hash,
        String before,
        Instant at,
        String keyId,
        String signature) {

    private static final String WORD = "hr.audit-checkpoint 1";
    private static final String FLOOR_WORD = "hr.audit-floor 1";

    public Checkpoint {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(signature, "signature");
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (number < 1 || sequence < 1) {
            throw new IllegalArgumentException("number (" + number + ") and sequence (" + sequence
                    + ") must be at least 1.\nMaybe the chain is still empty.");
        }
    }

    static Checkpoint sign(
            TenantId tenant, long number, AuditHead head, String before, Instant at, CheckpointSigner signer) {
        return new Checkpoint(false, tenant, number, head.sequence(), head.hash(), before, at, signer.keyId(), "")
                .signed(signer);
    }

    /** The floor behind the last purged entry; it follows another floor, or none. */
    static Checkpoint floor(
            ChainDigest chain,
            TenantId tenant,
            AuditEntry last,
            Optional<Checkpoint> previous,
            Instant at,
            CheckpointSigner signer) {
        long number = previous.map(Checkpoint::number).orElse(0L) + 1;
        String before = previous.map(p -> p.digest(chain)).orElse(AuditEntry.START);
        return new Checkpoint(true, tenant, number, last.sequence(), last.hash(), before, at, signer.keyId(), "")
                .signed(signer);
    }

    private Checkpoint signed(CheckpointSigner signer) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign(signed()));
        return new Checkpoint(floor, tenant, number, sequence, hash, before, at, keyId, text);
    }

    boolean isSignedBy(CheckpointSigner signer) {
        try {
            return signer.verify(keyId, signed(), Base64.getUrlDecoder().decode(signature));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] signed() {
        return unsigned().getBytes(StandardCharsets.UTF_8);
    }

    private String unsigned() {
        return String.join(
                "\t",
                floor ? FLOOR_WORD : WORD,
                tenant.value(),
                Long.toString(number),
                Long.toString(sequence),
                hash,
                before,
                at.toString(),
                keyId);
    }

    /** The digest that the next checkpoint states, base64url. */
    String digest(ChainDigest chain) {
        return chain.hash("", toLine());
    }

    /**
     * The checkpoint as one line, for a copy outside.
     *
     * @return its columns parted by tabs
     */
    public String toLine() {
        return unsigned() + '\t' + signature;
    }

    /**
     * Reads a line of {@link #toLine()}; says nothing about the signature.
     *
     * @param line the line
     * @return the checkpoint, or empty where the line is none
     */
    public static Optional<Checkpoint> parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 9 || !(columns[0].equals(WORD) || columns[0].equals(FLOOR_WORD))) {
            return Optional.empty();
        }
        try {
            Checkpoint checkpoint = new Checkpoint(
                    columns[0].equals(FLOOR_WORD),
                    TenantId.of(columns[1]),
                    Long.parseLong(columns[2]),
                    Long.parseLong(columns[3]),
                    columns[4],
                    columns[5],
                    Instant.parse(columns[6]),
                    columns[7],
                    columns[8]);
            return checkpoint.toLine().equals(line) ? Optional.of(checkpoint) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Number and sequence. */
    @Override
    public String toString() {
        return "Checkpoint[" + number + " up to " + sequence + "]";
    }
}
