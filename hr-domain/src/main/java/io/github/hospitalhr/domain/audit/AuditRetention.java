package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.spi.CheckpointSigner;
import io.github.hospitalhr.domain.time.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Removes entries after their time, from the beginning of the chain on, and leaves a signed floor behind which the chain goes on.
 * Entries stay at least six months (网络安全法 of 2016, art. 21(3): logs are kept no less than six months; the amended law in force
 * from 2026 may have renumbered the article). An audit with faults is not purged: a purge must not hide them.
 */
public final class AuditRetention {

    /** The shortest time that entries stay. */
    public static final Period LEAST = Period.ofMonths(6);

    private static final int BLOCKS_A_COMMIT = 500;

    private final AuditTrail trail;
    private final AuditRecords records;
    private final ChainDigest chain;
    private final CheckpointSigner signer;
    private final Clock clock;

    AuditRetention(AuditTrail trail, AuditRecords records, ChainDigest chain, CheckpointSigner signer, Clock clock) {
        this.trail = trail;
        this.records = records;
        this.chain = chain;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * What a purge would do; nothing is changed, and nothing is believed of it: the purge plans again.
     *
     * @param entries how many entries would go
     * @param upTo the last sequence that would go, 0 for none
     * @param before the moment before which all of them happened
     * @param faults what keeps the audit from being purged; empty where nothing does
     */
    public record Plan(long entries, long upTo, Instant before, List<AuditFault> faults) {
        public Plan {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Plans a purge (dry run).
     *
     * @param before entries of before this moment may go, exclusive; at least six months ago
     * @param kept checkpoints that were kept outside the database; may be empty. Behind a purge they locate nothing any more in what
     *     went
     * @return what would go: whole blocks from the beginning whose entries all happened before
     * @throws IllegalArgumentException if the moment is less than six months ago
     */
    public Plan plan(Instant before, Collection<Checkpoint> kept) {
        Instant latest = clock.instant().atOffset(ZoneOffset.UTC).minus(LEAST).toInstant();
        if (before.isAfter(latest)) {
            throw new IllegalArgumentException("before (" + before + ") must not be after " + latest
                    + ": entries are kept at least " + LEAST.toTotalMonths()
                    + " months (网络安全法 art. 21).\nMaybe an earlier year was meant.");
        }
        AuditReport report = new AuditVerifier(records.tenant(), signer, chain).verify(trail, kept);
        Found found = find(before);
        AuditEntry last = found.last;
        return new Plan(found.entries, last == null ? 0 : last.sequence(), before, report.faults());
    }

    private record Found(
            List<StoredRecord> blocks,
            long entries,
            @Nullable AuditEntry last) {}

    private Found find(Instant before) {
        List<StoredRecord> blocks = new ArrayList<>();
        List<AuditEntry> last = new ArrayList<>();
        long[] entries = {0};
        records.walk(1, block -> {
            List<AuditEntry> inside = AuditRecords.entries(block);
            boolean old = !inside.isEmpty()
                    && inside.stream().allMatch(e -> e.event().at().isBefore(before));
            if (old) {
                blocks.add(block);
                entries[0] += inside.size();
                last.add(inside.get(inside.size() - 1));
            }
            return old;
        });
        return new Found(blocks, entries[0], last.isEmpty() ? null : last.get(last.size() - 1));
    }

    /**
     * Carries a plan out, after it was made again and the audit was verified again. Who purges stands in the audit, before anything
     * goes. A purge that is broken off may be planned and carried out again.
     *
     * @param plan what {@link #plan} gave
     * @param kept the checkpoints that were kept outside, as for the plan
     * @param by who purges
     * @return how many entries went
     * @throws IllegalArgumentException if the moment of the plan is less than six months ago, the audit has faults, or it is not as it
     *     was planned; then nothing went
     */
    public long purge(Plan plan, Collection<Checkpoint> kept, Origin by) {
        Plan now = plan(plan.before(), kept);
        if (!now.faults().isEmpty()) {
            throw new IllegalArgumentException("the audit has " + now.faults().size()
                    + " faults and is not purged.\nMaybe verify it, and keep a copy before anything else.");
        }
        Found found = find(plan.before());
        AuditEntry last = found.last;
        if (!now.equals(plan) || (last == null ? 0 : last.sequence()) != plan.upTo()) {
            throw new IllegalArgumentException(
                    "the audit is not as it was planned.\nMaybe another node purged it: plan again.");
        }
        if (last == null) {
            return 0;
        }
        trail.append(AuditEvent.of(
                clock.instant(), by.actor(), AuditAction.DELETE, AuditRecords.BLOCK.name() + "?up-to=" + plan.upTo()));
        return purge(found, last);
    }

    private long purge(Found found, AuditEntry last) {
        Optional<Checkpoint> previous = records.floorLine().flatMap(Checkpoint::parse);
        Checkpoint floor = Checkpoint.floor(chain, records.tenant(), last, previous, clock.instant(), signer);
        long version = records.floorVersion();
        for (int start = 0; start < found.blocks.size(); start += BLOCKS_A_COMMIT) {
            CommitBatch.Builder batch = CommitBatch.builder(records.tenant());
            for (StoredRecord block :
                    found.blocks.subList(start, Math.min(start + BLOCKS_A_COMMIT, found.blocks.size()))) {
                batch.delete(AuditRecords.BLOCK, block.key().id(), block.version());
            }
            if (start == 0) {
                records.floor(batch, floor, version);
            }
            records.store().commit(batch.build());
        }
        return found.entries;
    }
}
