package io.github.hospitalhr.house;

import io.github.hospitalhr.domain.record.CodePointOrder;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.testkit.RecordStoreContract;
import java.util.*;

/** An outsider's store: whole, naive, immutable states swapped under a lock; the published contract says that it is right. */
class OutsideStoreTest extends RecordStoreContract {

    @Override
    protected RecordStore emptyStore() {
        return new OutsideStore();
    }

    @Override
    protected List<String> outboxIds(RecordStore store, TenantId tenant) {
        return ((OutsideStore) store)
                .outbox.stream()
                        .filter(e -> e.tenant().equals(tenant))
                        .map(OutboxEntry::id)
                        .toList();
    }

    private static final class OutsideStore implements RecordStore {
        private record Row(String value, StoredRecord record) {}

        private static final Comparator<Row> ROWS = Comparator.comparing(Row::value, CodePointOrder.INSTANCE)
                .thenComparing(row -> row.record().key().id(), CodePointOrder.INSTANCE);
        private final NavigableMap<RecordKey, StoredRecord> live = new TreeMap<>();
        private final Map<RecordKey, Long> versions = new HashMap<>();
        private final List<OutboxEntry> outbox = new ArrayList<>();

        @Override
        public synchronized Optional<StoredRecord> find(RecordKey key) {
            return Optional.ofNullable(live.get(key));
        }

        @Override
        public synchronized RecordPage query(RecordQuery query) {
            List<Row> rows = new ArrayList<>();
            for (StoredRecord record : live.values()) {
                if (record.key().tenant().equals(query.tenant())
                        && record.key().kind().equals(query.kind().name())) {
                    values(record, query.index())
                            .filter(value -> matches(
                                    query, query.index() == null ? record.key().id() : value))
                            .forEach(value -> rows.add(new Row(value, record)));
                }
            }
            rows.sort(ROWS);
            PageCursor after = query.after();
            List<Row> rest = rows.stream()
                    .filter(row -> after == null || isBehind(row, after))
                    .limit(query.limit() + 1L)
                    .toList();
            List<StoredRecord> page =
                    rest.stream().limit(query.limit()).map(Row::record).toList();
            Row last = rest.size() > query.limit() ? rest.get(query.limit() - 1) : null;
            return RecordPage.of(
                    page,
                    last == null
                            ? null
                            : new PageCursor(last.value(), last.record().key().id()));
        }

        private static java.util.stream.Stream<String> values(StoredRecord record, String index) {
            return index == null
                    ? java.util.stream.Stream.of("")
                    : record.indexValues().stream()
                            .filter(value -> value.index().equals(index))
                            .map(IndexValue::value);
        }

        private static boolean matches(RecordQuery query, String value) {
            return (query.equal() == null || value.equals(query.equal()))
                    && (query.from() == null || CodePointOrder.INSTANCE.compare(value, query.from()) >= 0)
                    && (query.to() == null || CodePointOrder.INSTANCE.compare(value, query.to()) < 0);
        }

        private static boolean isBehind(Row row, PageCursor cursor) {
            int order = CodePointOrder.INSTANCE.compare(row.value(), cursor.value());
            return order > 0
                    || order == 0
                            && CodePointOrder.INSTANCE.compare(
                                            row.record().key().id(), cursor.id())
                                    > 0;
        }

        @Override
        public synchronized CommitReceipt commit(CommitBatch batch) {
            Map<RecordKey, StoredRecord> next = new HashMap<>();
            batch.changes().forEach(change -> {
                long now = find(change.key()).map(StoredRecord::version).orElse(0L);
                if (now != change.expectedVersion())
                    throw new StaleVersionException(change.key(), change.expectedVersion(), now);
                if (change instanceof RecordChange.Expect) return;
                long version = versions.getOrDefault(change.key(), 0L) + 1;
                next.put(
                        change.key(),
                        change instanceof RecordChange.Put put
                                ? new StoredRecord(put.key(), version, put.payload(), put.indexValues())
                                : null);
            });
            Set<List<String>> taken = new HashSet<>();
            live.values().stream()
                    .filter(record -> !next.containsKey(record.key())
                            && record.key().tenant().equals(batch.tenant()))
                    .forEach(record -> record.indexValues()
                            .forEach(v -> taken.add(List.of(record.key().kind(), v.index(), v.value()))));
            for (RecordChange change : batch.changes()) {
                if (change instanceof RecordChange.Put put)
                    put.indexValues().stream()
                            .filter(v -> put.kind().index(v.index()).unique()
                                    && !taken.add(List.of(put.key().kind(), v.index(), v.value())))
                            .forEach(v -> {
                                throw new DuplicateKeyException(put.key().kind(), v.index(), null);
                            });
            }
            for (OutboxEntry entry : batch.outbox()) {
                if (outbox.stream().anyMatch(e -> e.tenant().equals(entry.tenant()) && e.id().equals(entry.id())))
                    throw new DuplicateKeyException(DuplicateKeyException.OUTBOX, "id", null);
            }
            Map<RecordKey, Long> receipt = new HashMap<>();
            next.forEach((key, record) -> {
                versions.merge(key, 1L, Long::sum);
                live.remove(key);
                if (record != null) {
                    live.put(key, record);
                    receipt.put(key, record.version());
                }
            });
            outbox.addAll(batch.outbox());
            return new CommitReceipt(receipt);
        }
    }
}
