package io.github.hospitalhr.domain.store.jdbc;

import io.github.hospitalhr.domain.record.RecordKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of a record, locked until the transaction ends.
 *
 * @param version its version, 0 where there never was one
 * @param deleted whether the record is deleted, or was only ever expected to be absent
 */
record RecordLock(long version, boolean deleted) {

    // "for update" reads the newest committed state at every isolation level.
    private static final String VERSION =
            "select version, deleted from hr_record where tenant = ? and kind = ? and id = ? for update";

    static RecordLock take(Connection connection, SqlDialect dialect, RecordKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(VERSION)) {
            dialect.setKey(statement, 1, key.tenant().value());
            dialect.setKey(statement, 2, key.kind());
            dialect.setKey(statement, 3, key.id());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? new RecordLock(rows.getLong(1), rows.getInt(2) == 1) : new RecordLock(0, false);
            }
        }
    }

    /** The version of a record that can be found, 0 for an absent one. */
    long live() {
        return deleted ? 0 : version;
    }
}
