package io.github.hospitalhr.performance;

import io.github.hospitalhr.domain.spi.OutboxStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.JdbcSchema;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** An empty JDBC store in an H2 of its own. */
public final class StoreOnH2 {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcRecordStore store;

    public StoreOnH2() {
        DataSource source = JdbcConnectionPool.create(
                "jdbc:h2:mem:performance" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "", "");
        try (Connection connection = source.getConnection()) {
            JdbcSchema.apply(connection, SqlDialect.H2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        this.store = new JdbcRecordStore(new OwnTransactions(source), SqlDialect.H2);
    }

    public RecordStore records() {
        return store;
    }

    public OutboxStore outbox() {
        return store;
    }
}
