package io.github.hospitalhr.performance.intake;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.PersonalKind.Place;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import io.github.hospitalhr.performance.spi.FactLedger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A ledger over the host's record store: one record for each revision of a fact, never changed. Thread-safe as far as the store
 * is. At most {@value CommitBatch#MAX_SIZE} entries in one call.
 */
public final class RecordFactLedger implements FactLedger {

    /** Revisions of facts; by key, by person and month, by month and person. */
    public static final RecordKind FACTS =
            RecordKind.of("performance.fact", RecordIndex.of("key"), RecordIndex.of("cell"), RecordIndex.of("month"));

    /** Facts kept apart, by time. */
    public static final RecordKind QUARANTINE = RecordKind.of("performance.quarantine", RecordIndex.of("at"));

    /**
     * Where people stand in both: a fact about one person is the person's, a fact about a shift is shared by all who were there. A fact
     * kept apart that is laid to a shift names nobody.
     */
    public static final List<PersonalKind> PERSONAL = List.of(
            PersonalKind.within(
                            FACTS,
                            DataClass.PERFORMANCE.code(),
                            Place.record("fact.attribution.person"),
                            Place.entry("shares[].person"))
                    .indexedBy("cell", "month"),
            PersonalKind.within(QUARANTINE, DataClass.PERFORMANCE.code(), Place.record("fact.attribution.person")));

    private static final Comparator<LedgerEntry> ORDER = Comparator.comparing(
                    (LedgerEntry e) -> e.fact().day())
            .thenComparing(e -> e.fact().occurredAt())
            .thenComparing(e -> e.fact().key());
    private static final DocumentFormat<LedgerEntry> ENTRY =
            DocumentFormat.of("hr.performance-fact", 1, LedgerEntry.class);

    /** Costly to build, and alike for all: nothing about facts is checked against the present. */
    private static final DocumentCodec CODEC = DocumentCodec.builder(
                    new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
            .compact()
            .build();

    private final RecordStore store;
    private final TenantId tenant;

    /**
     * A ledger.
     *
     * @param store where the records are kept
     * @param tenant whose records
     */
    public RecordFactLedger(RecordStore store, TenantId tenant) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
    }

    @Override
    public Optional<LedgerEntry> find(FactKey key) {
        List<LedgerEntry> revisions = revisions(FactHash.of(key));
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(revisions.size() - 1));
    }

    private List<LedgerEntry> revisions(String key) {
        return all(RecordQuery.by(tenant, FACTS, "key").equalTo(key)).stream()
                .map(found -> read(ENTRY, found))
                .toList();
    }

    private List<StoredRecord> all(RecordQuery query) {
        List<StoredRecord> records = new ArrayList<>();
        RecordQuery next = query.limit(RecordQuery.MAX_LIMIT);
        while (true) {
            RecordPage page = store.query(next);
            records.addAll(page.records());
            if (page.next().isEmpty()) {
                return records;
            }
            next = next.after(page.next().get());
        }
    }

    @Override
    public void append(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<RecordChange> changes = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (LedgerEntry entry : entries) {
            String key = FactHash.of(entry.fact().key());
            String id = String.format(Locale.ROOT, "%s-%010d", key, entry.fact().revision());
            if (!ids.add(id)) {
                throw new IllegalStateException("the ledger has " + entry.fact() + " already");
            }
            Set<IndexValue> values = new LinkedHashSet<>();
            values.add(IndexValue.of("key", key));
            YearMonth month = YearMonth.from(entry.fact().day());
            for (FactShare share : entry.shares()) {
                values.add(IndexValue.of("cell", month + "|" + share.person()));
                values.add(IndexValue.of("month", month + "|" + share.person()));
            }
            changes.add(
                    new RecordChange.Put(FACTS, FACTS.key(tenant, id), 0, write(ENTRY, entry), List.copyOf(values)));
        }
        try {
            store.commit(new CommitBatch(tenant, changes, List.of()));
        } catch (StaleVersionException e) {
            throw new IllegalStateException("the ledger has one of the facts already: another node took it", e);
        }
    }

    @Override
    public List<LedgerEntry> of(PersonId person, YearMonth month, @Nullable Instant knownAt) {
        Set<String> keys = new LinkedHashSet<>();
        for (StoredRecord found : all(RecordQuery.by(tenant, FACTS, "cell").equalTo(month + "|" + person))) {
            keys.add(found.key().id().substring(0, FactHash.LENGTH));
        }
        List<LedgerEntry> result = new ArrayList<>();
        for (String key : keys) {
            LedgerEntry counting = null;
            for (LedgerEntry revision : revisions(key)) {
                counting = knownAt == null || !revision.recordedAt().isAfter(knownAt) ? revision : counting;
            }
            if (counting != null
                    && !counting.fact().withdrawn()
                    && YearMonth.from(counting.fact().day()).equals(month)
                    && counting.shares().stream()
                            .anyMatch(share -> share.person().equals(person))) {
                result.add(counting);
            }
        }
        result.sort(ORDER);
        return List.copyOf(result);
    }

    @Override
    public List<PersonId> people(YearMonth month, @Nullable Instant knownAt) {
        TreeSet<PersonId> people = new TreeSet<>();
        String prefix = month + "|";
        for (StoredRecord found :
                all(RecordQuery.by(tenant, FACTS, "month").from(prefix).to(month + "}"))) {
            read(ENTRY, found).shares().forEach(share -> people.add(share.person()));
        }
        return people.stream()
                .filter(person -> !of(person, month, knownAt).isEmpty())
                .toList();
    }

    @Override
    public void quarantine(List<QuarantinedFact> facts) {
        List<RecordChange> changes = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (QuarantinedFact fact : facts) {
            String id = FactHash.of(fact.fact()) + "-" + fact.at().toEpochMilli();
            boolean kept =
                    !ids.add(id) || store.find(QUARANTINE.key(tenant, id)).isPresent();
            if (!kept) {
                String at = String.format(Locale.ROOT, "%019d", fact.at().toEpochMilli());
                changes.add(new RecordChange.Put(
                        QUARANTINE,
                        QUARANTINE.key(tenant, id),
                        0,
                        write(KeptApart.FORMAT, KeptApart.of(fact)),
                        List.of(IndexValue.of("at", at))));
            }
        }
        if (!changes.isEmpty()) {
            store.commit(new CommitBatch(tenant, changes, List.of()));
        }
    }

    @Override
    public List<QuarantinedFact> quarantined() {
        return all(RecordQuery.by(tenant, QUARANTINE, "at")).stream()
                .map(found -> read(KeptApart.FORMAT, found).whole())
                .toList();
    }

    private static <T> String write(DocumentFormat<T> format, T content) {
        return new String(CODEC.write(format, content), StandardCharsets.UTF_8);
    }

    private static <T> T read(DocumentFormat<T> format, StoredRecord found) {
        return CODEC.read(format, found.payload().getBytes(StandardCharsets.UTF_8));
    }
}
