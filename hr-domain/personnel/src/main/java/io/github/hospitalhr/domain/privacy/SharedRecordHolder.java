package io.github.hospitalhr.domain.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The records of one kind as a holder, where a record may be about several people: the {@link PersonalKind} tells where their ids stand in
 * it, such as {@code held[].person} in {@code hr.admission}. A person is told their own entries, and a record of their own without the
 * entries of others; erasing takes these out, and the person's id out of the indexes, and leaves everybody else's as they are. A record that
 * does not hold together without the person keeps {@link PersonalKind#ERASED} in their place: the other side of an exchange stays. A field
 * that may be empty is emptied: whose manager is erased has none on those days.
 *
 * <p>Reads the records of the person alone where the kind says that all are found ({@link PersonalKind#found}); otherwise all records of
 * the kind for each call, and looks into those only in which the id occurs: minutes where there are millions. Thread-safe, also between
 * nodes.
 */
public final class SharedRecordHolder implements PersonalDataHolder {

    private static final int ATTEMPTS = 100;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final RecordStore store;
    private final TenantId tenant;
    private final PersonalKind kind;
    private final List<PersonPlace> places;

    /**
     * A holder.
     *
     * @param store where the records are kept
     * @param tenant whose
     * @param kind their kind, and where people stand in them; at least one place
     */
    public SharedRecordHolder(RecordStore store, TenantId tenant, PersonalKind kind) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.places = kind.places().stream().map(PersonPlace::new).toList();
        if (places.isEmpty()) {
            throw new IllegalArgumentException("kind (" + kind.kind().name()
                    + ") has no places.\nMaybe its records are one person's each: RecordHolder.of takes both.");
        }
    }

    @Override
    public String name() {
        return kind.kind().name();
    }

    @Override
    public String dataClass() {
        return kind.dataClass();
    }

    @Override
    public List<Holding> holdings(PersonId person) {
        List<Holding> found = new ArrayList<>();
        each(
                person,
                record -> told(read(record), person.value())
                        .forEach(told -> found.add(new Holding(
                                name(),
                                dataClass(),
                                key(record.key().id(), told.where()),
                                told.content().toString()))));
        return List.copyOf(found);
    }

    /** The records in which the id occurs, or may occur written in another way: the person's own first. */
    private void each(PersonId person, Consumer<StoredRecord> use) {
        if (!kind.found()) {
            each(RecordQuery.byId(tenant, kind.kind()), person, use);
            return;
        }
        Map<String, StoredRecord> once = new LinkedHashMap<>();
        store.find(kind.kind().key(tenant, person.value()))
                .ifPresent(own -> once.put(own.key().id(), own));
        for (String index : kind.indexes()) {
            each(
                    RecordQuery.by(tenant, kind.kind(), index).equalTo(person.value()),
                    person,
                    record -> once.putIfAbsent(record.key().id(), record));
        }
        once.values().forEach(use);
    }

    private void each(RecordQuery all, PersonId person, Consumer<StoredRecord> use) {
        String quoted = TextNode.valueOf(person.value()).toString();
        RecordQuery query = all.limit(200);
        while (true) {
            RecordPage page = store.query(query);
            page.records().stream()
                    .filter(record -> record.payload().contains(quoted)
                            || record.payload().contains("\\u"))
                    .forEach(use);
            if (page.next().isEmpty()) {
                return;
            }
            query = query.after(page.next().get());
        }
    }

    private static String key(String id, String where) {
        return where.isEmpty() ? id : id + "/" + where;
    }

    /** The record without the others where it is the person's; otherwise the person's entries, each once. */
    private List<PersonPlace.Told> told(ObjectNode record, String person) {
        if (person.equals(PersonalKind.ERASED)) {
            return List.of();
        }
        if (places.stream().anyMatch(place -> place.isOfRecord() && place.names(record, person))) {
            ObjectNode copy = record.deepCopy();
            places.forEach(place -> place.withhold(copy, person));
            return List.of(new PersonPlace.Told("", copy));
        }
        Map<String, PersonPlace.Told> once = new LinkedHashMap<>();
        for (PersonPlace place : places) {
            place.told(record, person).forEach(told -> once.putIfAbsent(told.where(), told));
        }
        return List.copyOf(once.values());
    }

    private ObjectNode read(StoredRecord record) {
        try {
            if (JSON.readTree(record.payload()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            // Told below: its message would hold what was read.
        }
        throw new IllegalStateException(
                "a record of " + name() + " is no JSON object.\nMaybe it was written by something else.");
    }

    @Override
    public int erase(PersonId person) {
        List<String> ids = new ArrayList<>();
        each(person, record -> {
            if (!told(read(record), person.value()).isEmpty()) {
                ids.add(record.key().id());
            }
        });
        return ids.stream().mapToInt(id -> erase(id, person.value())).sum();
    }

    private int erase(String id, String person) {
        for (int attempt = 1; ; attempt++) {
            StoredRecord record = store.find(kind.kind().key(tenant, id)).orElse(null);
            if (record == null) {
                return 0;
            }
            ObjectNode object = read(record);
            int held = told(object, person).size();
            if (held == 0) {
                return 0;
            }
            try {
                store.commit(without(record, object, person));
                return held;
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private CommitBatch without(StoredRecord record, ObjectNode object, String person) {
        CommitBatch.Builder batch = CommitBatch.builder(tenant);
        String id = record.key().id();
        if (places.stream().anyMatch(place -> place.isRecordGoing(object, person))) {
            return batch.delete(kind.kind(), id, record.version()).build();
        }
        places.forEach(place -> place.erase(object, person::equals));
        List<IndexValue> index = record.indexValues().stream()
                .filter(value -> !kind.indexes().contains(value.index()) || !isOf(value.value(), person))
                .toList();
        return batch.put(kind.kind(), id, record.version(), object.toString(), index)
                .build();
    }

    private static boolean isOf(String value, String person) {
        return value.equals(person) || value.endsWith("/" + person) || value.endsWith("|" + person);
    }
}
