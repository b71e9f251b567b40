package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.time.Origin;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A record store that keeps an audit of whatever any module does through it, without the module knowing: every commit is written
 * together with its audit in one step, or not at all; every read of a kind declared sensitive is in the audit before the
 * record is answered. The actor comes from the host's request; where there is none, nothing is read and nothing is written.
 *
 * <p>The id of a record of a sensitive kind is taken for the person it is about. A batch may hold
 * 9,970 changes and entries, the rest of the store's limit is for the audit. Every commit of the tenant goes
 * through the head of the chain, one after the other: see the benchmarks for what that costs. Thread-safe.
 */
public final class AuditedRecordStore implements RecordStore {

    /** What else a batch may hold beside the records of the audit. */
    public static final int MAX_BATCH = CommitBatch.MAX_SIZE - 30;

    private final RecordStore store;
    private final AuditTrail trail;
    private final Set<String> sensitive;
    private final Supplier<Optional<Origin>> actor;
    private final Clock clock;

    /**
     * A store that audits.
     *
     * @param store where records are kept; the audit is built over the same store
     * @param trail the audit
     * @param sensitive the kinds of which every read is kept too
     * @param actor who is asking, and why; empty where nobody is signed in
     * @param clock tells when
     */
    public AuditedRecordStore(
            RecordStore store, AuditTrail trail, Set<String> sensitive, Supplier<Optional<Origin>> actor, Clock clock) {
        this.store = Objects.requireNonNull(store, "store");
        this.trail = Objects.requireNonNull(trail, "trail");
        this.sensitive = new TreeSet<>(sensitive);
        this.actor = Objects.requireNonNull(actor, "actor");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    private Origin origin() {
        return actor.get()
                .orElseThrow(() -> new IllegalStateException(
                        "nobody is signed in.\nMaybe name the actor of the request, or of the job that runs."));
    }

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
        Objects.requireNonNull(key, "key");
        if (sensitive.contains(key.kind())) {
            trail.append(read(key.kind(), key.id()));
        }
        return store.find(key);
    }

    @Override
    public RecordPage query(RecordQuery query) {
        Objects.requireNonNull(query, "query");
        String kind = query.kind().name();
        if (!sensitive.contains(kind)) {
            return store.query(query);
        }
        Origin origin = origin();
        String index = query.index() == null ? "id" : query.index();
        AuditEvent asked = event(origin, clock.instant(), AuditAction.READ, kind + "?" + index);
        RecordPage page;
        try {
            page = store.query(query);
        } catch (SealException e) {
            trail.append(asked.with(AuditOutcome.FAILED));
            throw e;
        }
        List<AuditEvent> events = new ArrayList<>();
        events.add(asked);
        page.records().stream().map(record -> record.key().id()).distinct().forEach(id -> events.add(read(kind, id)));
        trail.append(events);
        return page;
    }

    private AuditEvent read(String kind, String id) {
        return event(origin(), clock.instant(), AuditAction.READ, kind + "/" + id)
                .about(id, List.of());
    }

    private static AuditEvent event(Origin origin, Instant at, AuditAction action, String object) {
        return AuditEvent.of(at, origin.actor(), action, object);
    }

    @Override
    public CommitReceipt commit(CommitBatch batch) {
        Origin origin = origin();
        int size = batch.changes().size() + batch.outbox().size();
        if (size > MAX_BATCH || !batch.tenant().equals(trail.tenant())) {
            throw new IllegalArgumentException("an audited batch must be of the audit's tenant and hold at most "
                    + MAX_BATCH + " changes and entries, but holds " + size + ".\nMaybe split it.");
        }
        Instant now = clock.instant();
        List<AuditEvent> events = new ArrayList<>();
        for (RecordChange change : batch.changes()) {
            if (!(change instanceof RecordChange.Expect)) {
                boolean gone = change instanceof RecordChange.Delete;
                String kind = change.key().kind();
                AuditEvent event = event(
                        origin,
                        now,
                        gone ? AuditAction.DELETE : AuditAction.WRITE,
                        kind + "/" + change.key().id());
                events.add(sensitive.contains(kind) ? event.about(change.key().id(), List.of()) : event);
            }
        }
        return events.isEmpty() ? store.commit(batch) : trail.commit(batch, events);
    }
}
