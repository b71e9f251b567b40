package io.github.hospitalhr.domain.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of record and its declared indexes, such as rosters with an index on the ward. Immutable.
 *
 * @param name the kind's name, {@code [a-z][a-z0-9._-]{0,63}}; never changed once records exist
 * @param indexes the declared indexes, at most 16, names distinct
 */
public record RecordKind(String name, List<RecordIndex> indexes) {

    public RecordKind {
        StoreText.name("kind", name);
        indexes = List.copyOf(indexes);
        Set<String> names = new HashSet<>();
        for (RecordIndex index : indexes) {
            if (!names.add(index.name())) {
                throw new IllegalArgumentException("kind " + name + " declares the index " + index.name()
                        + " twice.\nMaybe one of them should carry another name.");
            }
        }
        if (indexes.size() > 16) {
            throw new IllegalArgumentException("kind " + name + " declares " + indexes.size()
                    + " indexes, at most 16 are allowed.\nMaybe filter on the payload after a narrower query.");
        }
    }

    /**
     * A kind with the given indexes.
     *
     * @param name the kind's name
     * @param indexes its indexes
     * @return the kind
     */
    public static RecordKind of(String name, RecordIndex... indexes) {
        return new RecordKind(name, List.of(indexes));
    }

    /**
     * The declared index of the given name.
     *
     * @param index an index name
     * @return the declaration
     * @throws IllegalArgumentException if the kind declares no such index
     */
    public RecordIndex index(String index) {
        return indexes.stream()
                .filter(declared -> declared.name().equals(index))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind " + name + " declares no index " + index
                        + ", it has " + indexes.stream().map(RecordIndex::name).toList()
                        + ".\nMaybe declare it with RecordIndex.of(\"" + index + "\")."));
    }

    /**
     * The key of a record of this kind.
     *
     * @param tenant whose record
     * @param id the record's id
     * @return the key
     */
    public RecordKey key(TenantId tenant, String id) {
        return new RecordKey(tenant, name, id);
    }
}
