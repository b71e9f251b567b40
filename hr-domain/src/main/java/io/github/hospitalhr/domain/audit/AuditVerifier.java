package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.CheckpointSigner;
import io.github.hospitalhr.domain.spi.CipherSuite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads an audit, or a copy of it, and tells what is wrong and where. It needs no store and trusts nothing it reads: only the
 * public keys of the signer, and the checkpoints that were kept elsewhere. A line of no kind is a changed entry, and a copy without the
 * line of its end was cut.
 *
 * <p>What it finds, and how exactly: a changed, dropped or exchanged entry at its sequence, also where the changed entry was given
 * a fitting hash; a cut end from the first entry that is gone, if a checkpoint kept in the audit or outside, or the head, speaks of
 * it; entries written past the end that the head states, each; a history written anew to its end between the last checkpoint it agrees with and the first it does not. Changes behind
 * the last checkpoint made with all hashes and the head written anew are not found: sign often.
 *
 * <p>Immutable, thread-safe.
 */
public final class AuditVerifier {

    private final TenantId tenant;
    private final CheckpointSigner signer;
    private final ChainDigest chain;

    /**
     * A verifier of an audit that is chained with SHA-256.
     *
     * @param tenant whose audit it is said to be
     * @param signer knows the public keys; never asked to sign
     */
    public AuditVerifier(TenantId tenant, CheckpointSigner signer) {
        this(tenant, signer, ChainDigest.SHA_256);
    }

    /**
     * A verifier of an audit that is chained with the digest of a suite.
     *
     * @param tenant whose audit it is said to be
     * @param signer knows the public keys; never asked to sign
     * @param suite the suite that the audit was built with: with another one nothing fits
     */
    public AuditVerifier(TenantId tenant, CheckpointSigner signer, CipherSuite suite) {
        this(tenant, signer, ChainDigest.of(Objects.requireNonNull(suite, "suite")));
    }

    AuditVerifier(TenantId tenant, CheckpointSigner signer, ChainDigest chain) {
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.signer = Objects.requireNonNull(signer, "signer");
        this.chain = chain;
    }

    /**
     * Verifies a copy.
     *
     * @param lines the lines of {@link AuditTrail#export}, read twice
     * @param kept checkpoints that were kept outside the database, in any order; may be empty
     * @return everything that is wrong
     */
    public AuditReport verify(Iterable<String> lines, Collection<Checkpoint> kept) {
        CheckpointCheck checkpoints = new CheckpointCheck(tenant, signer, chain);
        @Nullable String head = null;
        for (String line : lines) {
            String content = line.length() < 2 ? "" : line.substring(2);
            if (line.startsWith("C\t")) {
                checkpoints.stored(content);
            } else if (line.startsWith("F\t")) {
                checkpoints.floor(content);
            } else if (line.startsWith("H\t")) {
                head = content;
            }
        }
        checkpoints.kept(List.copyOf(kept));
        ChainWalk walk = new ChainWalk(checkpoints, chain);
        for (String line : lines) {
            if (line.startsWith("E\t")) {
                walk.entry(line.substring(2));
            } else if (!line.matches("[CFH]\t.*")) {
                walk.entry(line);
            }
        }
        return walk.end(head);
    }

    /**
     * Verifies the audit in the store.
     *
     * @param trail the audit
     * @param kept checkpoints that were kept outside the database; may be empty
     * @return everything that is wrong
     */
    public AuditReport verify(AuditTrail trail, Collection<Checkpoint> kept) {
        List<String> lines = new ArrayList<>();
        trail.export(lines::add);
        return verify(lines, kept);
    }
}
