package io.github.hospitalhr.scheduling.publish;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
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
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How rosters stand in the record store: one record for each roster as it stands, one for each amendment. */
final class RosterRecords {

    private static final RecordKind ROSTER = RecordKind.of("hr.roster", RecordIndex.of("unit"));
    private static final RecordKind AMENDMENT = RecordKind.of("hr.roster-amendment");

    /** A roster and its amendments lose the person in the same way, so that the amendments still add up to the roster. */
    static final List<PersonalKind> PERSONAL = List.of(
            PersonalKind.within(ROSTER, DataClass.ROSTER.code(), Place.entry("assignments[].staff")),
            PersonalKind.within(
                    AMENDMENT,
                    DataClass.ROSTER.code(),
                    Place.entry("cells[].staff"),
                    Place.entry("before.breaches[].staff[]"),
                    Place.entry("after.breaches[].staff[]")));

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final DocumentCodec codec;

    RosterRecords(RecordStore store, TenantId tenant, Clock clock) {
        this.store = store;
        this.tenant = tenant;
        this.clock = clock;
        this.codec = DocumentCodec.builder(new InputValidator(clock)).compact().build();
    }

    /** A roster and the version of its record. */
    record Kept(RosterEdition edition, long version) {}

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Optional<Kept> find(RosterKey key) {
        return store.find(ROSTER.key(tenant, key.toString())).map(this::kept);
    }

    private Kept kept(StoredRecord stored) {
        return new Kept(read(RosterEdition.FORMAT, stored), stored.version());
    }

    private <T> T read(DocumentFormat<T> format, StoredRecord stored) {
        return codec.read(format, stored.payload().getBytes(StandardCharsets.UTF_8));
    }

    private <T> String write(DocumentFormat<T> format, T content) {
        return new String(codec.write(format, content), StandardCharsets.UTF_8);
    }

    /** The rosters of a unit, by first day. */
    List<RosterEdition> of(UnitId unit) {
        return all(RecordQuery.by(tenant, ROSTER, "unit").equalTo(unit.value())).stream()
                .map(r -> kept(r).edition())
                .toList();
    }

    List<Amendment> amendments(RosterKey key, int from, int to) {
        if (from >= to) {
            return List.of();
        }
        return all(RecordQuery.byId(tenant, AMENDMENT).from(id(key, from)).to(id(key, to))).stream()
                .map(r -> read(Amendment.FORMAT, r))
                .toList();
    }

    private List<StoredRecord> all(RecordQuery query) {
        List<StoredRecord> records = new ArrayList<>();
        Optional<PageCursor> next = Optional.empty();
        do {
            RecordPage page = store.query(next.map(query::after).orElse(query).limit(RecordQuery.MAX_LIMIT));
            records.addAll(page.records());
            next = page.next();
        } while (next.isPresent());
        return records;
    }

    private static String id(RosterKey key, int revision) {
        return key + "/" + String.format(Locale.ROOT, "%08d", revision);
    }

    /** Puts the roster as it stands, and its newest amendment, in one batch. */
    void add(CommitBatch.Builder batch, RosterEdition edition, long expected, Amendment amendment) {
        batch.put(
                ROSTER,
                edition.key().toString(),
                expected,
                write(RosterEdition.FORMAT, edition),
                List.of(IndexValue.of("unit", edition.key().unit().value())));
        batch.create(AMENDMENT, id(edition.key(), amendment.revision()), write(Amendment.FORMAT, amendment));
    }

    void tell(CommitBatch.Builder batch, DomainEvent event) {
        batch.outbox(
                new OutboxEntry(tenant, event.key(), DomainEvent.TOPIC, write(DomainEvent.FORMAT, event), event.at()));
    }

    CommitBatch.Builder batch() {
        return CommitBatch.builder(tenant);
    }

    void commit(CommitBatch.Builder batch) {
        store.commit(batch.build());
    }
}
