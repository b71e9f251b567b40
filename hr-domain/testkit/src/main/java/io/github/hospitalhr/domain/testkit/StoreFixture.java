package io.github.hospitalhr.domain.testkit;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the store contracts share: names, short ways to commit and read, threads. */
final class StoreFixture {

    static final TenantId TENANT = TenantId.of("contract-a");
    static final TenantId OTHER = TenantId.of("contract-b");
    static final RecordKind ROSTERS =
            RecordKind.of("contract-roster", RecordIndex.of("ward"), RecordIndex.unique("number"));
    static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");
    static final int THREADS = 16;

    private StoreFixture() {}

    static RecordKey key(String id) {
        return ROSTERS.key(TENANT, id);
    }

    static CommitBatch.Builder batch() {
        return CommitBatch.builder(TENANT);
    }

    static IndexValue ward(String value) {
        return IndexValue.of("ward", value);
    }

    static IndexValue number(String value) {
        return IndexValue.of("number", value);
    }

    static OutboxEntry entry(String id) {
        return new OutboxEntry(TENANT, id, "contract-event", "{}", NOON);
    }

    /** Creates a record and answers its version. */
    static long createRecord(RecordStore store, String id, IndexValue... values) {
        return store.commit(batch().create(ROSTERS, id, "{}", values).build()).version(key(id));
    }

    /** Puts a record and answers its version. */
    static long put(RecordStore store, String id, long version, String payload, IndexValue... values) {
        return store.commit(batch().put(ROSTERS, id, version, payload, List.of(values))
                        .build())
                .version(key(id));
    }

    /** Whether a record is there; null counts as absent, for it is the business of rule S1 alone. */
    @SuppressWarnings("OptionalAssignedToNull")
    static boolean exists(RecordStore store, RecordKey key) {
        Optional<StoredRecord> found = store.find(key);
        return found != null && found.isPresent();
    }

    static StoredRecord read(RecordStore store, String id) {
        return store.find(key(id)).orElseThrow(() -> new AssertionError("the record " + id + " is not there"));
    }

    static List<String> ids(RecordPage page) {
        return page.records().stream().map(record -> record.key().id()).toList();
    }

    /** The ids on all pages, page by page. */
    static List<String> allIds(RecordStore store, RecordQuery query) {
        List<String> ids = new ArrayList<>();
        RecordPage page = store.query(query);
        ids.addAll(ids(page));
        while (page.next().isPresent()) {
            page = store.query(query.after(page.next().get()));
            ids.addAll(ids(page));
        }
        return ids;
    }

    /** Runs the work on 16 threads at once and answers all results. */
    static <T> List<T> together(IndexedWork<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                calls.add(() -> work.run(thread));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls, 60, TimeUnit.SECONDS)) {
                results.add(future.get(1, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("a thread did not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Work of one of several threads. */
    @FunctionalInterface
    interface IndexedWork<T> {
        T run(int thread) throws Exception;
    }
}
