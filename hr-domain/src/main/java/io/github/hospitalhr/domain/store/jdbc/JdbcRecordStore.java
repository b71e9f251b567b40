package io.github.hospitalhr.domain.store.jdbc;

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
import io.github.hospitalhr.domain.spi.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All three store ports over one database, shared by any number of nodes. Lost updates are impossible at every isolation level:
 * each version is checked by the conditional update that raises it, and each absence by a primary key.
 *
 * <p>A commit that meets a deadlock or a serialisation failure is done again at once, up to 100 times, unless it has joined a
 * transaction of the host. A deleted record leaves its key and version behind, without content, and one expected to be absent its
 * key. The tables are those of {@link
 * JdbcSchema}. Thread-safe as the connection source is.
 */
public final class JdbcRecordStore implements RecordStore, OutboxStore, LeaseStore {

    private final Transactions transactions;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final ConflictFinder conflicts;
    private final OutboxTable outbox;
    private final LeaseTable leases;

    /**
     * A store over a database.
     *
     * @param source gives connections, and says whose transactions they stand in
     * @param dialect the database
     */
    public JdbcRecordStore(ConnectionSource source, SqlDialect dialect) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(dialect, "dialect");
        transactions = new Transactions(source, dialect);
        reader = new RecordReader(dialect);
        outbox = new OutboxTable(dialect);
        writer = new RecordWriter(dialect, outbox);
        conflicts = new ConflictFinder(dialect);
        leases = new LeaseTable(dialect);
    }

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
        Objects.requireNonNull(key, "key");
        return transactions.read(connection -> reader.find(connection, key));
    }

    @Override
    public RecordPage query(RecordQuery query) {
        Objects.requireNonNull(query, "query");
        return transactions.read(connection -> reader.query(connection, query));
    }

    @Override
    public CommitReceipt commit(CommitBatch batch) {
        ConflictFinder.checkWithin(batch);
        Map<RecordKey, Long> graves = Map.of();
        for (int attempt = 1; attempt <= Transactions.MOST_ATTEMPTS; attempt++) {
            Map<RecordKey, Long> known = graves;
            try {
                return transactions.write(connection -> writer.write(connection, batch, known));
            } catch (CommitConflict conflict) {
                graves = transactions.write(connection -> conflicts.explain(connection, batch, conflict));
            }
        }
        throw new StoreUnavailableException(
                "a commit met another one " + Transactions.MOST_ATTEMPTS
                        + " times.\nMaybe many nodes create and delete the same record: let one of them do it.",
                null);
    }

    @Override
    public List<OutboxItem> due(Instant now, int limit) {
        Objects.requireNonNull(now, "now");
        checkLimit(limit, 1000);
        return transactions.read(connection -> outbox.due(connection, now, limit));
    }

    @Override
    public void settle(Lease lease, Instant now, List<Settlement> settlements) {
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(now, "now");
        List<Settlement> all = List.copyOf(settlements);
        transactions.write(connection -> {
            leases.check(connection, lease, now);
            outbox.settle(connection, all);
            return all.size();
        });
    }

    @Override
    public List<OutboxItem> dead(TenantId tenant, @Nullable String after, int limit) {
        Objects.requireNonNull(tenant, "tenant");
        checkLimit(limit, 1000);
        return transactions.read(connection -> outbox.dead(connection, tenant, after == null ? "" : after, limit));
    }

    @Override
    public boolean resend(TenantId tenant, String id, Instant dueAt) {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(dueAt, "dueAt");
        return transactions.write(connection -> outbox.resend(connection, tenant, id, dueAt));
    }

    @Override
    public int purge(Instant deliveredBefore, int limit) {
        Objects.requireNonNull(deliveredBefore, "deliveredBefore");
        checkLimit(limit, 10_000);
        return transactions.write(connection -> outbox.purge(connection, deliveredBefore, limit));
    }

    @Override
    public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
        Lease.grant(null, name, holder, now, length);
        return transactions.write(connection -> leases.acquire(connection, name, holder, now, length));
    }

    @Override
    public void release(Lease lease) {
        Objects.requireNonNull(lease, "lease");
        transactions.write(connection -> leases.release(connection, lease));
    }

    private static void checkLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException(
                    "limit (" + limit + ") must be 1 to " + most + ".\nMaybe ask again for the rest.");
        }
    }
}
