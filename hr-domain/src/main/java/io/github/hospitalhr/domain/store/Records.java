package io.github.hospitalhr.domain.store;

import io.github.hospitalhr.domain.record.CodePointOrder;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The records and their index positions; the caller holds the lock. */
final class Records {

    /** An index of one kind of one tenant; the index is empty for the order of ids. */
    private record Shelf(String tenant, String kind, String index) {}

    /** A record's place on a shelf. */
    private record Place(String value, String id) {}

    private static final Comparator<Place> PLACES = Comparator.comparing(Place::value, CodePointOrder.INSTANCE)
            .thenComparing(Place::id, CodePointOrder.INSTANCE);

    private final NavigableMap<RecordKey, StoredRecord> live = new TreeMap<>();
    private final Map<RecordKey, Long> deleted = new HashMap<>();
    private final Map<Shelf, NavigableSet<Place>> shelves = new HashMap<>();

    Optional<StoredRecord> find(RecordKey key) {
        return Optional.ofNullable(live.get(key));
    }

    RecordPage query(RecordQuery query) {
        String tenant = query.tenant().value();
        String index = query.index() == null ? "" : query.index();
        NavigableSet<Place> shelf = shelves.get(new Shelf(tenant, query.kind().name(), index));
        if (shelf == null) {
            return RecordPage.of(List.of(), null);
        }
        List<StoredRecord> page = new ArrayList<>();
        PageCursor last = null;
        for (Place place : shelf.tailSet(start(query), true)) {
            String bound = query.index() == null ? place.id() : place.value();
            if (isBehind(query, bound)) {
                break;
            }
            if (query.after() != null && PLACES.compare(place, placeOf(query.after())) <= 0) {
                continue;
            }
            if (page.size() == query.limit()) {
                return RecordPage.of(page, last);
            }
            page.add(record(query.kind().key(query.tenant(), place.id())));
            last = new PageCursor(place.value(), place.id());
        }
        return RecordPage.of(page, null);
    }

    private StoredRecord record(RecordKey key) {
        StoredRecord found = live.get(key);
        if (found == null) {
            throw new IllegalStateException("a shelf names a record that is not there: " + key.kind());
        }
        return found;
    }

    private static Place start(RecordQuery query) {
        String from = query.equal() != null ? query.equal() : query.from() != null ? query.from() : "";
        Place start = query.index() == null ? new Place("", from) : new Place(from, "");
        if (query.after() == null) {
            return start;
        }
        Place after = placeOf(query.after());
        return PLACES.compare(after, start) > 0 ? after : start;
    }

    private static Place placeOf(PageCursor cursor) {
        return new Place(cursor.value(), cursor.id());
    }

    private static boolean isBehind(RecordQuery query, String value) {
        if (query.equal() != null) {
            return !value.equals(query.equal());
        }
        return query.to() != null && CodePointOrder.INSTANCE.compare(value, query.to()) >= 0;
    }

    /** Refuses what must not be applied; changes nothing. */
    void check(List<RecordChange> changes) {
        Set<RecordKey> changed = new HashSet<>();
        for (RecordChange change : changes) {
            StoredRecord now = live.get(change.key());
            long actual = now == null ? 0 : now.version();
            if (actual != change.expectedVersion()) {
                throw new StaleVersionException(change.key(), change.expectedVersion(), actual);
            }
            if (!(change instanceof RecordChange.Expect)) {
                changed.add(change.key());
            }
        }
        Set<List<String>> taken = new HashSet<>();
        for (RecordChange change : changes) {
            if (change instanceof RecordChange.Put put) {
                checkUnique(put, changed, taken);
            }
        }
    }

    private void checkUnique(RecordChange.Put put, Set<RecordKey> changed, Set<List<String>> taken) {
        for (IndexValue value : put.indexValues()) {
            if (!put.kind().index(value.index()).unique()) {
                continue;
            }
            boolean held = holders(put.key(), value).stream()
                    .map(place -> put.kind().key(put.key().tenant(), place.id()))
                    .anyMatch(holder -> !changed.contains(holder));
            if (held || !taken.add(List.of(put.kind().name(), value.index(), value.value()))) {
                throw new DuplicateKeyException(put.kind().name(), value.index(), null);
            }
        }
    }

    private NavigableSet<Place> holders(RecordKey key, IndexValue value) {
        NavigableSet<Place> shelf = shelves.get(new Shelf(key.tenant().value(), key.kind(), value.index()));
        if (shelf == null) {
            return new TreeSet<>(PLACES);
        }
        // No text lies between a value and the same value with U+0000 behind it.
        return shelf.subSet(new Place(value.value(), ""), true, new Place(value.value() + '\0', ""), false);
    }

    CommitReceipt apply(List<RecordChange> changes) {
        Map<RecordKey, Long> versions = new TreeMap<>();
        for (RecordChange change : changes) {
            if (change instanceof RecordChange.Expect) {
                continue;
            }
            StoredRecord old = live.remove(change.key());
            if (old != null) {
                shelve(old, false);
            }
            long next = 1 + (old != null ? old.version() : deleted.getOrDefault(change.key(), 0L));
            if (change instanceof RecordChange.Put put) {
                StoredRecord fresh = new StoredRecord(put.key(), next, put.payload(), put.indexValues());
                live.put(put.key(), fresh);
                deleted.remove(put.key());
                shelve(fresh, true);
                versions.put(put.key(), next);
            } else {
                deleted.put(change.key(), next);
            }
        }
        return new CommitReceipt(versions);
    }

    private void shelve(StoredRecord record, boolean add) {
        RecordKey key = record.key();
        shelve(new Shelf(key.tenant().value(), key.kind(), ""), new Place("", key.id()), add);
        for (IndexValue value : record.indexValues()) {
            shelve(new Shelf(key.tenant().value(), key.kind(), value.index()), new Place(value.value(), key.id()), add);
        }
    }

    private void shelve(Shelf shelf, Place place, boolean add) {
        NavigableSet<Place> places = shelves.computeIfAbsent(shelf, absent -> new TreeSet<>(PLACES));
        if (add) {
            places.add(place);
        } else {
            places.remove(place);
        }
    }
}
