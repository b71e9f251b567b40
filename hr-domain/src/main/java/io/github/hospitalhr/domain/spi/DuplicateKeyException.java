package io.github.hospitalhr.domain.spi;

import org.jspecify.annotations.Nullable;

/** A value of a unique index, or the id of an outbox entry, is taken. Nothing was written. */
public final class DuplicateKeyException extends StoreException {

    /** What {@link #kind()} says where an outbox id is taken. */
    public static final String OUTBOX = "outbox";

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String index;

    /**
     * A refusal.
     *
     * @param kind the kind of the record, or {@link #OUTBOX}
     * @param index the unique index, or {@code id} for the outbox
     * @param cause what the medium said, or null
     */
    public DuplicateKeyException(String kind, String index, @Nullable Throwable cause) {
        super(
                "a value of the unique index " + index + " of " + kind
                        + " is taken.\nMaybe the same thing was entered before: look it up by that index.",
                cause);
        this.kind = kind;
        this.index = index;
    }

    /**
     * The kind of the record.
     *
     * @return the name of its kind, or {@link #OUTBOX}
     */
    public String kind() {
        return kind;
    }

    /**
     * The unique index.
     *
     * @return its name, or {@code id} for the outbox
     */
    public String index() {
        return index;
    }
}
