package io.github.hospitalhr.performance;

import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.JdbcSchema;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** The JDBC store in a real PostgreSQL, started once per JVM and emptied for each test. */
public final class StoreOnPostgreSql {

    private static EmbeddedPostgres server;

    private StoreOnPostgreSql() {}

    public static synchronized JdbcRecordStore empty() {
        Assumptions.assumeFalse(System.getProperty("skipRealDatabases") != null, "left out by -DskipRealDatabases");
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            }
            DataSource source = server.getPostgresDatabase();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                JdbcSchema.apply(connection, SqlDialect.POSTGRESQL);
                statement.execute("truncate table hr_record, hr_index, hr_outbox, hr_lease");
            }
            return new JdbcRecordStore(new OwnTransactions(source), SqlDialect.POSTGRESQL);
        } catch (IOException | SQLException e) {
            throw new AssertionError("no PostgreSQL; -DskipRealDatabases leaves it out", e);
        }
    }
}
