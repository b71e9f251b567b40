package io.github.hospitalhr.domain.testkit;

import io.github.hospitalhr.domain.store.InMemoryRecordStore;

/** A store that does right; each broken one overrides a method. */
class SoundStore extends ForwardingStore {

    SoundStore() {
        super(new InMemoryRecordStore());
    }
}
