package io.github.hospitalhr.domain.store.jdbc;

import io.github.hospitalhr.domain.record.Lease;
import io.github.hospitalhr.domain.spi.StaleLeaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table with the last grant of every lease; its row is locked from reading to writing. */
final class LeaseTable {

    private static final String LAST = "select holder, token, until_at from hr_lease where name = ? for update";
    private static final String FIRST = "insert into hr_lease (name, holder, token, until_at) values (?, ?, ?, ?)";
    private static final String NEXT =
            "update hr_lease set holder = ?, token = ?, until_at = ? where name = ? and token = ?";

    private final SqlDialect dialect;

    LeaseTable(SqlDialect dialect) {
        this.dialect = dialect;
    }

    Optional<Lease> acquire(Connection connection, String name, String holder, Instant now, Duration length)
            throws SQLException {
        Lease last = last(connection, name);
        Optional<Lease> grant = Lease.grant(last, name, holder, now, length);
        if (grant.isPresent()) {
            if (last == null) {
                first(connection, grant.get());
            } else {
                next(connection, last, grant.get());
            }
        }
        return grant;
    }

    boolean release(Connection connection, Lease lease) throws SQLException {
        Lease last = last(connection, lease.name());
        if (last == null || !lease.isSameGrantAs(last)) {
            return false;
        }
        next(connection, last, last.released());
        return true;
    }

    /** Refuses a lease that is not current, and holds its row until the end of the transaction. */
    void check(Connection connection, Lease lease, Instant now) throws SQLException {
        Lease last = last(connection, lease.name());
        if (last == null || !lease.isSameGrantAs(last) || !last.holdsAt(now)) {
            throw new StaleLeaseException(lease);
        }
    }

    private @Nullable Lease last(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST)) {
            dialect.setKey(statement, 1, name);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                return new Lease(name, dialect.key(rows, 1), rows.getLong(2), OutboxTable.instant(rows.getLong(3)));
            }
        }
    }

    private void first(Connection connection, Lease lease) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIRST)) {
            dialect.setKey(statement, 1, lease.name());
            dialect.setKey(statement, 2, lease.holder());
            statement.setLong(3, lease.token());
            statement.setLong(4, OutboxTable.micros(lease.until()));
            statement.executeUpdate();
        } catch (SQLException e) {
            if (dialect.isDuplicate(e)) {
                throw new SQLTransactionRollbackException("another node was granted the first lease", "40001", e);
            }
            throw e;
        }
    }

    private void next(Connection connection, Lease last, Lease lease) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            dialect.setKey(statement, 1, lease.holder());
            statement.setLong(2, lease.token());
            statement.setLong(3, OutboxTable.micros(lease.until()));
            dialect.setKey(statement, 4, lease.name());
            statement.setLong(5, last.token());
            statement.executeUpdate();
        }
    }
}
