package io.github.hospitalhr.domain.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The records of one kind as a holder, where a record has entries of several people: a JSON object with an array whose elements name
 * their person, such as {@code held} of {@code hr.admission} and {@code entries} of {@code hr.ledger-page}. A person is told their own
 * entries; erasing takes these out, and the person's id out of the index, and leaves everybody else's as they are.
 *
 * <p>Reads all records of the kind for each call: for kinds of some thousand records. Thread-safe, also between nodes.
 */
public final class SharedRecordHolder implements PersonalDataHolder {

    private static final int ATTEMPTS = 100;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final RecordStore store;
    private final TenantId tenant;
    private final RecordKind kind;
    private final String array;
    private final String field;
    private final DataClass data;

    /**
     * A holder.
     *
     * @param store where the records are kept
     * @param tenant whose
     * @param kind their kind, with all its indexes
     * @param array the name of the array
     * @param field the name of the field of an element that holds the person's id
     * @param data their class of data
     */
    public SharedRecordHolder(
            RecordStore store, TenantId tenant, RecordKind kind, String array, String field, DataClass data) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.array = Objects.requireNonNull(array, "array");
        this.field = Objects.requireNonNull(field, "field");
        this.data = Objects.requireNonNull(data, "data");
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public String dataClass() {
        return data.code();
    }

    @Override
    public List<Holding> holdings(PersonId person) {
        List<Holding> found = new ArrayList<>();
        RecordQuery query = RecordQuery.byId(tenant, kind).limit(200);
        while (true) {
            RecordPage page = store.query(query);
            page.records().forEach(record -> found.addAll(holdings(record, person)));
            if (page.next().isEmpty()) {
                return List.copyOf(found);
            }
            query = query.after(page.next().get());
        }
    }

    private List<Holding> holdings(StoredRecord record, PersonId person) {
        List<Holding> found = new ArrayList<>();
        ArrayNode entries = entries(read(record));
        for (int i = 0; i < entries.size(); i++) {
            if (isOf(entries.get(i), person)) {
                String key = record.key().id() + "/" + i;
                found.add(new Holding(name(), dataClass(), key, entries.get(i).toString()));
            }
        }
        return found;
    }

    private boolean isOf(JsonNode entry, PersonId person) {
        return person.value().equals(entry.path(field).asText(""));
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
                "a record of " + kind.name() + " is no JSON object.\nMaybe it was written by something else: look at "
                        + record.key().id());
    }

    private ArrayNode entries(ObjectNode object) {
        return object.get(array) instanceof ArrayNode entries ? entries : JSON.createArrayNode();
    }

    @Override
    public int erase(PersonId person) {
        List<String> ids = holdings(person).stream()
                .map(held -> held.key().substring(0, held.key().lastIndexOf('/')))
                .distinct()
                .toList();
        return ids.stream().mapToInt(id -> erase(id, person)).sum();
    }

    private int erase(String id, PersonId person) {
        for (int attempt = 1; ; attempt++) {
            StoredRecord record = store.find(kind.key(tenant, id)).orElse(null);
            if (record == null) {
                return 0;
            }
            ObjectNode object = read(record);
            ArrayNode entries = entries(object);
            int before = entries.size();
            for (int i = before - 1; i >= 0; i--) {
                if (isOf(entries.get(i), person)) {
                    entries.remove(i);
                }
            }
            List<IndexValue> index = record.indexValues().stream()
                    .filter(value -> !value.value().equals(person.value()))
                    .toList();
            try {
                store.commit(CommitBatch.builder(tenant)
                        .put(kind, id, record.version(), object.toString(), index)
                        .build());
                return before - entries.size();
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
