package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Files of one kind in the record store: by person, each change with its event. */
final class Drawer<T> {

    static final String PERSON = "person";

    /** Costly to build, and alike for all: nothing about files is checked against the present. */
    private static final DocumentCodec CODEC = DocumentCodec.builder(
                    new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
            .compact()
            .build();

    /** A file and the version it was read with. */
    record Found<T>(T file, long version) {}

    /** What the world is told: which file, which step, no content. */
    record Event(String file, String step, Instant at) {
        static final DocumentFormat<Event> FORMAT = DocumentFormat.of("hr.performance-file-event", 1, Event.class);
    }

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final RecordKind kind;
    private final DocumentFormat<T> format;

    Drawer(RecordStore store, TenantId tenant, Clock clock, String kind, DocumentFormat<T> format) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.kind = kind(kind);
        this.format = format;
    }

    static RecordKind kind(String name) {
        return RecordKind.of(name, RecordIndex.of(PERSON));
    }

    /** Files of one person each. */
    static PersonalKind personal(String kind, DataClass data) {
        return PersonalKind.byIndex(kind(kind), data.code(), PERSON);
    }

    /** What nobody could file is not there: a text that is no key of a record. */
    Optional<Found<T>> find(String id) {
        return !id.matches("[^\\p{Cc}\\p{Cs}]{1,128}")
                ? Optional.empty()
                : store.find(kind.key(tenant, id)).map(record -> new Found<>(read(record), record.version()));
    }

    List<T> of(PersonId person) {
        return all(RecordQuery.by(tenant, kind, PERSON).equalTo(person.value()));
    }

    List<T> all() {
        return all(RecordQuery.byId(tenant, kind));
    }

    private List<T> all(RecordQuery query) {
        List<T> files = new ArrayList<>();
        RecordPage page = store.query(query.limit(RecordQuery.MAX_LIMIT));
        page.records().forEach(record -> files.add(read(record)));
        while (page.next().isPresent()) {
            page = store.query(
                    query.limit(RecordQuery.MAX_LIMIT).after(page.next().get()));
            page.records().forEach(record -> files.add(read(record)));
        }
        return List.copyOf(files);
    }

    /** Writes a file of the version read, 0 for a new one; false if somebody else was faster. */
    boolean put(String id, long version, T file, List<PersonId> people, String step) {
        Instant now = clock.instant();
        String payload = new String(CODEC.write(format, file), StandardCharsets.UTF_8);
        String event = new String(CODEC.write(Event.FORMAT, new Event(id, step, now)), StandardCharsets.UTF_8);
        List<IndexValue> values = people.stream()
                .distinct()
                .map(person -> IndexValue.of(PERSON, person.value()))
                .toList();
        try {
            store.commit(CommitBatch.builder(tenant)
                    .put(kind, id, version, payload, values)
                    .outbox(new OutboxEntry(
                            tenant, kind.name() + "/" + id + "/" + (version + 1), kind.name(), event, now))
                    .build());
            return true;
        } catch (StaleVersionException e) {
            return false;
        }
    }

    private T read(StoredRecord record) {
        return CODEC.read(format, record.payload().getBytes(StandardCharsets.UTF_8));
    }
}
