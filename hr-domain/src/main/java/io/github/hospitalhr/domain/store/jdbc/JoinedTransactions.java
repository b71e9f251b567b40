package io.github.hospitalhr.domain.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The host's transaction: the store neither commits nor closes. Each commit of the store lies behind a savepoint, so that a refused
 * one leaves nothing even if the host goes on. With Spring: {@code new JoinedTransactions(() ->
 * DataSourceUtils.getConnection(dataSource))} inside a transaction; with JTA: a supplier of the connection enlisted.
 *
 * <p>A deadlock or serialisation failure cannot be repeated inside a foreign transaction; it is a {@link
 * io.github.hospitalhr.domain.spi.StoreUnavailableException}, and the host rolls back and repeats its whole transaction.
 */
public final class JoinedTransactions implements ConnectionSource {

    private final Supplier<Connection> current;

    /**
     * Joins the transactions of the connections given.
     *
     * @param current gives the connection of the calling thread's transaction, auto-commit off; closed by the host alone
     */
    public JoinedTransactions(Supplier<Connection> current) {
        this.current = Objects.requireNonNull(current, "current");
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = Objects.requireNonNull(current.get(), "connection");
        if (connection.getAutoCommit()) {
            throw new SQLException("the joined connection commits by itself.\nMaybe no transaction was begun.");
        }
        return connection;
    }

    @Override
    public void close(Connection connection) {
        // The host's, in the middle of its transaction.
    }

    @Override
    public boolean isJoined() {
        return true;
    }
}
