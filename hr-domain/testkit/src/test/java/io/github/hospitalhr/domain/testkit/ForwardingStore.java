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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes every call on; those that differ override one. */
class ForwardingStore implements RecordStore, OutboxStore, LeaseStore {

    private final RecordStore store;
    private final OutboxStore outbox;
    private final LeaseStore leases;

    <S extends RecordStore & OutboxStore & LeaseStore> ForwardingStore(S store) {
        this.store = store;
        outbox = store;
        leases = store;
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
        return outbox.due(now, limit);
    }

    @Override
    public void settle(Lease lease, Instant now, List<Settlement> settlements) {
        outbox.settle(lease, now, settlements);
    }

    @Override
    public List<OutboxItem> dead(TenantId tenant, @Nullable String after, int limit) {
        return outbox.dead(tenant, after, limit);
    }

    @Override
    public boolean resend(TenantId tenant, String id, Instant dueAt) {
        return outbox.resend(tenant, id, dueAt);
    }

    @Override
    public int purge(Instant deliveredBefore, int limit) {
        return outbox.purge(deliveredBefore, limit);
    }

    @Override
    public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
        return leases.acquire(name, holder, now, length);
    }

    @Override
    public void release(Lease lease) {
        leases.release(lease);
    }
}
