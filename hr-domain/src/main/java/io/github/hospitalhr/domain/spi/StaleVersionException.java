package io.github.hospitalhr.domain.spi;

import io.github.hospitalhr.domain.record.RecordKey;

/** Somebody else wrote the record first. Nothing was written; read it again and decide again. */
public final class StaleVersionException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;
    private final long expected;
    private final long actual;

    /**
     * A refusal.
     *
     * @param key the record
     * @param expected the version the change expected, 0 if it must not exist
     * @param actual the version it has, 0 if it does not exist
     */
    public StaleVersionException(RecordKey key, long expected, long actual) {
        super(
                key.kind() + " " + key.id() + " has version " + actual + ", not " + expected
                        + " (0: absent).\nMaybe another user saved it meanwhile: read it again.",
                null);
        this.kind = key.kind();
        this.id = key.id();
        this.expected = expected;
        this.actual = actual;
    }

    /**
     * The kind of the record.
     *
     * @return the name of its kind
     */
    public String kind() {
        return kind;
    }

    /**
     * The id of the record.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * The version the change expected.
     *
     * @return 0 if the record must not exist
     */
    public long expected() {
        return expected;
    }

    /**
     * The version the record had when the change was refused.
     *
     * @return 0 if it did not exist
     */
    public long actual() {
        return actual;
    }
}
