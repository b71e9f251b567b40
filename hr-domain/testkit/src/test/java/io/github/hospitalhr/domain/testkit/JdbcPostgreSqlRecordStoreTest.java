package io.github.hospitalhr.domain.testkit;

import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.testdatabase.TestDatabase;

class JdbcPostgreSqlRecordStoreTest extends RecordStoreContract {

    @Override
    protected RecordStore emptyStore() {
        return new JdbcRecordStore(
                new OwnTransactions(TestDatabase.empty(SqlDialect.POSTGRESQL)), SqlDialect.POSTGRESQL);
    }
}
