package io.github.hospitalhr.outsider;

import com.google.common.collect.Maps;
import io.github.hospitalhr.domain.record.*;
import io.github.hospitalhr.domain.spi.*;
import java.util.*;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store over one map under one lock; every query is a scan. Slow, small, and right: the contract says so. */
public final class OutsideStore implements RecordStore {

    private record Row(String value, StoredRecord record) {
        int compare(String otherValue, String otherId) {
            int order = CodePointOrder.INSTANCE.compare(value, otherValue);
            return order != 0
                    ? order
                    : CodePointOrder.INSTANCE.compare(record.key().id(), otherId);
        }
    }

    private final Map<RecordKey, StoredRecord> live = new TreeMap<>();
    private final Map<RecordKey, Long> versions = new HashMap<>();
    private final List<OutboxEntry> outbox = new ArrayList<>();

    @Override
    public synchronized Optional<StoredRecord> find(RecordKey key) {
        return Optional.ofNullable(live.get(key));
    }

    /** What waits to be sent. */
    public synchronized List<OutboxEntry> outbox() {
        return List.copyOf(outbox);
    }

    @Override
    public synchronized RecordPage query(RecordQuery query) {
        PageCursor after = query.after();
        List<Row> rows = live.values().stream()
                .filter(r -> r.key().tenant().equals(query.tenant()))
                .filter(r -> r.key().kind().equals(query.kind().name()))
                .flatMap(r -> rows(r, query))
                .filter(row -> after == null || row.compare(after.value(), after.id()) > 0)
                .sorted((a, b) -> a.compare(b.value(), b.record().key().id()))
                .limit(query.limit() + 1L)
                .toList();
        List<Row> page = rows.subList(0, Math.min(rows.size(), query.limit()));
        Row last = rows.size() > page.size() ? page.get(page.size() - 1) : null;
        return RecordPage.of(
                page.stream().map(Row::record).toList(),
                last == null
                        ? null
                        : new PageCursor(last.value(), last.record().key().id()));
    }

    private static Stream<Row> rows(StoredRecord record, RecordQuery query) {
        if (query.index() == null) {
            return matches(query, record.key().id()) ? Stream.of(new Row("", record)) : Stream.empty();
        }
        return record.indexValues().stream()
                .filter(v -> v.index().equals(query.index()) && matches(query, v.value()))
                .map(v -> new Row(v.value(), record));
    }

    private static boolean matches(RecordQuery query, String value) {
        CodePointOrder order = CodePointOrder.INSTANCE;
        return (query.equal() == null || value.equals(query.equal()))
                && (query.from() == null || order.compare(value, query.from()) >= 0)
                && (query.to() == null || order.compare(value, query.to()) < 0);
    }

    @Override
    public synchronized CommitReceipt commit(CommitBatch batch) {
        Map<RecordKey, @Nullable StoredRecord> next = new HashMap<>();
        for (RecordChange change : batch.changes()) {
            long now = find(change.key()).map(StoredRecord::version).orElse(0L);
            long version = versions.getOrDefault(change.key(), 0L) + 1;
            if (now != change.expectedVersion()) {
                throw new StaleVersionException(change.key(), change.expectedVersion(), now);
            } else if (change instanceof RecordChange.Put put) {
                next.put(put.key(), new StoredRecord(put.key(), version, put.payload(), put.indexValues()));
            } else if (change instanceof RecordChange.Delete delete) {
                next.put(delete.key(), null);
            }
        }
        refuseTaken(batch, next.keySet());
        next.keySet().forEach(key -> versions.merge(key, 1L, Long::sum));
        live.keySet().removeAll(next.keySet());
        next.values().stream().filter(Objects::nonNull).forEach(record -> live.put(record.key(), record));
        outbox.addAll(batch.outbox());
        next.values().removeIf(Objects::isNull);
        return new CommitReceipt(Maps.transformValues(next, StoredRecord::version));
    }

    private void refuseTaken(CommitBatch batch, Set<RecordKey> replaced) {
        Set<List<String>> taken = new HashSet<>();
        live.values().stream()
                .filter(r -> r.key().tenant().equals(batch.tenant()) && !replaced.contains(r.key()))
                .forEach(r ->
                        r.indexValues().forEach(v -> taken.add(List.of(r.key().kind(), v.index(), v.value()))));
        for (RecordChange change : batch.changes()) {
            for (IndexValue v : change instanceof RecordChange.Put put ? put.indexValues() : List.<IndexValue>of()) {
                boolean isNew = taken.add(List.of(change.key().kind(), v.index(), v.value()));
                if (!isNew
                        && ((RecordChange.Put) change).kind().index(v.index()).unique()) {
                    throw new DuplicateKeyException(change.key().kind(), v.index(), null);
                }
            }
        }
        if (outbox.stream()
                .anyMatch(old -> batch.outbox().stream()
                        .anyMatch(e -> e.tenant().equals(old.tenant()) && e.id().equals(old.id())))) {
            throw new DuplicateKeyException(DuplicateKeyException.OUTBOX, "id", null);
        }
    }
}
