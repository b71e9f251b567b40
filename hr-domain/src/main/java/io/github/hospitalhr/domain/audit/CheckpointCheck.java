package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.audit.AuditFault.Kind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.CheckpointSigner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the checkpoints of an audit and those kept outside, and keeps the ones that can be believed. For use by one thread. */
final class CheckpointCheck {

    private final TenantId tenant;
    private final CheckpointSigner signer;
    private final ChainDigest chain;
    private final List<AuditFault> faults = new ArrayList<>();
    private final TreeMap<Long, List<Checkpoint>> bySequence = new TreeMap<>();
    private final TreeMap<Long, Checkpoint> byNumber = new TreeMap<>();
    private @Nullable Checkpoint last;
    private @Nullable Checkpoint floor;
    private boolean broken;

    CheckpointCheck(TenantId tenant, CheckpointSigner signer, ChainDigest chain) {
        this.tenant = tenant;
        this.signer = signer;
        this.chain = chain;
    }

    List<AuditFault> faults() {
        return faults;
    }

    Optional<Checkpoint> floor() {
        return Optional.ofNullable(floor);
    }

    List<Checkpoint> at(long sequence) {
        return bySequence.getOrDefault(sequence, List.of());
    }

    /** The last entry that a believed checkpoint speaks of, 0 for none. */
    long covered() {
        return bySequence.isEmpty() ? 0 : bySequence.lastKey();
    }

    /** A checkpoint as it stands in the audit, in the order of numbers. */
    void stored(String line) {
        Optional<Checkpoint> read = believed(line, false);
        if (read.isEmpty()) {
            broken = true;
            return;
        }
        Checkpoint checkpoint = read.get();
        Checkpoint before = last;
        boolean follows = before == null
                ? checkpoint.number() == 1 && checkpoint.before().equals(AuditEntry.START)
                : checkpoint.number() == before.number() + 1
                        && checkpoint.before().equals(before.digest(chain))
                        && checkpoint.sequence() >= before.sequence();
        // Behind a forged one nothing can follow; the forged one is the fault.
        if (!follows && !broken) {
            add(Kind.CHECKPOINT_REPLAYED, checkpoint.sequence());
            return;
        }
        broken = false;
        last = checkpoint;
        believe(checkpoint);
    }

    void floor(String line) {
        believed(line, true).ifPresent(checkpoint -> floor = checkpoint);
    }

    /** Checkpoints from outside: what stands in the audit must contain them. */
    void kept(List<Checkpoint> outside) {
        for (Checkpoint checkpoint : outside) {
            if (believed(checkpoint.toLine(), false).isPresent()) {
                Checkpoint stored = byNumber.get(checkpoint.number());
                if (!checkpoint.equals(stored)) {
                    // The audit's own checkpoints are older than this one, or others.
                    add(Kind.CHECKPOINT_REPLAYED, checkpoint.sequence());
                    believe(checkpoint);
                }
            }
        }
    }

    private Optional<Checkpoint> believed(String line, boolean asFloor) {
        Optional<Checkpoint> read = Checkpoint.parse(line);
        if (read.isEmpty() || read.get().floor() != asFloor || !read.get().isSignedBy(signer)) {
            add(Kind.CHECKPOINT_FORGED, read.map(Checkpoint::sequence).orElse(0L));
            return Optional.empty();
        }
        if (!read.get().tenant().equals(tenant)) {
            add(Kind.CHECKPOINT_REPLAYED, read.get().sequence());
            return Optional.empty();
        }
        return read;
    }

    private void believe(Checkpoint checkpoint) {
        byNumber.putIfAbsent(checkpoint.number(), checkpoint);
        bySequence
                .computeIfAbsent(checkpoint.sequence(), s -> new ArrayList<>())
                .add(checkpoint);
    }

    private void add(Kind kind, long sequence) {
        faults.add(AuditFault.of(kind, sequence, sequence));
    }
}
