package io.github.hospitalhr.domain.privacy;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind as a holder: found by an index that holds the person's id, or by their own id. Over a store that seals, it
 * answers plain content. Thread-safe.
 */
public final class RecordHolder implements PersonalDataHolder {

    private final RecordStore store;
    private final TenantId tenant;
    private final RecordKind kind;
    private final @Nullable String index;
    private final DataClass data;

    /**
     * A holder.
     *
     * @param store where the records are kept
     * @param tenant whose
     * @param kind their kind
     * @param index the index that holds the person's id, or null where the record's id is the person's
     * @param data their class of data
     */
    public RecordHolder(RecordStore store, TenantId tenant, RecordKind kind, @Nullable String index, DataClass data) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.index = index;
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

    private List<StoredRecord> records(PersonId person) {
        if (index == null) {
            return store.find(kind.key(tenant, person.value())).stream().toList();
        }
        List<StoredRecord> found = new ArrayList<>();
        RecordQuery query =
                RecordQuery.by(tenant, kind, index).equalTo(person.value()).limit(500);
        while (true) {
            RecordPage page = store.query(query);
            found.addAll(page.records());
            if (page.next().isEmpty()) {
                return found;
            }
            query = query.after(page.next().get());
        }
    }

    @Override
    public List<Holding> holdings(PersonId person) {
        return records(person).stream()
                .map(r -> new Holding(name(), dataClass(), r.key().id(), r.payload()))
                .toList();
    }

    @Override
    public int erase(PersonId person) {
        List<StoredRecord> records = records(person);
        for (StoredRecord record : records) {
            store.commit(CommitBatch.builder(tenant)
                    .delete(kind, record.key().id(), record.version())
                    .build());
        }
        return records.size();
    }
}
