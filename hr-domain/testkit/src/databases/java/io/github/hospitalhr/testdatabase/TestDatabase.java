package io.github.hospitalhr.testdatabase;

import com.zaxxer.hikari.HikariDataSource;
import io.github.hospitalhr.domain.store.jdbc.JdbcSchema;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** The databases of the tests: each started once per JVM when first asked for, with the tables of the store. */
public final class TestDatabase {

    private static final Map<SqlDialect, DataSource> STARTED = new EnumMap<>(SqlDialect.class);

    private TestDatabase() {}

    /** A running database without any record. */
    public static synchronized DataSource empty(SqlDialect dialect) {
        if (dialect != SqlDialect.H2) {
            Assumptions.assumeFalse(System.getProperty("skipRealDatabases") != null, "left out by -DskipRealDatabases");
        }
        try {
            DataSource source = STARTED.get(dialect);
            if (source == null) {
                source = start(dialect);
                STARTED.put(dialect, source);
            }
            clear(source);
            return source;
        } catch (IOException | SQLException e) {
            throw new AssertionError("the test database " + dialect + " failed", e);
        }
    }

    /** The address of a database that was started. */
    public static synchronized String url(SqlDialect dialect) {
        return ((HikariDataSource) STARTED.get(dialect)).getJdbcUrl();
    }

    private static DataSource start(SqlDialect dialect) throws IOException, SQLException {
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(20);
        pool.setJdbcUrl(
                switch (dialect) {
                    case H2 -> "jdbc:h2:mem:hr;DB_CLOSE_DELAY=-1";
                    case POSTGRESQL -> PostgresServer.start();
                    case MARIADB -> MariaDbServer.start();
                });
        try (Connection connection = pool.getConnection()) {
            JdbcSchema.apply(connection, dialect);
            JdbcSchema.apply(connection, dialect);
        }
        return pool;
    }

    private static void clear(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("hr_record", "hr_index", "hr_outbox", "hr_lease")) {
                statement.execute("truncate table " + table);
            }
        }
    }
}
