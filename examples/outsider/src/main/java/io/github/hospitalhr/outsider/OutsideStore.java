package io.github.hospitalhr.outsider;

import com.google.common.collect.*;
import io.github.hospitalhr.domain.record.*;
import io.github.hospitalhr.domain.spi.*;
import java.util.*;
import java.util.stream.Stream;

/** A store over maps under one lock; every query is a scan, every commit a copy. Slow, small, and right: the contract says so. */
public final class OutsideStore implements RecordStore {

    private static final Comparator<String> TEXT = CodePointOrder.INSTANCE;
    private static final Comparator<PageCursor> ORDER =
            Comparator.comparing(PageCursor::value, TEXT).thenComparing(PageCursor::id, TEXT);

    private final Map<RecordKey, Long> versions = new HashMap<>();
    private Map<RecordKey, StoredRecord> live = new TreeMap<>();
    private Map<List<String>, OutboxEntry> outbox = new LinkedHashMap<>();

    @Override
    public synchronized Optional<StoredRecord> find(RecordKey key) {
        return Optional.ofNullable(live.get(key));
    }

    public synchronized List<OutboxEntry> outbox() {
        return List.copyOf(outbox.values());
    }

    @Override
    public synchronized RecordPage query(RecordQuery query) {
        NavigableMap<PageCursor, StoredRecord> rows = new TreeMap<>(ORDER);
        live.forEach((key, r) -> values(r, query).forEach(v -> rows.put(new PageCursor(v, key.id()), r)));
        PageCursor after = query.after();
        NavigableMap<PageCursor, StoredRecord> rest = after == null ? rows : rows.tailMap(after, false);
        PageCursor last = rest.size() > query.limit() ? Iterables.get(rest.keySet(), query.limit() - 1) : null;
        return RecordPage.of(rest.values().stream().limit(query.limit()).toList(), last);
    }

    /** The values under which a query finds a record: its id, or what it holds in the index. */
    private static Stream<String> values(StoredRecord record, RecordQuery query) {
        if (!record.key().equals(query.kind().key(query.tenant(), record.key().id()))) {
            return Stream.empty();
        }
        Stream<IndexValue> held =
                record.indexValues().stream().filter(v -> v.index().equals(query.index()));
        Stream<String> all = query.index() == null ? Stream.of(record.key().id()) : held.map(IndexValue::value);
        return all.filter(value -> matches(query, value));
    }

    private static boolean matches(RecordQuery query, String value) {
        return (query.equal() == null || value.equals(query.equal()))
                && (query.from() == null || TEXT.compare(value, query.from()) >= 0)
                && (query.to() == null || TEXT.compare(value, query.to()) < 0);
    }

    @Override
    public synchronized CommitReceipt commit(CommitBatch batch) {
        Map<RecordKey, StoredRecord> next = new TreeMap<>(live);
        Map<RecordKey, Long> written = new TreeMap<>();
        for (RecordChange change : batch.changes()) {
            long now = find(change.key()).map(StoredRecord::version).orElse(0L);
            if (now != change.expectedVersion()) {
                throw new StaleVersionException(change.key(), change.expectedVersion(), now);
            } else if (change instanceof RecordChange.Put put) {
                long version = versions.getOrDefault(put.key(), 0L) + 1;
                written.put(put.key(), version);
                next.put(put.key(), new StoredRecord(put.key(), version, put.payload(), put.indexValues()));
            } else if (change instanceof RecordChange.Delete delete) {
                next.remove(delete.key());
            }
        }
        refuseTaken(batch, next.values());
        Map<List<String>, OutboxEntry> told = new LinkedHashMap<>(outbox);
        batch.outbox().forEach(e -> told.put(List.of(e.tenant().value(), e.id()), e));
        if (told.size() < outbox.size() + batch.outbox().size()) {
            throw new DuplicateKeyException(DuplicateKeyException.OUTBOX, "id", null);
        }
        live = next;
        outbox = told;
        versions.putAll(written);
        return new CommitReceipt(written);
    }

    private static void refuseTaken(CommitBatch batch, Collection<StoredRecord> records) {
        Multiset<List<Object>> holders = HashMultiset.create();
        records.forEach(r -> r.indexValues().forEach(v -> holders.add(name(r.key(), v))));
        for (RecordChange.Put put : Iterables.filter(batch.changes(), RecordChange.Put.class)) {
            for (IndexValue v : put.indexValues()) {
                if (put.kind().index(v.index()).unique() && holders.count(name(put.key(), v)) > 1) {
                    throw new DuplicateKeyException(put.key().kind(), v.index(), null);
                }
            }
        }
    }

    private static List<Object> name(RecordKey key, IndexValue value) {
        return List.of(key.tenant(), key.kind(), value);
    }
}
