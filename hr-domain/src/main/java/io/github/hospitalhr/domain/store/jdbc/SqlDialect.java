package io.github.hospitalhr.domain.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The databases the JDBC store is proven on, and how they differ. */
public enum SqlDialect {
    /** PostgreSQL 12 or later: keys as text of collation C. */
    POSTGRESQL(true),
    /**
     * MariaDB 10.6 or later: keys as bytes of UTF-8. The driver must report row counts of batches. Meant for MySQL 8 or
     * later too, which is not run in our tests.
     */
    MARIADB(false),
    /** H2 2.2 or later: keys as bytes of UTF-8. */
    H2(false);

    private static final int MARIADB_DUPLICATE = 1062;
    /** Lock wait timeout; record changed since last read (innodb_snapshot_isolation). */
    private static final Set<Integer> MARIADB_AGAIN = Set.of(1205, 1213, 1020);
    /** Lock timeout; concurrent update; deadlock. */
    private static final Set<Integer> H2_AGAIN = Set.of(50200, 90131, 40001);

    private final boolean keysAreText;

    SqlDialect(boolean keysAreText) {
        this.keysAreText = keysAreText;
    }

    /** The name of the script with the tables, beside this class. */
    String script() {
        return name().toLowerCase(Locale.ROOT) + ".sql";
    }

    void setKey(PreparedStatement statement, int position, String key) throws SQLException {
        if (keysAreText) {
            statement.setString(position, key);
        } else {
            statement.setBytes(position, key.getBytes(StandardCharsets.UTF_8));
        }
    }

    String key(ResultSet row, int column) throws SQLException {
        return keysAreText ? row.getString(column) : new String(row.getBytes(column), StandardCharsets.UTF_8);
    }

    /** Whether a primary key was taken. */
    boolean isDuplicate(SQLException failure) {
        return any(
                failure,
                e -> this == MARIADB ? e.getErrorCode() == MARIADB_DUPLICATE : "23505".equals(e.getSQLState()));
    }

    /** Whether the transaction may succeed when it is done again: deadlock, lock time-out, serialisation failure. */
    boolean isWorthRepeating(SQLException failure) {
        return any(failure, e -> switch (this) {
            case POSTGRESQL -> "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
            case MARIADB -> "40001".equals(e.getSQLState()) || MARIADB_AGAIN.contains(e.getErrorCode());
            case H2 -> "40001".equals(e.getSQLState()) || H2_AGAIN.contains(e.getErrorCode());
        });
    }

    private static boolean any(SQLException failure, Predicate<SQLException> test) {
        for (Throwable link : failure) {
            if (link instanceof SQLException e && test.test(e)) {
                return true;
            }
        }
        return false;
    }
}
