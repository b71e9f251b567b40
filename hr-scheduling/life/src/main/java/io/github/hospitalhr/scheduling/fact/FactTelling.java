package io.github.hospitalhr.scheduling.fact;

import com.google.common.collect.Lists;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.FactEvent;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.PersonalKind.Place;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells the facts of one source about wards and periods: only what changed since the last telling, with a higher revision; what is no
 * longer true is taken back with quantity 0. The events leave through the outbox, in the commit that remembers them. Safe for use by
 * several threads and nodes.
 */
public final class FactTelling {

    private static final int FACTS_AN_EVENT = 500;

    private final String source;
    private final RecordKind kind;
    private final DocumentFormat<PublishedFacts> format;
    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final DocumentCodec codec;

    /**
     * The telling of a source.
     *
     * @param source what the facts come from, such as {@code attendance}; lower case letters
     * @param store where it remembers what was told
     * @param tenant whose
     * @param clock tells when something was told
     */
    public FactTelling(String source, RecordStore store, TenantId tenant, Clock clock) {
        this.source = Objects.requireNonNull(source, "source");
        this.kind = kind(source);
        this.format = DocumentFormat.of("hr." + source + "-facts", 1, PublishedFacts.class);
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.codec = DocumentCodec.builder(new InputValidator(clock)).compact().build();
    }

    private static RecordKind kind(String source) {
        return RecordKind.of("hr." + source + "-facts");
    }

    /**
     * Where people stand in what is remembered of a source.
     *
     * @param source the source, such as {@code attendance}
     * @return its kind and the places
     */
    public static PersonalKind personal(String source) {
        return PersonalKind.within(kind(source), DataClass.ATTENDANCE.code(), Place.entry("facts[].person"));
    }

    /**
     * Tells what changed.
     *
     * @param unit the ward
     * @param period the period; a telling speaks of all of it
     * @param facts all facts of the ward and period as they are now, each as its first statement, with keys of their own
     * @return the facts told now; empty if nothing changed, then nothing is written
     * @throws io.github.hospitalhr.domain.spi.StaleVersionException if somebody else told at the same time; tell again
     */
    public List<WorkFact> tell(UnitId unit, DateRange period, List<WorkFact> facts) {
        return tell(unit, period, facts, batch -> {});
    }

    /** The same, with something else in the commit. */
    List<WorkFact> tell(UnitId unit, DateRange period, List<WorkFact> facts, Consumer<CommitBatch.Builder> with) {
        String id = unit + "/" + period.from() + "_" + period.to();
        Optional<StoredRecord> stored = store.find(kind.key(tenant, id));
        Map<String, WorkFact> known = new LinkedHashMap<>();
        stored.ifPresent(s -> codec.read(format, s.payload().getBytes(StandardCharsets.UTF_8))
                .facts()
                .forEach(fact -> known.put(fact.sourceKey(), fact)));
        List<WorkFact> told = changes(facts, known);
        if (told.isEmpty()) {
            return told;
        }
        told.forEach(fact -> known.put(fact.sourceKey(), fact));
        long version = stored.map(StoredRecord::version).orElse(0L);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String all = text(format, new PublishedFacts(List.copyOf(known.values())));
        CommitBatch.Builder batch = CommitBatch.builder(tenant).put(kind, id, version, all, List.of());
        int part = 0;
        for (List<WorkFact> some : Lists.partition(told, FACTS_AN_EVENT)) {
            part++;
            String key = source + "/" + id + "/" + (version + 1) + "." + part;
            String payload = text(DomainEvent.FORMAT, new FactEvent(key, now, some));
            batch.outbox(new OutboxEntry(tenant, key, DomainEvent.TOPIC, payload, now));
        }
        with.accept(batch);
        store.commit(batch.build());
        return told;
    }

    private <T> String text(DocumentFormat<T> of, T content) {
        return new String(codec.write(of, content), StandardCharsets.UTF_8);
    }

    /** New facts, changed ones with the next revision, and vanished ones with quantity 0. */
    private static List<WorkFact> changes(List<WorkFact> now, Map<String, WorkFact> known) {
        List<WorkFact> told = new ArrayList<>();
        Map<String, WorkFact> current = new LinkedHashMap<>();
        for (WorkFact fact : now) {
            current.put(fact.sourceKey(), fact);
            WorkFact before = known.get(fact.sourceKey());
            if (before == null) {
                told.add(fact);
            } else if (!revised(fact, before.revision(), fact.quantity()).equals(before)) {
                told.add(revised(fact, before.revision() + 1, fact.quantity()));
            }
        }
        known.forEach((key, before) -> {
            if (!current.containsKey(key) && before.quantity().signum() > 0) {
                told.add(revised(before, before.revision() + 1, BigDecimal.ZERO));
            }
        });
        return List.copyOf(told);
    }

    private static WorkFact revised(WorkFact fact, int revision, BigDecimal quantity) {
        return new WorkFact(
                fact.sourceKey(),
                revision,
                fact.person(),
                fact.unit(),
                fact.day(),
                fact.from(),
                fact.to(),
                fact.kind(),
                quantity,
                fact.measure());
    }
}
