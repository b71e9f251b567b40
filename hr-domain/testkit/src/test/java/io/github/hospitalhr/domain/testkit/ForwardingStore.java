package io.github.hospitalhr.domain.testkit;

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
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes every call on; the broken stores override one. */
class ForwardingStore implements RecordStore, OutboxStore, LeaseStore {

    private final InMemoryRecordStore store;

    ForwardingStore(InMemoryRecordStore store) {
        this.store = store;
    }

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
        return store.find(key);
    }

    @Override
    public RecordPage query(RecordQuery query) {
        return store.query(query);
    }

    @Override
    public CommitReceipt commit(CommitBatch batch) {
        return store.commit(batch);
    }

    @Override
    public List<OutboxItem> due(Instant now, int limit) {
        return store.due(now, limit);
    }

    @Override
    public void settle(Lease lease, Instant now, List<Settlement> settlements) {
        store.settle(lease, now, settlements);
    }

    @Override
    public List<OutboxItem> dead(TenantId tenant, @Nullable String after, int limit) {
        return store.dead(tenant, after, limit);
    }

    @Override
    public boolean resend(TenantId tenant, String id, Instant dueAt) {
        return store.resend(tenant, id, dueAt);
    }

    @Override
    public int purge(Instant deliveredBefore, int limit) {
        return store.purge(deliveredBefore, limit);
    }

    @Override
    public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
        return store.acquire(name, holder, now, length);
    }

    @Override
    public void release(Lease lease) {
        store.release(lease);
    }
}
