package io.github.hospitalhr.domain.testkit;

import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.testdatabase.TestDatabase;
import org.junit.jupiter.api.Nested;

/** The outbox contract on every store of the SDK. */
class OutboxStoresTest {

    private static JdbcRecordStore jdbc(SqlDialect dialect) {
        return new JdbcRecordStore(new OwnTransactions(TestDatabase.empty(dialect)), dialect);
    }

    @Nested
    class InMemory extends OutboxContract {
        @Override
        protected RecordStore emptyStore() {
            return new InMemoryRecordStore();
        }
    }

    @Nested
    class H2 extends OutboxContract {
        @Override
        protected RecordStore emptyStore() {
            return jdbc(SqlDialect.H2);
        }
    }

    @Nested
    class PostgreSql extends OutboxContract {
        @Override
        protected RecordStore emptyStore() {
            return jdbc(SqlDialect.POSTGRESQL);
        }
    }

    @Nested
    class MariaDb extends OutboxContract {
        @Override
        protected RecordStore emptyStore() {
            return jdbc(SqlDialect.MARIADB);
        }
    }
}
