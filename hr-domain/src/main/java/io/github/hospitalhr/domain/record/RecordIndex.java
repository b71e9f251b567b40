package io.github.hospitalhr.domain.record;

/**
 * One declared index of a {@link RecordKind}.
 *
 * @param name the index's name, {@code [a-z][a-z0-9._-]{0,63}}
 * @param unique whether at most one record of the kind (in a tenant) may hold a value
 */
public record RecordIndex(String name, boolean unique) {

    public RecordIndex {
        StoreText.name("index", name);
    }

    /**
     * An index under which several records may hold the same value.
     *
     * @param name the index's name
     * @return the index
     */
    public static RecordIndex of(String name) {
        return new RecordIndex(name, false);
    }

    /**
     * An index under which a value belongs to one record at most.
     *
     * @param name the index's name
     * @return the index
     */
    public static RecordIndex unique(String name) {
        return new RecordIndex(name, true);
    }
}
