package io.github.hospitalhr.domain.testkit;

import io.github.hospitalhr.domain.spi.LeaseStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.testdatabase.TestDatabase;
import org.junit.jupiter.api.Nested;

/** The lease contract on every store of the SDK. */
class LeaseStoresTest {

    private static JdbcRecordStore jdbc(SqlDialect dialect) {
        return new JdbcRecordStore(new OwnTransactions(TestDatabase.empty(dialect)), dialect);
    }

    @Nested
    class InMemory extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return new InMemoryRecordStore();
        }
    }

    @Nested
    class H2 extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return jdbc(SqlDialect.H2);
        }
    }

    @Nested
    class PostgreSql extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return jdbc(SqlDialect.POSTGRESQL);
        }
    }

    @Nested
    class MariaDb extends LeaseContract {
        @Override
        protected LeaseStore emptyLeases() {
            return jdbc(SqlDialect.MARIADB);
        }
    }
}
