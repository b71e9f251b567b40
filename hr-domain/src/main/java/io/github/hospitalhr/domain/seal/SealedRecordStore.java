package io.github.hospitalhr.domain.seal;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A record store that seals the declared fields of whatever any module puts into it, and opens them again on the way out, without
 * the module knowing. Everything else, and every record of other kinds, passes as it is. The rules of {@code RecordStore} hold,
 * except that the values of blind indexes are answered as tokens, and cannot be asked for by range.
 *
 * <p>A record one of whose sealed fields does not open, or is not there any more though it was sealed, is not answered at all: {@code
 * SealException}. A token beside the record says which fields it has, so that somebody who writes into the database can take none of
 * them away; what the record itself held before, put back as a whole, is not noticed here. Thread-safe.
 */
public final class SealedRecordStore implements RecordStore {

    private static final int ATTEMPTS = 50;
    /** Batches of more changes leave no room to expect every key. */
    private static final int MOST_EXPECTING = 9_900;

    private final RecordStore store;
    private final FieldSeal seal;
    private final BlindIndex blind;
    private final Map<String, SealedKind> kinds = new LinkedHashMap<>();
    private final Map<String, PayloadSeal> payloads = new LinkedHashMap<>();
    private final boolean migrating;

    /**
     * A store that seals.
     *
     * @param store where records are kept
     * @param seal seals fields
     * @param blind makes tokens
     * @param kinds what is sealed
     * @param migrating whether values that are not sealed yet, or not vouched for, are answered; true only until {@link #reseal} has run over all
     *     kinds, for else somebody who writes into the database could exchange a sealed value for a plain one
     */
    public SealedRecordStore(
            RecordStore store, FieldSeal seal, BlindIndex blind, List<SealedKind> kinds, boolean migrating) {
        this.store = Objects.requireNonNull(store, "store");
        this.seal = Objects.requireNonNull(seal, "seal");
        this.blind = Objects.requireNonNull(blind, "blind");
        this.migrating = migrating;
        for (SealedKind kind : kinds) {
            this.kinds.put(kind.kind(), kind);
            this.payloads.put(kind.kind(), new PayloadSeal(kind));
        }
    }

