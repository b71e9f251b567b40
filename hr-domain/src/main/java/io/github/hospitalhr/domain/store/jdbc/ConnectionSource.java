package io.github.hospitalhr.domain.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where the store gets its connections, and whose transactions it works in. {@link OwnTransactions} takes them from a {@code
 * DataSource} and commits by itself; {@link JoinedTransactions} works in a transaction of the host, who commits. A host with other
 * customs implements the three methods. Called by several threads at once.
 */
public interface ConnectionSource {

    /**
     * A connection for one call of the store.
     *
     * @return the connection, used by the calling thread only
     * @throws SQLException if there is none
     */
    Connection open() throws SQLException;

    /**
     * Takes a connection back, in the auto-commit mode in which it was given.
     *
     * @param connection what {@link #open()} gave
     * @throws SQLException if it cannot be given back
     */
    void close(Connection connection) throws SQLException;

    /**
     * Whether the connections stand in a transaction of the host.
     *
     * @return true if the store must neither commit nor roll back beyond its own savepoint
     */
    boolean isJoined();
}
