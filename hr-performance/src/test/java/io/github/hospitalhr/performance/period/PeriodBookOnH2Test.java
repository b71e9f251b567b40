package io.github.hospitalhr.performance.period;

import io.github.hospitalhr.domain.spi.OutboxStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.performance.StoreOn;

/** The rules in H2. */
class PeriodBookOnH2Test extends PeriodBookRules {

    private final JdbcRecordStore store = StoreOn.empty(SqlDialect.H2);

    @Override
    RecordStore store() {
        return store;
    }

    @Override
    OutboxStore outbox() {
        return store;
    }
}
