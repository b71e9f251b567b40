package io.github.hospitalhr.domain.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** One transaction of its own per call of the store, on connections of a data source. Thread-safe as the data source is. */
public final class OwnTransactions implements ConnectionSource {

    private final DataSource dataSource;

    /**
     * Transactions on the connections of a data source, usually a pool.
     *
     * @param dataSource gives connections; any isolation level will do
     */
    public OwnTransactions(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    @Override
    public Connection open() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void close(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean isJoined() {
        return false;
    }
}
