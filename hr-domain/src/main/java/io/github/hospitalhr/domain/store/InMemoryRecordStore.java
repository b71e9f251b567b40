package io.github.hospitalhr.domain.store;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.Lease;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.Settlement;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.LeaseStore;
import io.github.hospitalhr.domain.spi.OutboxStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All three store ports in memory: the same checks and the same order as the durable stores, gone with the process. Thread-safe:
 * one lock, readers share it.
 */
public final class InMemoryRecordStore implements RecordStore, OutboxStore, LeaseStore {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Records records = new Records();
    private final Outbox outbox = new Outbox();
    private final Leases leases = new Leases();

    /** An empty store. */
    public InMemoryRecordStore() {}

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
        Objects.requireNonNull(key, "key");
        return locked(lock.readLock(), () -> records.find(key));
    }

    @Override
    public RecordPage query(RecordQuery query) {
        Objects.requireNonNull(query, "query");
        return locked(lock.readLock(), () -> records.query(query));
    }

    @Override
    public CommitReceipt commit(CommitBatch batch) {
        Objects.requireNonNull(batch, "batch");
        return locked(lock.writeLock(), () -> {
            records.check(batch.changes());
            outbox.check(batch.outbox());
            CommitReceipt receipt = records.apply(batch.changes());
            outbox.add(batch.outbox());
            return receipt;
        });
    }

    @Override
    public List<OutboxItem> due(Instant now, int limit) {
        Objects.requireNonNull(now, "now");
        Outbox.checkLimit(limit, 1000);
        return locked(lock.readLock(), () -> outbox.due(now, limit));
    }

    @Override
    public void settle(Lease lease, Instant now, List<Settlement> settlements) {
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(now, "now");
        List<Settlement> all = List.copyOf(settlements);
        locked(lock.writeLock(), () -> {
            leases.check(lease, now);
            return outbox.settle(all);
        });
    }

    @Override
    public List<OutboxItem> dead(TenantId tenant, @Nullable String after, int limit) {
        Objects.requireNonNull(tenant, "tenant");
        Outbox.checkLimit(limit, 1000);
        return locked(lock.readLock(), () -> outbox.dead(tenant, after, limit));
    }

    @Override
    public boolean resend(TenantId tenant, String id, Instant dueAt) {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(dueAt, "dueAt");
        return locked(lock.writeLock(), () -> outbox.resend(tenant, id, dueAt));
    }

    @Override
    public int purge(Instant deliveredBefore, int limit) {
        Objects.requireNonNull(deliveredBefore, "deliveredBefore");
        Outbox.checkLimit(limit, 10_000);
        return locked(lock.writeLock(), () -> outbox.purge(deliveredBefore, limit));
    }

    @Override
    public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
        return locked(lock.writeLock(), () -> leases.acquire(name, holder, now, length));
    }

    @Override
    public void release(Lease lease) {
        Objects.requireNonNull(lease, "lease");
        locked(lock.writeLock(), () -> leases.release(lease));
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
