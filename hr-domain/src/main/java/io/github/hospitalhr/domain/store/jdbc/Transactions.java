package io.github.hospitalhr.domain.store.jdbc;

import io.github.hospitalhr.domain.spi.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** Runs work on a connection: in a transaction of its own, repeated on deadlocks, or behind a savepoint in the host's. */
final class Transactions {

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Each repetition means that another transaction got through, so that this many in a row is a sign of trouble. */
    static final int MOST_ATTEMPTS = 100;

    private final ConnectionSource source;
    private final SqlDialect dialect;

    Transactions(ConnectionSource source, SqlDialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /** Reads with one statement; where the connection does not commit by itself, the transaction is ended. */
    <T> T read(Work<T> work) {
        return connected(connection ->
                source.isJoined() || connection.getAutoCommit() ? work.on(connection) : own(connection, work));
    }

    /** Writes as a whole or not at all. */
    <T> T write(Work<T> work) {
        return connected(connection -> source.isJoined() ? joined(connection, work) : own(connection, work));
    }

    private <T> T connected(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (source.isJoined() || attempt == MOST_ATTEMPTS || !dialect.isWorthRepeating(e)) {
                    throw unavailable(e);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        Connection connection = source.open();
        @Nullable Throwable failure = null;
        try {
            return work.on(connection);
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            close(connection, failure);
        }
    }

    /** After a commit a failure to close must not look like a failure to commit. */
    private void close(Connection connection, @Nullable Throwable failure) {
        try {
            source.close(connection);
        } catch (SQLException e) {
            if (failure != null) {
                failure.addSuppressed(e);
            }
        }
    }

    private static <T> T own(Connection connection, Work<T> work) throws SQLException {
        boolean auto = connection.getAutoCommit();
        if (auto) {
            connection.setAutoCommit(false);
        }
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            undo(e, connection::rollback);
            throw e;
        } finally {
            if (auto) {
                restoreAutoCommit(connection);
            }
        }
    }

    private static void restoreAutoCommit(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // Only a broken connection refuses; the transaction is decided, and the pool finds out by itself.
        }
    }

    private static <T> T joined(Connection connection, Work<T> work) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            T result = work.on(connection);
            connection.releaseSavepoint(before);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            undo(e, () -> connection.rollback(before));
            throw e;
        }
    }

    /** Something that may fail with the medium. */
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private static void undo(Throwable failure, Step rollback) {
        try {
            rollback.run();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Database messages may quote values, so that only the codes go into ours. */
    private static StoreUnavailableException unavailable(SQLException e) {
        return new StoreUnavailableException(
                "the database failed with SQLState " + e.getSQLState() + " and code " + e.getErrorCode()
                        + ".\nMaybe it is not reachable, its tables are missing (JdbcSchema), or a lock lasted too long.",
                e);
    }
}
