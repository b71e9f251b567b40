package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.spi.OutboxStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.performance.StoreOnH2;

/** The rules over JDBC. */
class FilingOnH2Test extends FilingRules {

    private final StoreOnH2 store = new StoreOnH2();

    @Override
    RecordStore store() {
        return store.records();
    }

    @Override
    OutboxStore outbox() {
        return store.outbox();
    }
}
