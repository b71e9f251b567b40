package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonHistory;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.PersonalKind.Place;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.SealedRecordStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.time.Recorded;
import io.github.hospitalhr.domain.time.Timeline;
import io.github.hospitalhr.domain.unit.UnitHistory;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How people and units stand in the record store: one record per person, one for all units, and a guard per unit, which every
 * write raises that posts somebody to the unit or closes it. So the two cannot pass each other unseen.
 */
final class WorkforceRecords {

    private static final int ATTEMPTS = 50;
    private static final String BY_UNIT = "unit";
    private static final String UNITS_ID = "units";
    private static final String BY_MANAGER = "manager";
    private static final RecordKind PERSON =
            RecordKind.of("hr.person", RecordIndex.of(BY_UNIT), RecordIndex.of(BY_MANAGER));
    private static final RecordKind UNITS = RecordKind.of("hr.units");
    private static final RecordKind UNIT_GUARD = RecordKind.of("hr.unit-guard");
    private static final DocumentFormat<PersonHistory> PERSON_FORMAT =
            DocumentFormat.of("hr.person-history", 1, PersonHistory.class);
    private static final DocumentFormat<UnitHistory> UNITS_FORMAT =
            DocumentFormat.of("hr.unit-history", 1, UnitHistory.class);

    /** Whose record it is, and who ever stood in it as the manager. */
    static final PersonalKind PERSONAL = PersonalKind.within(
                    PERSON, DataClass.IDENTITY.code(), Place.record("id"), Place.clear("managers[].value"))
            .foundBy(BY_MANAGER);

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final DocumentCodec codec;
    private final @Nullable SealedRecordStore sealed;

    WorkforceRecords(
            RecordStore store, TenantId tenant, Clock clock, DocumentCodec codec, @Nullable SealedRecordStore sealed) {
        this.store = store;
        this.sealed = sealed;
        this.tenant = tenant;
        this.clock = clock;
        this.codec = codec;
    }

    /** A history and the version it was read at; version 0 where nothing is stored yet. */
    record Versioned<T>(T history, long version) {}

    Optional<Versioned<PersonHistory>> person(PersonId id) {
        return store.find(PERSON.key(tenant, id.value())).map(this::person);
    }

    private Versioned<PersonHistory> person(StoredRecord stored) {
        byte[] payload = stored.payload().getBytes(StandardCharsets.UTF_8);
        return new Versioned<>(codec.read(PERSON_FORMAT, payload), stored.version());
    }

    Versioned<UnitHistory> units() {
        return store.find(UNITS.key(tenant, UNITS_ID))
                .map(s -> new Versioned<>(
                        codec.read(UNITS_FORMAT, s.payload().getBytes(StandardCharsets.UTF_8)), s.version()))
                .orElseGet(() -> new Versioned<>(UnitHistory.empty(), 0));
    }

    /** The next people by id, whether or not they are known on a given day. */
    List<PersonHistory> peopleAfter(@Nullable PersonId after, int limit) {
        RecordQuery query = RecordQuery.byId(tenant, PERSON).limit(limit);
        RecordPage page = store.query(after == null ? query : query.after(new PageCursor("", after.value())));
        return page.records().stream().map(r -> person(r).history()).toList();
    }

    /** The next people by id of those who were ever said to be posted to the unit. */
    List<PersonHistory> peoplePostedTo(UnitId unit, @Nullable PersonId after, int limit) {
        return peopleBy(BY_UNIT, unit.value(), after, limit);
    }

    /** The next people by id of those whose manager somebody was ever said to be. */
    List<PersonHistory> peopleManagedBy(PersonId manager, @Nullable PersonId after, int limit) {
        return peopleBy(BY_MANAGER, manager.value(), after, limit);
    }

    private List<PersonHistory> peopleBy(String index, String value, @Nullable PersonId after, int limit) {
        RecordQuery query = RecordQuery.by(tenant, PERSON, index).equalTo(value).limit(limit);
        RecordPage page = store.query(after == null ? query : query.after(new PageCursor(value, after.value())));
        return page.records().stream().map(r -> person(r).history()).toList();
    }

    /** Everybody who was ever said to be posted to the unit, by id. */
    List<PersonHistory> everPostedTo(UnitId unit) {
        List<PersonHistory> result = new ArrayList<>();
        RecordQuery query =
                RecordQuery.by(tenant, PERSON, BY_UNIT).equalTo(unit.value()).limit(RecordQuery.MAX_LIMIT);
        Optional<PageCursor> next = Optional.empty();
        do {
            RecordPage page = store.query(next.map(query::after).orElse(query));
            page.records().forEach(r -> result.add(person(r).history()));
            next = page.next();
        } while (next.isPresent());
        return result;
    }

