package io.github.hospitalhr.domain.store.jdbc;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.store.jdbc.CommitConflict.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds out, after a commit was rolled back, whether it is to be refused or only to be done again. */
final class ConflictFinder {

    // As in RecordLock: the newest committed state at every isolation level.
    private static final String HOLDER =
            "select id from hr_index where tenant = ? and kind = ? and name = ? and val = ? and slot = ? for update";

    private final SqlDialect dialect;

    ConflictFinder(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** Refuses what is wrong whatever the store holds: two records of the batch with the same value of a unique index. */
    static void checkWithin(CommitBatch batch) {
        Set<List<String>> seen = new HashSet<>();
        for (RecordChange change : batch.changes()) {
            if (change instanceof RecordChange.Put put) {
                for (IndexValue value : put.indexValues()) {
                    boolean unique = put.kind().index(value.index()).unique();
                    if (unique && !seen.add(List.of(put.kind().name(), value.index(), value.value()))) {
                        throw new DuplicateKeyException(put.kind().name(), value.index(), null);
                    }
                }
            }
        }
    }

    /**
     * Throws what the caller is to know, or answers the versions of deleted records with which the commit is done again.
     */
    Map<RecordKey, Long> explain(Connection connection, CommitBatch batch, CommitConflict conflict)
            throws SQLException {
        if (conflict.place() == Place.OUTBOX) {
            throw new DuplicateKeyException(DuplicateKeyException.OUTBOX, "id", conflict.getCause());
        }
        if (conflict.place() == Place.INDEX) {
            checkHolders(connection, batch, conflict);
        }
        Map<RecordKey, Long> graves = new TreeMap<>();
        RecordChange stale = conflict.change();
        for (RecordChange change : batch.changes()) {
            if (change.expectedVersion() == 0 || change.equals(stale)) {
                RecordLock found = RecordLock.take(connection, dialect, change.key());
                if (found.live() != change.expectedVersion()) {
                    throw new StaleVersionException(change.key(), change.expectedVersion(), found.live());
                }
                if (found.deleted()) {
                    graves.put(change.key(), found.version());
                }
            }
        }
        return graves;
    }

    private void checkHolders(Connection connection, CommitBatch batch, CommitConflict conflict) throws SQLException {
        Set<RecordKey> changed = new HashSet<>();
        for (RecordChange change : batch.changes()) {
            if (!(change instanceof RecordChange.Expect)) {
                changed.add(change.key());
            }
        }
        for (RecordChange change : batch.changes()) {
            if (change instanceof RecordChange.Put put) {
                for (IndexValue value : put.indexValues()) {
                    if (put.kind().index(value.index()).unique() && isHeld(connection, put, value, changed)) {
                        throw new DuplicateKeyException(put.kind().name(), value.index(), conflict.getCause());
                    }
                }
            }
        }
    }

    private boolean isHeld(Connection connection, RecordChange.Put put, IndexValue value, Set<RecordKey> changed)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            dialect.setKey(statement, 1, put.key().tenant().value());
            dialect.setKey(statement, 2, put.kind().name());
            dialect.setKey(statement, 3, value.index());
            dialect.setKey(statement, 4, value.value());
            dialect.setKey(statement, 5, "");
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && !changed.contains(put.kind().key(put.key().tenant(), dialect.key(rows, 1)));
            }
        }
    }
}
