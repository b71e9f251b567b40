package io.github.hospitalhr.domain.testkit;

import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;

class InMemoryRecordStoreTest extends RecordStoreContract {

    @Override
    protected RecordStore emptyStore() {
        return new InMemoryRecordStore();
    }
}