    /** Whether sealed fields of people are found. */
    boolean isSearched() {
        return sealed != null;
    }

    /**
     * Whose sealed field ever had a value, or contained a fragment, by id, until a hit answers false; and whose record does not open, or
     * opens and is no history.
     */
    void search(String field, String text, Predicate<PersonHistory> hits, Consumer<PersonId> unread) {
        if (sealed == null) {
            throw new IllegalStateException(
                    "people are searched through the store that seals them.\nMaybe give it to Workforce.Builder.sealed.");
        }
        sealed.search(
                tenant,
                PERSON.name(),
                field,
                text,
                stored -> read(stored, unread).map(hits::test).orElse(true),
                key -> unread.accept(PersonId.of(key.id())));
    }

    private Optional<PersonHistory> read(StoredRecord stored, Consumer<PersonId> unread) {
        try {
            return Optional.of(person(stored).history());
        } catch (InvalidInputException e) {
            unread.accept(PersonId.of(stored.key().id()));
            return Optional.empty();
        }
    }

    /** The versions of the guards of units; to be read before the people and units on which a write is decided. */
    SortedMap<UnitId, Long> guards(Collection<UnitId> units) {
        SortedMap<UnitId, Long> versions = new TreeMap<>();
        for (UnitId unit : new TreeSet<>(units)) {
            versions.put(
                    unit,
                    store.find(UNIT_GUARD.key(tenant, unit.value()))
                            .map(StoredRecord::version)
                            .orElse(0L));
        }
        return versions;
    }

    void raise(CommitBatch.Builder batch, SortedMap<UnitId, Long> guards) {
        guards.forEach((unit, version) -> batch.put(UNIT_GUARD, unit.value(), version, "{}", List.of()));
    }

    /** Lets the commit fail if a person is not the same any more. */
    void expect(CommitBatch.Builder batch, Versioned<PersonHistory> person) {
        batch.expect(PERSON, person.history().id().value(), person.version());
    }

    /** Now, but never before what is recorded already: clocks of several nodes differ. */
    Instant recordingTime(Instant lastRecordedAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(lastRecordedAt) ? lastRecordedAt : now;
    }

    CommitBatch.Builder batch() {
        return CommitBatch.builder(tenant);
    }

    void put(CommitBatch.Builder batch, Versioned<PersonHistory> person) {
        SortedSet<String> units = new TreeSet<>();
        for (Timeline<Posting> postings : person.history().postings().byKey().values()) {
            for (Recorded<Posting> entry : postings.entries()) {
                Posting posting = entry.value();
                if (posting != null) {
                    units.add(posting.unit().value());
                }
            }
        }
        List<IndexValue> index = new ArrayList<>();
        units.forEach(unit -> index.add(IndexValue.of(BY_UNIT, unit)));
        person.history().managers().entries().stream()
                .flatMap(entry -> Stream.ofNullable(entry.value()))
                .distinct()
                .forEach(manager -> index.add(IndexValue.of(BY_MANAGER, manager.value())));
        String payload = new String(codec.write(PERSON_FORMAT, person.history()), StandardCharsets.UTF_8);
        batch.put(PERSON, person.history().id().value(), person.version(), payload, index);
    }

    void putUnits(CommitBatch.Builder batch, Versioned<UnitHistory> units) {
        String payload = new String(codec.write(UNITS_FORMAT, units.history()), StandardCharsets.UTF_8);
        batch.put(UNITS, UNITS_ID, units.version(), payload, List.of());
    }

    void tell(CommitBatch.Builder batch, DomainEvent event) {
        String payload = new String(codec.write(DomainEvent.FORMAT, event), StandardCharsets.UTF_8);
        batch.outbox(new OutboxEntry(tenant, event.key(), DomainEvent.TOPIC, payload, event.at()));
    }

    void commit(CommitBatch.Builder batch) {
        store.commit(batch.build());
    }

    /** Reads, checks and writes again where another writer was faster; the last attempt's refusal reaches the caller. */
    static <T> T retrying(Supplier<T> readCheckAndCommit) {
        for (int attempt = 1; ; attempt++) {
            try {
                return readCheckAndCommit.get();
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
