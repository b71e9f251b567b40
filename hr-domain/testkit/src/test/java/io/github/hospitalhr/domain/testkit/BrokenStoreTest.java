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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contracts are tested too: each broken store fails exactly the test that names its fault. More: {@link BrokenStoreDetailsTest}. */
class BrokenStoreTest {

    static class LastWriteWins extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                @Override
                public synchronized CommitReceipt commit(CommitBatch batch) {
                    return super.commit(overwriting(batch, this));
                }
            };
        }
    }

    static class LooksBeforeItWrites extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                private final Thread opener = Thread.currentThread();

                @Override
                public synchronized CommitReceipt commit(CommitBatch batch) {
                    // Of commits at the same time each one has looked before the other writes.
                    return super.commit(Thread.currentThread().equals(opener) ? batch : overwriting(batch, this));
                }
            };
        }
    }

    /** The batch with its puts of existing records as if each were of the last version. */
    private static CommitBatch overwriting(CommitBatch batch, RecordStore store) {
        List<RecordChange> changes = new ArrayList<>();
        for (RecordChange change : batch.changes()) {
            long now = store.find(change.key()).map(StoredRecord::version).orElse(0L);
            boolean overwrites = change.expectedVersion() > 0 && now > change.expectedVersion();
            changes.add(
                    overwrites && change instanceof RecordChange.Put put
                            ? new RecordChange.Put(put.kind(), put.key(), now, put.payload(), put.indexValues())
                            : change);
        }
        return withChanges(batch, changes);
    }

    static class NullForAbsent extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
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
            return new SoundStore() {
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
            return new SoundStore() {
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
            return new SoundStore() {
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
            return new SoundStore() {
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
            return new SoundStore() {
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
        return withChanges(batch, changes);
    }

    /** The batch with other changes; a batch may not be empty. */
    static CommitBatch withChanges(CommitBatch batch, List<RecordChange> changes) {
        List<OutboxEntry> outbox = new ArrayList<>(batch.outbox());
        if (changes.isEmpty() && outbox.isEmpty()) {
            outbox.add(StoreFixture.entry("nothing"));
        }
        return new CommitBatch(batch.tenant(), changes, outbox);
    }

    static class LeaksItsLiveList extends OutboxContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
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
            return new SoundStore();
        }
    }

    static class SoundOutbox extends OutboxContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore();
        }
    }

    @Test
    void lastWriteWinsFailsTheStalePut() {
        assertThat(failures(LastWriteWins.class)).containsExactly("s4StalePutIsRefused");
    }

    @Test
    void aLookBeforeTheWriteFailsTheLostUpdate() {
        assertThat(failures(LooksBeforeItWrites.class)).containsExactly("s13NoUpdateIsLost");
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
    void forgottenExpectationsFailTheStaleOne() {
        assertThat(failures(ForgetsExpectations.class)).containsExactly("s16StaleExpectationIsRefused");
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
