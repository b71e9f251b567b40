package io.github.hospitalhr.performance.testkit;

import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.performance.intake.RecordFactLedger;
import io.github.hospitalhr.performance.spi.FactLedger;

class RecordFactLedgerTest extends FactLedgerContract {

    @Override
    protected FactLedger emptyLedger() {
        return new RecordFactLedger(new InMemoryRecordStore(), TenantId.of("h1"));
    }
}
