package io.github.hospitalhr.domain.record;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One change in a {@link CommitBatch}, or a mere expectation; valid only against the version it expects. */
public sealed interface RecordChange {

    /** Most characters of a payload: 4 Mi, so that the UTF-8 text fits the default packet of every supported database. */
    int MAX_PAYLOAD = 4 << 20;

    /**
     * The record that changes.
     *
     * @return its key
     */
    RecordKey key();

    /**
     * The version the record must have now; 0 where it must not exist.
     *
     * @return the expected version
     */
    long expectedVersion();

    /**
     * Writes a record: creates it where version 0 is expected, replaces payload and all index values otherwise.
     *
     * @param kind the record's kind, with the declaration of its indexes
     * @param key the record's key
     * @param expectedVersion the version it must have now, 0 for a record that must not exist
     * @param payload its content, at most 4 Mi characters without U+0000
     * @param indexValues the values under which it is found, at most 1,000, each once
     */
    record Put(RecordKind kind, RecordKey key, long expectedVersion, String payload, List<IndexValue> indexValues)
            implements RecordChange {

        public Put {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(key, "key");
            StoreText.payload("payload", payload, MAX_PAYLOAD);
            indexValues = List.copyOf(indexValues);
            if (!kind.name().equals(key.kind())) {
                throw new IllegalArgumentException("key is of kind " + key.kind() + ", not " + kind.name()
                        + ".\nMaybe build it with kind.key(tenant, id).");
            }
            if (expectedVersion < 0) {
                throw new IllegalArgumentException("expectedVersion (" + expectedVersion
                        + ") must be 0 or more.\nMaybe 0 was meant: the record must not exist.");
            }
            if (indexValues.size() > 1000) {
                throw new IllegalArgumentException("a record may hold at most 1000 index values, but " + kind.name()
                        + " has " + indexValues.size() + ".\nMaybe split the record.");
            }
            Set<IndexValue> seen = new HashSet<>();
            for (IndexValue value : indexValues) {
                kind.index(value.index());
                if (!seen.add(value)) {
                    throw new IllegalArgumentException("the index " + value.index() + " of kind " + kind.name()
                            + " holds a value twice.\nMaybe pass distinct values.");
                }
            }
        }

        /** Key and version, never the content: it may be personal. */
        @Override
        public String toString() {
            return "Put[" + key.kind() + " " + key.id() + " v" + expectedVersion + "]";
        }
    }

    /**
     * Removes a record and its index values.
     *
     * @param key the record's key
     * @param expectedVersion the version it must have now, at least 1
     */
    record Delete(RecordKey key, long expectedVersion) implements RecordChange {

        public Delete {
            Objects.requireNonNull(key, "key");
            if (expectedVersion < 1) {
                throw new IllegalArgumentException("expectedVersion (" + expectedVersion
                        + ") must be at least 1.\nMaybe find the record first and pass its version.");
            }
        }
    }

    /**
     * Changes nothing: the batch holds only if the record has this version in the moment of the commit. For what a write was
     * decided upon without changing it.
     *
     * @param key the record's key
     * @param expectedVersion the version it must have now, 0 for a record that must not exist
     */
    record Expect(RecordKey key, long expectedVersion) implements RecordChange {

        public Expect {
            Objects.requireNonNull(key, "key");
            if (expectedVersion < 0) {
                throw new IllegalArgumentException("expectedVersion (" + expectedVersion
                        + ") must be 0 or more.\nMaybe 0 was meant: the record must not exist.");
            }
        }
    }
}
