package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.spi.OutboxStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;

/** The rules over the store in memory. */
class FilingTest extends FilingRules {

    private final InMemoryRecordStore store = new InMemoryRecordStore();

    @Override
    RecordStore store() {
        return store;
    }

    @Override
    OutboxStore outbox() {
        return store;
    }
}
