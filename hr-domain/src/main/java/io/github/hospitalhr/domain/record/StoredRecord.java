package io.github.hospitalhr.domain.record;

import java.util.List;
import java.util.Objects;

/**
 * A record as the store holds it. Immutable snapshot: later commits do not change it.
 *
 * @param key its identity
 * @param version its version, at least 1; one more with every put
 * @param payload its content, usually JSON
 * @param indexValues the values under which it is found, sorted
 */
public record StoredRecord(RecordKey key, long version, String payload, List<IndexValue> indexValues) {

    public StoredRecord {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(payload, "payload");
        indexValues = indexValues.stream().sorted().toList();
        if (version < 1) {
            throw new IllegalArgumentException(
                    "version (" + version + ") must be at least 1.\nMaybe the store counts from 0.");
        }
    }

    /** Key and version, never the content: it may be personal. */
    @Override
    public String toString() {
        return "StoredRecord[" + key.kind() + " " + key.id() + " v" + version + "]";
    }
}
