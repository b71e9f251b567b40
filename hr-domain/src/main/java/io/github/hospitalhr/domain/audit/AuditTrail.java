package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.CheckpointSigner;
import io.github.hospitalhr.domain.spi.CipherSuite;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The audit of one tenant: a chain of entries in the record store, shared by all nodes. Sequences have no gaps and no branches: every
 * append expects the version of the chain's head, and a node that another one overtook reads the head and chains again. What
 * several threads of a node append at once goes into one commit.
 *
 * <p>An append that ends with a {@code StoreUnavailableException} may have happened; appending again then leaves the event twice,
 * never a gap. {@link #commit} writes data and its audit in one step.
 *
 * <p>Thread-safe. Build one for each tenant and node and keep it.
 */
public final class AuditTrail {

    private static final int ATTEMPTS = 1000;

    private final AuditRecords records;
    private final Clock clock;
    private final ChainDigest digest;
    private final @Nullable CheckpointSigner signer;
    private final @Nullable DetailSeal details;
    private final AppendQueue queue = new AppendQueue(this::write);
    private final Object chain = new Object();
    private @Nullable AuditHead head;

    private AuditTrail(Builder builder) {
        this.records = new AuditRecords(builder.store, builder.tenant);
        this.clock = builder.clock;
        this.digest = ChainDigest.of(builder.suite);
        this.signer = builder.signer;
        this.details = builder.details;
    }

    /**
     * A builder. Defaults: the tenant {@code hospital}, chained with SHA-256, no signer (no checkpoints), no seal (no details).
     *
     * @param store where the chain is kept
     * @param clock tells when a checkpoint is signed
     * @return the builder
     */
    public static Builder builder(RecordStore store, Clock clock) {
        return new Builder(store, clock);
    }

    /**
     * Whose audit it is.
     *
     * @return the tenant
     */
    public TenantId tenant() {
        return records.tenant();
    }

    /**
     * Appends an event.
     *
     * @param event what happened
     * @return its sequence
     */
    public long append(AuditEvent event) {
        return append(List.of(event));
    }

    /**
     * Appends events, one directly behind the other.
     *
     * @param events what happened, in order; at least one, at most 4,000
     * @return the sequence of the first
     */
    public long append(List<AuditEvent> events) {
        return queue.append(ready(events, AppendQueue.MOST));
    }

    private List<AppendQueue.Ready> ready(List<AuditEvent> events, int most) {
        List<AuditEvent> copy = List.copyOf(events);
        if (copy.isEmpty() || copy.size() > most) {
            throw new IllegalArgumentException(
                    "events must be 1 to " + most + ", but are " + copy.size() + ".\nMaybe append them in parts.");
        }
        if (details == null && copy.stream().anyMatch(e -> e.detail() != null)) {
            throw new IllegalArgumentException(
                    "an event has a detail, but the audit has no seal for it.\nMaybe build the audit with details(…).");
        }
        List<AppendQueue.Ready> ready = new ArrayList<>(copy.size());
        for (AuditEvent event : copy) {
            String subject = event.subject();
            String detail = event.detail();
            ready.add(new AppendQueue.Ready(
                    event,
                    details == null || subject == null || detail == null ? null : details.seal(subject, detail)));
        }
        return ready;
    }

    private long write(List<AppendQueue.Ready> events) {
        synchronized (chain) {
            return retrying(before -> {
                List<AuditEntry> entries = chained(before, events);
                AuditHead after = before.after(entries.get(entries.size() - 1));
                CommitBatch.Builder batch = CommitBatch.builder(tenant());
                records.put(batch, entries, before, after);
                records.store().commit(batch.build());
                head = after;
                return before.sequence() + 1;
            });
        }
    }

    /**
     * Commits a batch of the host or of a module together with the events that tell of it: both or neither.
     *
     * @param batch the batch, of this tenant
     * @param events what it does; 1 to 10,000; with the batch and the audit's own records (one for 450 events, and the head) no more
     *     than a commit takes
     * @return the receipt of the store; the audit's own records are in it too
     */
    public CommitReceipt commit(CommitBatch batch, List<AuditEvent> events) {
        List<AppendQueue.Ready> ready = ready(events, CommitBatch.MAX_SIZE);
        synchronized (chain) {
            return retrying(before -> {
                List<AuditEntry> entries = chained(before, ready);
                AuditHead after = before.after(entries.get(entries.size() - 1));
                CommitBatch.Builder both = CommitBatch.builder(tenant());
                for (RecordChange change : batch.changes()) {
                    both.change(change);
                }
                for (OutboxEntry entry : batch.outbox()) {
                    both.outbox(entry);
                }
                records.put(both, entries, before, after);
                CommitReceipt receipt = records.store().commit(both.build());
                head = after;
                return receipt;
            });
        }
    }

    private List<AuditEntry> chained(AuditHead before, List<AppendQueue.Ready> events) {
        List<AuditEntry> entries = new ArrayList<>(events.size());
        String previous = before.hash();
        for (AppendQueue.Ready one : events) {
            long sequence = before.sequence() + 1 + entries.size();
            AuditEntry entry = AuditLine.chain(digest, sequence, one.event(), previous, one.sealed());
            entries.add(entry);
            previous = entry.hash();
        }
        return entries;
    }

    private interface Step<T> {
        T on(AuditHead before);
    }

    /** The caller holds the monitor of the chain. */
    private <T> T retrying(Step<T> step) {
        for (int attempt = 1; ; attempt++) {
            AuditHead before = head == null ? records.head() : head;
            boolean done = false;
            try {
                T result = step.on(before);
                done = true;
                return result;
            } catch (StaleVersionException e) {
                // Only the chain's own records are retried; a stale record of the caller is the caller's business.
                boolean own =
                        e.kind().equals(AuditRecords.HEAD.name()) || e.kind().equals(AuditRecords.BLOCK.name());
                if (!own || attempt == ATTEMPTS) {
                    throw e;
                }
                if (e.kind().equals(AuditRecords.BLOCK.name())
                        && records.head().equals(before)
                        && records.isBlocked(before)) {
                    throw new IllegalStateException("entry " + (before.sequence() + 1)
                            + " stands in the store behind the end of the audit, and nothing can be appended.\nMaybe"
                            + " somebody wrote past the SDK: export and verify the audit, and keep a copy.");
                }
            } finally {
                if (!done) {
                    head = null;
                }
            }
        }
    }

    /**
     * Signs where the chain ends now and keeps the statement in the store. Keep a copy elsewhere: only it shows that the end of the
     * chain, with its last checkpoints, was cut off.
     *
     * @return the checkpoint
     * @throws IllegalStateException if the audit is empty, ends before what its last checkpoint states, or was built without a
     *     signer
     */
    public Checkpoint checkpoint() {
        if (signer == null) {
            throw new IllegalStateException("the audit has no signer.\nMaybe build it with signer(…).");
        }
        return new CheckpointWriter(records, digest, signer, clock).write();
    }

    /**
     * Entries in their order, up to the end of the chain. Details are opened where the key still exists. Nothing is verified: an
     * entry that is none any more is left out, which {@link AuditVerifier} tells.
     *
     * @param from the first sequence wanted, at least 1
     * @param limit most entries, 1 to 10,000
     * @return the entries
     */
    public List<AuditEntry> read(long from, int limit) {
        if (from < 1 || limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("from (" + from + ") must be at least 1 and limit (" + limit
                    + ") 1 to 10000.\nMaybe go on behind the last sequence read.");
        }
        List<AuditEntry> found = new ArrayList<>();
        long end = records.head().sequence();
        records.walk(from, block -> {
            for (AuditEntry entry : AuditRecords.entries(block)) {
                if (entry.sequence() >= from && entry.sequence() <= end && found.size() < limit) {
                    found.add(opened(entry));
                }
            }
            return found.size() < limit;
        });
        return List.copyOf(found);
    }

    /**
     * Who had to do with the data of a person.
     *
     * @param subject the person's id
     * @return the entries about the person, in their order
     */
    public List<AuditEntry> about(String subject) {
        return having("subject", subject, entry -> subject.equals(entry.event().subject()));
    }

    /**
     * What somebody did.
     *
     * @param actor the host's id of the user or program
     * @return the entries of the actor, in their order
     */
    public List<AuditEntry> by(String actor) {
        return having("actor", actor, entry -> actor.equals(entry.event().actor()));
    }

    private List<AuditEntry> having(String index, String value, Predicate<AuditEntry> wanted) {
        long end = records.head().sequence();
        return records.blocksOf(index, value).stream()
                .flatMap(block -> AuditRecords.entries(block).stream())
                .filter(entry -> entry.sequence() <= end && wanted.test(entry))
                .map(this::opened)
                .toList();
    }

    private AuditEntry opened(AuditEntry entry) {
        String subject = entry.event().subject();
        String sealed = entry.sealedDetail();
        if (details == null || subject == null || sealed == null) {
            return entry;
        }
        Optional<String> plain = details.open(subject, sealed);
        return plain.map(text -> new AuditEntry(
                        entry.sequence(),
                        entry.event().detail(text),
                        entry.previous(),
                        entry.hash(),
                        entry.detailDigest(),
                        sealed))
                .orElse(entry);
    }

    /**
     * The whole audit as lines of text, for a copy that {@link AuditVerifier} reads: {@code E}, {@code C}, {@code F} and a tab
     * before each entry, checkpoint and the floor, {@code H} before the end. Nothing is checked on the way; others may append
     * meanwhile.
     *
     * @param each takes one line after the other, without its line break
     */
    public void export(Consumer<String> each) {
        records.floorLine().ifPresent(line -> each.accept("F\t" + line));
        records.checkpointLines().forEach(line -> each.accept("C\t" + line));
        String[] last = {""};
        Predicate<StoredRecord> taken = block -> {
            AuditLine.lines(block.payload()).forEach(line -> each.accept("E\t" + line));
            last[0] = block.key().id();
            return true;
        };
        records.walk(1, taken);
        String end = records.headLine();
        // What was appended while the blocks were read.
        records.walk(last[0], AuditHead.sequence(end), taken);
        each.accept("H\t" + end);
    }

    /**
     * What retention does with this audit.
     *
     * @return the retention
     */
    public AuditRetention retention() {
        if (signer == null) {
            throw new IllegalStateException("the audit has no signer.\nMaybe build it with signer(…).");
        }
        return new AuditRetention(this, records, digest, signer, clock);
    }

    /** Collects what an {@link AuditTrail} stands on. For use by one thread. */
    public static final class Builder {

        private final RecordStore store;
        private final Clock clock;
        private TenantId tenant = TenantId.of("hospital");
        private @Nullable CipherSuite suite;
        private @Nullable CheckpointSigner signer;
        private @Nullable DetailSeal details;

        private Builder(RecordStore store, Clock clock) {
            this.store = Objects.requireNonNull(store, "store");
            this.clock = Objects.requireNonNull(clock, "clock");
        }

        /**
         * Sets whose audit it is.
         *
         * @param newTenant the tenant
         * @return this builder
         */
        public Builder tenant(TenantId newTenant) {
            this.tenant = Objects.requireNonNull(newTenant, "newTenant");
            return this;
        }

        /**
         * Sets whose digest chains the entries and checkpoints, SM3 for example. Every node and every verifier of the audit needs
         * the same, from its first entry on.
         *
         * @param newSuite the suite; only its digest is used
         * @return this builder
         */
        public Builder suite(CipherSuite newSuite) {
            this.suite = Objects.requireNonNull(newSuite, "newSuite");
            return this;
        }

        /**
         * Sets who signs checkpoints.
         *
         * @param newSigner the signer
         * @return this builder
         */
        public Builder signer(CheckpointSigner newSigner) {
            this.signer = Objects.requireNonNull(newSigner, "newSigner");
            return this;
        }

        /**
         * Sets who seals personal details.
         *
         * @param newDetails the seal
         * @return this builder
         */
        public Builder details(DetailSeal newDetails) {
            this.details = Objects.requireNonNull(newDetails, "newDetails");
            return this;
        }

        /**
         * The audit.
         *
         * @return the audit
         */
        public AuditTrail build() {
            return new AuditTrail(this);
        }
    }
}
