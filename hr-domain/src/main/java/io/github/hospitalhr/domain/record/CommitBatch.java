package io.github.hospitalhr.domain.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is written in one atomic step: changes of records of one tenant, and the outbox entries that speak of them. Immutable.
 * Each record and each outbox entry is named at most once; 1 to 10,000 changes and entries together.
 *
 * @param tenant whose records
 * @param changes the changes, in the order given
 * @param outbox the entries written along, in the order given
 */
public record CommitBatch(TenantId tenant, List<RecordChange> changes, List<OutboxEntry> outbox) {

    /** Most changes and outbox entries in one batch. */
    public static final int MAX_SIZE = 10_000;

    public CommitBatch {
        Objects.requireNonNull(tenant, "tenant");
        changes = List.copyOf(changes);
        outbox = List.copyOf(outbox);
        int size = changes.size() + outbox.size();
        if (size == 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a batch must have 1 to " + MAX_SIZE + " changes and entries, but has "
                    + size + ".\nMaybe skip the commit, or split it.");
        }
        Set<RecordKey> keys = new HashSet<>();
        for (RecordChange change : changes) {
            RecordKey key = change.key();
            if (!key.tenant().equals(tenant)) {
                throw new IllegalArgumentException("a change of kind " + key.kind()
                        + " belongs to another tenant than the batch.\nMaybe commit one batch per tenant.");
            }
            if (!keys.add(key)) {
                throw new IllegalArgumentException("the batch names " + key.kind() + " " + key.id()
                        + " twice.\nMaybe merge both changes: only the last one counts.");
            }
        }
        Set<String> ids = new HashSet<>();
        for (OutboxEntry entry : outbox) {
            if (!entry.tenant().equals(tenant)) {
                throw new IllegalArgumentException(
                        "an outbox entry belongs to another tenant than the batch.\nMaybe commit one batch per tenant.");
            }
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("the batch holds the outbox entry " + entry.id()
                        + " twice.\nMaybe the idempotency key lacks the recipient or the channel.");
            }
        }
    }

    /**
     * A builder without changes.
     *
     * @param tenant whose records
     * @return the builder
     */
    public static Builder builder(TenantId tenant) {
        return new Builder(tenant);
    }

    /** Collects changes and entries. For use by one thread. */
    public static final class Builder {

        private final TenantId tenant;
        private final List<RecordChange> changes = new ArrayList<>();
        private final List<OutboxEntry> outbox = new ArrayList<>();

        private Builder(TenantId tenant) {
            this.tenant = Objects.requireNonNull(tenant, "tenant");
        }

        /**
         * Adds a record that must not exist yet.
         *
         * @param kind its kind
         * @param id its id
         * @param payload its content
         * @param values the values under which it is found
         * @return this builder
         */
        public Builder create(RecordKind kind, String id, String payload, IndexValue... values) {
            return put(kind, id, 0, payload, List.of(values));
        }

        /**
         * Adds a new content of a record.
         *
         * @param kind its kind
         * @param id its id
         * @param expectedVersion the version it must have now; 0 if it must not exist
         * @param payload its content
         * @param values all values under which it is found from now on
         * @return this builder
         */
        public Builder put(RecordKind kind, String id, long expectedVersion, String payload, List<IndexValue> values) {
            return change(new RecordChange.Put(kind, kind.key(tenant, id), expectedVersion, payload, values));
        }

        /**
         * Adds the removal of a record.
         *
         * @param kind its kind
         * @param id its id
         * @param expectedVersion the version it must have now, at least 1
         * @return this builder
         */
        public Builder delete(RecordKind kind, String id, long expectedVersion) {
            return change(new RecordChange.Delete(kind.key(tenant, id), expectedVersion));
        }

        /**
         * Adds an expectation, which changes nothing: the batch holds only if the record has this version.
         *
         * @param kind the record's kind
         * @param id its id
         * @param expectedVersion the version it must have now; 0 if it must not exist
         * @return this builder
         */
        public Builder expect(RecordKind kind, String id, long expectedVersion) {
            return change(new RecordChange.Expect(kind.key(tenant, id), expectedVersion));
        }

        /**
         * Adds a change.
         *
         * @param change the change
         * @return this builder
         */
        public Builder change(RecordChange change) {
            changes.add(Objects.requireNonNull(change, "change"));
            return this;
        }

        /**
         * Adds an outbox entry.
         *
         * @param entry the entry
         * @return this builder
         */
        public Builder outbox(OutboxEntry entry) {
            outbox.add(Objects.requireNonNull(entry, "entry"));
            return this;
        }

        /**
         * The batch.
         *
         * @return what was collected
         * @throws IllegalArgumentException if it is empty, too large, or names something twice
         */
        public CommitBatch build() {
            return new CommitBatch(tenant, changes, outbox);
        }
    }
}
