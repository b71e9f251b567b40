package io.github.hospitalhr.domain.record;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a commit has done: the new version of every record that was put. Immutable.
 *
 * @param versions new versions by key, in the order of keys; records deleted or only expected are not in it
 */
public record CommitReceipt(Map<RecordKey, Long> versions) {

    public CommitReceipt {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }

    /**
     * The new version of a record.
     *
     * @param key the key of a record put by the commit
     * @return its version now
     * @throws IllegalArgumentException if the commit put no such record
     */
    public long version(RecordKey key) {
        Long version = versions.get(Objects.requireNonNull(key, "key"));
        if (version == null) {
            throw new IllegalArgumentException("the commit put no " + key.kind() + " " + key.id()
                    + ".\nMaybe it was deleted, or belongs to another batch.");
        }
        return version;
    }
}
