package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contracts are tested too: each broken store fails exactly the tests that name its fault. */
class BrokenStoreTest {

    /** A store that does right; each broken one overrides one method. */
    private static class Store extends ForwardingStore {
        Store() {
            super(new InMemoryRecordStore());
        }
    }

    static class LastWriteWins extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new Store() {
                @Override
                public synchronized CommitReceipt commit(CommitBatch batch) {
                    List<RecordChange> changes = new ArrayList<>();
                    for (RecordChange change : batch.changes()) {
                        long now = find(change.key()).map(StoredRecord::version).orElse(0L);
                        boolean overwrites = change instanceof RecordChange.Put
                                && change.expectedVersion() > 0
                                && now > change.expectedVersion();
                        if (overwrites && change instanceof RecordChange.Put put) {
                            changes.add(
                                    new RecordChange.Put(put.kind(), put.key(), now, put.payload(), put.indexValues()));
                        } else {
                            changes.add(change);
                        }
                    }
                    return super.commit(new CommitBatch(batch.tenant(), changes, batch.outbox()));
                }
            };
        }
    }

    static class NullForAbsent extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new Store() {
                @Override
                @SuppressWarnings({"NullAway", "OptionalAssignedToNull"})
                public Optional<StoredRecord> find(RecordKey key) {
                    Optional<StoredRecord> found = super.find(key);
                    return found.isPresent() ? found : null;
                }
            };
        }
    }

    static class UnsortedPages extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new Store() {
                @Override
                public RecordPage query(RecordQuery query) {
                    RecordPage page = super.query(query);
                    List<StoredRecord> records = new ArrayList<>(page.records());
                    Collections.reverse(records);
                    return RecordPage.of(records, page.next().orElse(null));
                }
            };
        }
    }

    static class NonAtomicBatch extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new Store() {
                @Override
                public synchronized CommitReceipt commit(CommitBatch batch) {
                    try {
                        return super.commit(batch);
                    } catch (DuplicateKeyException refused) {
                        for (RecordChange change : batch.changes()) {
                            super.commit(new CommitBatch(batch.tenant(), List.of(change), List.of()));
                        }
                        throw refused;
                    }
                }
            };
        }
    }

    static class ForgetsTheOutbox extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new Store() {
                @Override
                public CommitReceipt commit(CommitBatch batch) {
                    return batch.changes().isEmpty()
                            ? new CommitReceipt(java.util.Map.of())
                            : super.commit(new CommitBatch(batch.tenant(), batch.changes(), List.of()));
                }
            };
        }
    }

    static class ForgetsExpectations extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new Store() {
                @Override
                public CommitReceipt commit(CommitBatch batch) {
                    return super.commit(withoutExpectations(batch));
                }
            };
        }
    }

    static class ExpectsOutsideTheCommit extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new Store() {
                private final Thread opener = Thread.currentThread();

                @Override
                public CommitReceipt commit(CommitBatch batch) {
                    // Of commits at the same time each one has looked before the other writes: as if all looked at the
                    // beginning.
                    return super.commit(Thread.currentThread().equals(opener) ? batch : withoutExpectations(batch));
                }
            };
        }
    }

    private static CommitBatch withoutExpectations(CommitBatch batch) {
        List<RecordChange> changes = new ArrayList<>(batch.changes());
        changes.removeIf(RecordChange.Expect.class::isInstance);
        List<OutboxEntry> outbox = new ArrayList<>(batch.outbox());
        if (changes.isEmpty() && outbox.isEmpty()) {
            outbox.add(StoreFixture.entry("nothing"));
        }
        return new CommitBatch(batch.tenant(), changes, outbox);
    }

    static class LeaksItsLiveList extends OutboxContract {
        @Override
        protected RecordStore emptyStore() {
            return new Store() {
                private final List<OutboxItem> live = new ArrayList<>();

                @Override
                public List<OutboxItem> due(Instant now, int limit) {
                    live.clear();
                    live.addAll(super.due(now, limit));
                    return live;
                }
            };
        }
    }

    /** The control: without a fault nothing fails. */
    static class Sound extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new Store();
        }
    }

    static class SoundOutbox extends OutboxContract {
        @Override
        protected RecordStore emptyStore() {
            return new Store();
        }
    }

    @Test
    void lastWriteWinsFailsTheStalePutAndTheLostUpdate() {
        assertThat(failures(LastWriteWins.class)).containsExactly("s13NoUpdateIsLost", "s4StalePutIsRefused");
    }

    @Test
    void nullForAbsentFailsTheAbsentRecord() {
        assertThat(failures(NullForAbsent.class)).containsExactly("s1AbsentIsEmpty");
    }

    @Test
    void unsortedPagesFailTheOrder() {
        assertThat(failures(UnsortedPages.class)).containsExactly("s8AnswersAreSorted");
    }

    @Test
    void aNonAtomicBatchFailsTheRefusedBatch() {
        assertThat(failures(NonAtomicBatch.class)).containsExactly("s5RefusedBatchLeavesNothing");
    }

    @Test
    void aForgottenOutboxFailsTheOutbox() {
        assertThat(failures(ForgetsTheOutbox.class)).containsExactly("s12OutboxIsWrittenWithTheData");
    }

    @Test
    void forgottenExpectationsFailTheStaleOneAndTheSkew() {
        assertThat(failures(ForgetsExpectations.class))
                .containsExactly("s16NoWriteSkew", "s16StaleExpectationIsRefused");
    }

    @Test
    void expectationsOutsideTheCommitFailTheSkew() {
        assertThat(failures(ExpectsOutsideTheCommit.class)).containsExactly("s16NoWriteSkew");
    }

    @Test
    void aLeakedListFailsTheSnapshot() {
        assertThat(failures(LeaksItsLiveList.class)).containsExactly("o9Exact");
    }

    @Test
    void aSoundStoreFailsNothing() {
        assertThat(failures(Sound.class)).isEmpty();
        assertThat(failures(SoundOutbox.class)).isEmpty();
    }

    private static Set<String> failures(Class<?> contract) {
        return Failures.of(contract, 10);
    }
}