    private StoredRecord opened(StoredRecord stored) {
        PayloadSeal payload = payloads.get(stored.key().kind());
        if (payload == null) {
            return stored;
        }
        List<IndexValue> own = stored.indexValues().stream()
                .filter(value -> !SealedKind.isToken(value))
                .toList();
        try {
            String text = payload.open(
                    seal,
                    stored.key(),
                    stored.payload(),
                    migrating,
                    paths -> !Collections.disjoint(stored.indexValues(), vouching(stored.key(), paths)));
            return new StoredRecord(stored.key(), stored.version(), text, own);
        } catch (IllegalArgumentException e) {
            // Cut, or no JSON any more.
            throw new SealException();
        }
    }

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
        return store.find(key).map(this::opened);
    }

    @Override
    public RecordPage query(RecordQuery query) {
        Objects.requireNonNull(query, "query");
        SealedKind kind = kinds.get(query.kind().name());
        RecordQuery asked = query;
        String index = query.index();
        if (kind != null && index != null && kind.blindIndexes().contains(index)) {
            if (query.from() != null || query.to() != null) {
                throw new IllegalArgumentException("the index " + index + " of " + kind.kind()
                        + " is blind and has no ranges.\nMaybe use equalTo.");
            }
            String equal = query.equal();
            if (equal != null) {
                asked = query.equalTo(blind.exact(scope(query.tenant(), kind.kind(), index), equal));
            }
        }
        RecordPage page = store.query(asked);
        List<StoredRecord> records = page.records().stream().map(this::opened).toList();
        return RecordPage.of(records, page.next().orElse(null));
    }

    /** What vouches for the fields of a record. Lengths stand before ids, which are compared as they are. */
    private List<IndexValue> vouching(RecordKey key, String paths) {
        String scope = scope(key.tenant(), key.kind(), SealedKind.WHOLE);
        return blind.vouch(scope, key.id().length() + ":" + key.id() + paths).stream()
                .map(token -> IndexValue.of(SealedKind.WHOLE, token))
                .toList();
    }

    private static String scope(TenantId tenant, String kind, String name) {
        return tenant.value().length() + ":" + tenant.value() + "/" + kind + "/" + name;
    }

    @Override
    public CommitReceipt commit(CommitBatch batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return store.commit(sealed(batch));
            } catch (StaleVersionException e) {
                boolean own = e.kind().equals(PersonKeys.KIND.name())
                        && batch.changes().stream()
                                .noneMatch(c -> c.key().kind().equals(e.kind()));
                if (!own || attempt == ATTEMPTS) {
                    throw e;
                }
                // Another node rotated or destroyed the key meanwhile: seal with the one that is there now.
                seal.keys().forget(e.id());
            }
        }
    }

    private CommitBatch sealed(CommitBatch batch) {
        CommitBatch.Builder sealed = CommitBatch.builder(batch.tenant());
        Map<String, Long> versions = new LinkedHashMap<>();
        for (RecordChange change : batch.changes()) {
            PayloadSeal payload = payloads.get(change.key().kind());
            SealedKind kind = kinds.get(change.key().kind());
            if (payload != null && kind != null && change instanceof RecordChange.Put put) {
                sealed.change(
                        sealed(put, kind, payload, owner -> versions.computeIfAbsent(owner, seal.keys()::version)));
            } else {
                sealed.change(change);
            }
        }
        batch.outbox().forEach(sealed::outbox);
        expect(
                sealed,
                versions,
                MOST_EXPECTING - batch.changes().size() - batch.outbox().size());
        return sealed.build();
    }

    /** The keys must still be those that sealed when the batch is committed; where it cannot say so, they are looked at before. */
    private void expect(CommitBatch.Builder sealed, Map<String, Long> versions, int room) {
        PersonKeys keys = seal.keys();
        int left = keys.areIn(store) ? room : 0;
        for (Map.Entry<String, Long> one : versions.entrySet()) {
            long version = one.getValue();
            if (left > 0) {
                sealed.expect(PersonKeys.KIND, one.getKey(), version);
                left--;
            } else {
                long stored = keys.stored(one.getKey());
                if (stored != version) {
                    throw new StaleVersionException(keys.key(one.getKey()), version, stored);
                }
            }
        }
    }

    private RecordChange.Put sealed(
            RecordChange.Put put, SealedKind kind, PayloadSeal payload, Consumer<String> owners) {
        TenantId tenant = put.key().tenant();
        Set<IndexValue> values = new LinkedHashSet<>();
        for (IndexValue value : put.indexValues()) {
            boolean hidden = kind.blindIndexes().contains(value.index());
            String scope = scope(tenant, kind.kind(), value.index());
            if (hidden) {
                blind.exactStored(scope, value.value())
                        .forEach(token -> values.add(IndexValue.of(value.index(), token)));
            } else {
                values.add(value);
            }
        }
        if (!kind.fields().isEmpty()) {
            values.addAll(vouching(put.key(), payload.paths(put.payload())));
        }
        for (SealedField field : kind.fields()) {
            String scope = scope(tenant, kind.kind(), field.index());
            if (field.search() != Search.NONE) {
                for (String value : payload.values(put.payload(), field)) {
                    blind.exactStored(scope, value).forEach(token -> values.add(IndexValue.of(field.index(), token)));
                    if (field.search() == Search.FRAGMENTS) {
                        blind.pairsStored(scope, value)
                                .forEach(token -> values.add(IndexValue.of(field.index(), token)));
                    }
                }
            }
        }
        return new RecordChange.Put(
                kind.extended(put.kind()),
                put.key(),
                put.expectedVersion(),
                payload.seal(seal, put.key(), put.payload(), owners),
                List.copyOf(values));
    }

    /**
     * Finds records by a sealed field. It asks nobody whether they may: requests of people go through {@code GuardedPeople}.
     *
     * @param tenant whose records
     * @param kind the kind's name
     * @param field the name of the sealed field
     * @param text the whole value, or for fields found by fragments a fragment of at least 2 characters
     * @param hits takes the records whose field has the value or contains the fragment, opened and compared, by id; false stops
     * @param unread takes the keys of records that may be among them and do not open, or hold no JSON, by id; they do not end the search
     */
    public void search(
            TenantId tenant,
            String kind,
            String field,
            String text,
            Predicate<StoredRecord> hits,
            Consumer<RecordKey> unread) {
        SealedKind declared = kinds.get(kind);
        SealedField sought = declared == null
                ? null
                : declared.fields().stream()
                        .filter(f -> f.name().equals(field) && f.search() != Search.NONE)
                        .findFirst()
                        .orElse(null);
        PayloadSeal payload = payloads.get(kind);
        if (sought == null || payload == null) {
            throw new IllegalArgumentException(
                    "kind (" + kind + ") has no field (" + field + ") to search.\nMaybe declare it with Search.EXACT.");
        }
        boolean fragment = sought.search() == Search.FRAGMENTS;
        String scope = scope(tenant, kind, sought.index());
        List<String> tokens = fragment ? blind.pairs(scope, text) : List.of(blind.exact(scope, text));
        if (tokens.isEmpty()) {
            tokens = List.of(blind.exact(scope, text));
            fragment = false;
        }
        String wanted = BlindIndex.normal(text);
        boolean inside = fragment;
        Predicate<StoredRecord> right = plain -> payload.values(plain.payload(), sought).stream()
                .map(BlindIndex::normal)
                .anyMatch(value -> inside ? value.contains(wanted) : value.equals(wanted));
        RecordQuery query = RecordQuery.by(tenant, RecordKind.of(kind, RecordIndex.of(sought.index())), sought.index())
                .equalTo(tokens.get(0))
                .limit(200);
        @Nullable PageCursor next = null;
        do {
            RecordPage page = store.query(next == null ? query : query.after(next));
            for (StoredRecord stored : page.records()) {
                if (holdsAll(stored, sought.index(), tokens)) {
                    StoredRecord plain = opened(stored, unread);
                    if (plain != null && isRight(right, plain, unread) && !hits.test(plain)) {
                        return;
                    }
                }
            }
            next = page.next().orElse(null);
        } while (next != null);
    }

    /** What opens and is no JSON is not compared. */
    private static boolean isRight(Predicate<StoredRecord> right, StoredRecord plain, Consumer<RecordKey> unread) {
        try {
            return right.test(plain);
        } catch (IllegalArgumentException e) {
            unread.accept(plain.key());
            return false;
        }
    }

    private @Nullable StoredRecord opened(StoredRecord stored, Consumer<RecordKey> unread) {
        try {
            return opened(stored);
        } catch (SealException e) {
            unread.accept(stored.key());
            return null;
        }
    }

    private static boolean holdsAll(StoredRecord stored, String index, List<String> tokens) {
        List<String> held = stored.indexValues().stream()
                .filter(value -> value.index().equals(index))
                .map(IndexValue::value)
                .toList();
        return held.containsAll(tokens);
    }

    /**
     * Writes all records of a kind without blind indexes again, as the other {@code reseal} does.
     *
     * @param tenant whose records
     * @param kind the module's kind, with its indexes
     * @param progress takes the number of records done so far; false stops
     * @return how many records were written
     */
    public long reseal(TenantId tenant, RecordKind kind, LongPredicate progress) {
        SealedKind declared = kinds.get(kind.name());
        if (declared != null && !declared.blindIndexes().isEmpty()) {
            throw new IllegalArgumentException(
                    "kind (" + kind.name()
                            + ") has blind indexes, whose values only its module knows.\nMaybe pass what tells them of a record.");
        }
        return reseal(tenant, kind, StoredRecord::indexValues, progress);
    }

    /**
     * Writes all records of a kind again: values not sealed yet are sealed, the others move to the newest keys of their owners, tokens to
     * the keys of the blind index. May be broken off and done again; others read and write meanwhile.
     *
     * @param tenant whose records
     * @param kind the module's kind, with its indexes
     * @param indexValues tells all index values of an opened record in plain text, those of blind indexes too, which are kept nowhere
     * @param progress takes the number of records done so far; false stops
     * @return how many records were written
     */
    public long reseal(
            TenantId tenant,
            RecordKind kind,
            Function<StoredRecord, List<IndexValue>> indexValues,
            LongPredicate progress) {
        RecordQuery query = RecordQuery.byId(tenant, kind).limit(100);
        long written = 0;
        while (true) {
            RecordPage page = store.query(query);
            for (StoredRecord stored : page.records()) {
                StoredRecord plain = opened(stored);
                written += rewritten(kind, plain, indexValues.apply(plain)) ? 1 : 0;
            }
            if (!progress.test(written) || page.next().isEmpty()) {
                return written;
            }
            query = query.after(page.next().get());
        }
    }

    /** False where somebody else wrote it meanwhile, and so sealed it with the newest key. */
    private boolean rewritten(RecordKind kind, StoredRecord plain, List<IndexValue> values) {
        try {
            commit(CommitBatch.builder(plain.key().tenant())
                    .put(kind, plain.key().id(), plain.version(), plain.payload(), values)
                    .build());
            return true;
        } catch (StaleVersionException e) {
            return false;
        }
    }
}
