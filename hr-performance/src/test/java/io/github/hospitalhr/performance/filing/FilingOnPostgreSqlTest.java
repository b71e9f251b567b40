package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.spi.OutboxStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.performance.StoreOn;

/** The rules in a real PostgreSQL. */
class FilingOnPostgreSqlTest extends FilingRules {

    private final JdbcRecordStore store = StoreOn.empty(SqlDialect.POSTGRESQL);

    @Override
    RecordStore store() {
        return store;
    }

    @Override
    OutboxStore outbox() {
        return store;
    }
}
