package io.github.hospitalhr.performance;

import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.testdatabase.TestDatabase;

/** The JDBC store in a real database, started once per JVM and emptied for each test. */
public final class StoreOn {

    private StoreOn() {}

    public static JdbcRecordStore empty(SqlDialect dialect) {
        return new JdbcRecordStore(new OwnTransactions(TestDatabase.empty(dialect)), dialect);
    }
}
