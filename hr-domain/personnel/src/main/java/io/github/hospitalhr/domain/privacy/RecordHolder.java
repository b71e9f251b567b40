package io.github.hospitalhr.domain.privacy;

import io.github.hospitalhr.domain.PeopleRegister;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.PersonalKind;
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
 * The records of one kind as a holder, for kinds whose records are one person's alone: found by an index that holds the person's id, or
 * by their own id. Over a store that seals, it answers plain content. A record that the index finds for several people is not told to one
 * of them, nor erased for one: {@link SharedRecordHolder} parts such records. Thread-safe.
 */
public final class RecordHolder implements PersonalDataHolder {

    private final RecordStore store;
    private final TenantId tenant;
    private final RecordKind kind;
    private final @Nullable String index;
    private final String dataClass;
    private final String name;

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
        this(store, tenant, kind, index, data.code(), kind.name());
    }

    private RecordHolder(
            RecordStore store,
            TenantId tenant,
            RecordKind kind,
            @Nullable String index,
            String dataClass,
            String name) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.index = index;
        this.dataClass = Objects.requireNonNull(dataClass, "dataClass");
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * The people of a {@code Workforce}: profile, employments, postings, and where the person stands as manager in the records of others.
     * Whose manager is erased has none of their own on those days: the leaders of the units count.
     *
     * @param store where the workforce is kept
     * @param tenant whose
     * @return the holder
     */
    public static PersonalDataHolder people(RecordStore store, TenantId tenant) {
        return of(store, tenant, PeopleRegister.PERSONAL);
    }

    /**
     * The records of a kind, whether they are one person's each or of several people.
     *
     * @param store where they are kept
     * @param tenant whose
     * @param kind the kind, and where people stand in it
     * @return the holder
     */
    public static PersonalDataHolder of(RecordStore store, TenantId tenant, PersonalKind kind) {
        if (!kind.places().isEmpty()) {
            return new SharedRecordHolder(store, tenant, kind);
        }
        String index = kind.indexes().isEmpty() ? null : kind.indexes().get(0);
        return new RecordHolder(
                store, tenant, kind.kind(), index, kind.dataClass(), kind.kind().name());
    }

    /**
     * The records of several kinds, such as {@code Credentials.PERSONAL}.
     *
     * @param store where they are kept
     * @param tenant whose
     * @param kinds the kinds
     * @return the holders in their order
     */
    public static List<PersonalDataHolder> all(RecordStore store, TenantId tenant, List<PersonalKind> kinds) {
        return kinds.stream().map(kind -> of(store, tenant, kind)).toList();
    }

    /**
     * The same under another name, where a desk has two holders of one kind.
     *
     * @param newName the name
     * @return the holder
     */
    public RecordHolder named(String newName) {
        return new RecordHolder(store, tenant, kind, index, dataClass, newName);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String dataClass() {
        return dataClass;
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
            page.records().forEach(record -> found.add(own(record, index)));
            if (page.next().isEmpty()) {
                return found;
            }
            query = query.after(page.next().get());
        }
    }

    private StoredRecord own(StoredRecord record, String by) {
        long people = record.indexValues().stream()
                .filter(value -> value.index().equals(by))
                .count();
        if (people > 1) {
            throw new IllegalStateException("a record of " + kind.name() + " is of " + people
                    + " people.\nMaybe hold this kind by a SharedRecordHolder.");
        }
        return record;
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
