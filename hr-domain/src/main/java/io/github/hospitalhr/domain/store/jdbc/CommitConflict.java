package io.github.hospitalhr.domain.store.jdbc;

import io.github.hospitalhr.domain.record.RecordChange;
import org.jspecify.annotations.Nullable;

/** A commit met something it did not expect; it is rolled back, and only then looked at. Never leaves this package. */
final class CommitConflict extends RuntimeException {

    /** Where the conflict was met. */
    enum Place {
        /** A record that is there has another version, or none. */
        UPDATE,
        /** A record that must not be there is, or was before its deletion. */
        CREATE,
        /** A value of a unique index. */
        INDEX,
        /** An outbox id. */
        OUTBOX
    }

    private static final long serialVersionUID = 1L;

    private final Place place;
    private final transient @Nullable RecordChange change;

    CommitConflict(Place place, @Nullable RecordChange change, @Nullable Throwable cause) {
        super(place.name(), cause, false, false);
        this.place = place;
        this.change = change;
    }

    Place place() {
        return place;
    }

    @Nullable
    RecordChange change() {
        return change;
    }
}
