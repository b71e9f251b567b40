package io.github.hospitalhr.domain.testkit;

import static io.github.hospitalhr.domain.testkit.StoreFixture.OTHER;
import static io.github.hospitalhr.domain.testkit.StoreFixture.ROSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Faults that real stores have: each fails exactly the test of the rule it breaks. */
class BrokenStoreDetailsTest {

    /** S2: composes what was given apart, as some file systems and databases do. */
    static class Normalizes extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                @Override
                public Optional<StoredRecord> find(RecordKey key) {
                    return super.find(key)
                            .map(r -> new StoredRecord(
                                    r.key(),
                                    r.version(),
                                    Normalizer.normalize(r.payload(), Normalizer.Form.NFC),
                                    r.indexValues()));
                }
            };
        }
    }

    /** S3: leaves out an update that would change nothing, as mappers of objects do. */
    static class SkipsWhatIsTheSame extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                @Override
                public CommitReceipt commit(CommitBatch batch) {
                    if (batch.changes().size() == 1
                            && batch.changes().get(0) instanceof RecordChange.Put put
                            && put.expectedVersion() > 0
                            && find(put.key()).filter(now -> isSame(now, put)).isPresent()) {
                        return new CommitReceipt(Map.of(put.key(), put.expectedVersion()));
                    }
                    return super.commit(batch);
                }

                private boolean isSame(StoredRecord now, RecordChange.Put put) {
                    return now.equals(
                            new StoredRecord(put.key(), put.expectedVersion(), put.payload(), put.indexValues()));
                }
            };
        }
    }

    /** S6: a deleted row is gone with its version, as where nothing remembers it. */
    static class BeginsAgain extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                private final Map<RecordKey, Long> former = new HashMap<>();

                private long before(RecordKey key) {
                    return former.getOrDefault(key, 0L);
                }

                private StoredRecord shown(StoredRecord r) {
                    return new StoredRecord(r.key(), r.version() - before(r.key()), r.payload(), r.indexValues());
                }

                private RecordChange real(RecordChange change) {
                    long expected = change.expectedVersion() + before(change.key());
                    if (change instanceof RecordChange.Put put && put.expectedVersion() > 0) {
                        return new RecordChange.Put(put.kind(), put.key(), expected, put.payload(), put.indexValues());
                    }
                    return change instanceof RecordChange.Delete delete
                            ? new RecordChange.Delete(delete.key(), expected)
                            : change;
                }

                @Override
                public synchronized Optional<StoredRecord> find(RecordKey key) {
                    return super.find(key).map(this::shown);
                }

                @Override
                public synchronized CommitReceipt commit(CommitBatch batch) {
                    for (RecordChange change : batch.changes()) {
                        long now = find(change.key()).map(StoredRecord::version).orElse(0L);
                        if (now != change.expectedVersion()) {
                            throw new StaleVersionException(change.key(), change.expectedVersion(), now);
                        }
                    }
                    List<RecordChange> changes = new ArrayList<>();
                    batch.changes().stream()
                            .filter(change -> !(change instanceof RecordChange.Expect))
                            .forEach(change -> changes.add(real(change)));
                    CommitReceipt receipt = super.commit(BrokenStoreTest.withChanges(batch, changes));
                    Map<RecordKey, Long> versions = new TreeMap<>();
                    receipt.versions().forEach((key, version) -> versions.put(key, version - before(key)));
                    changes.stream()
                            .filter(RecordChange.Delete.class::isInstance)
                            .forEach(gone -> former.put(gone.key(), gone.expectedVersion()));
                    return new CommitReceipt(versions);
                }
            };
        }
    }

    /** S7: looks for a value among what is stored, not within the batch. */
    static class UniqueOnlyAgainstTheStored extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                @Override
                public CommitReceipt commit(CommitBatch batch) {
                    Set<IndexValue> seen = new HashSet<>();
                    List<RecordChange> changes = new ArrayList<>();
                    for (RecordChange change : batch.changes()) {
                        boolean repeats = change instanceof RecordChange.Put put
                                && put.indexValues().stream()
                                        .filter(value -> value.index().equals("number") && isFree(value))
                                        .anyMatch(value -> !seen.add(value));
                        changes.add(
                                repeats && change instanceof RecordChange.Put put
                                        ? new RecordChange.Put(
                                                put.kind(), put.key(), put.expectedVersion(), put.payload(), List.of())
                                        : change);
                    }
                    return super.commit(BrokenStoreTest.withChanges(batch, changes));
                }

                private boolean isFree(IndexValue value) {
                    return query(RecordQuery.by(StoreFixture.TENANT, ROSTERS, "number")
                                    .equalTo(value.value()))
                            .records()
                            .isEmpty();
                }
            };
        }
    }

    /** S7: a row marked as deleted still holds its values. */
    static class TheDeletedHoldTheirValues extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                private final Set<IndexValue> held = new HashSet<>();

                @Override
                public synchronized CommitReceipt commit(CommitBatch batch) {
                    List<StoredRecord> gone = new ArrayList<>();
                    for (RecordChange change : batch.changes()) {
                        if (change instanceof RecordChange.Delete) {
                            find(change.key()).ifPresent(gone::add);
                        } else if (change instanceof RecordChange.Put put
                                && put.indexValues().stream().anyMatch(held::contains)) {
                            throw new DuplicateKeyException(put.key().kind(), "number", null);
                        }
                    }
                    CommitReceipt receipt = super.commit(batch);
                    gone.forEach(record -> record.indexValues().stream()
                            .filter(value -> value.index().equals("number"))
                            .forEach(held::add));
                    return receipt;
                }
            };
        }
    }

    /** S9: takes a full page for one that is followed by another. */
    static class AnotherPageAfterAFullOne extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                @Override
                public RecordPage query(RecordQuery query) {
                    RecordPage page = super.query(query);
                    if (page.next().isPresent() || page.records().size() < query.limit()) {
                        return page;
                    }
                    StoredRecord last = page.records().get(page.records().size() - 1);
                    String value = last.indexValues().stream()
                            .filter(v -> v.index().equals(query.index()))
                            .map(IndexValue::value)
                            .findFirst()
                            .orElse("");
                    return RecordPage.of(
                            page.records(), new PageCursor(value, last.key().id()));
                }
            };
        }
    }

    /** S10: finds by kind and id, whoever's it is. */
    static class ForgetsTheTenant extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                @Override
                public Optional<StoredRecord> find(RecordKey key) {
                    Optional<StoredRecord> own = super.find(key);
                    return own.isPresent() ? own : super.find(new RecordKey(OTHER, key.kind(), key.id()));
                }
            };
        }
    }

    /** S11: keeps the list of the last page and goes on writing into it. */
    static class LeaksItsLivePages extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                private final List<StoredRecord> live = new ArrayList<>();
                private final List<IndexValue> values = new ArrayList<>();

                @Override
                public synchronized Optional<StoredRecord> find(RecordKey key) {
                    Optional<StoredRecord> found = super.find(key);
                    values.clear();
                    found.ifPresent(record -> values.addAll(record.indexValues()));
                    return found.map(r -> new StoredRecord(r.key(), r.version(), r.payload(), values));
                }

                @Override
                public synchronized RecordPage query(RecordQuery query) {
                    RecordPage page = super.query(query);
                    live.clear();
                    live.addAll(page.records());
                    return RecordPage.of(live, page.next().orElse(null));
                }
            };
        }
    }

    /** S14: has room for a thousand parameters. */
    static class TakesAThousandChanges extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                @Override
                public CommitReceipt commit(CommitBatch batch) {
                    if (batch.changes().size() > 1000) {
                        throw new IllegalStateException("too many parameters");
                    }
                    return super.commit(batch);
                }
            };
        }
    }

    /** S15: answers that nothing is nowhere. */
    static class FindsNullAbsent extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            return new SoundStore() {
                @Override
                public Optional<StoredRecord> find(RecordKey key) {
                    return key == null ? Optional.empty() : super.find(key);
                }
            };
        }
    }

    private static Set<String> failures(Class<?> contract) {
        return Failures.of(contract, 10);
    }

    @Test
    void anotherSpellingFailsTheText() {
        assertThat(failures(Normalizes.class)).containsExactly("s2TextIsExact");
    }

    @Test
    void aSkippedUpdateFailsTheVersions() {
        assertThat(failures(SkipsWhatIsTheSame.class)).containsExactly("s3VersionsCount");
    }

    @Test
    void versionsThatBeginAgainFailTheSecondLife() {
        assertThat(failures(BeginsAgain.class)).containsExactly("s6NoSecondLife");
    }

    @Test
    void valuesTakenTwiceFailTheOneHolder() {
        assertThat(failures(UniqueOnlyAgainstTheStored.class)).containsExactly("s7UniqueValueHasOneHolder");
    }

    @Test
    void valuesHeldByTheDeletedFailTheFreeing() {
        assertThat(failures(TheDeletedHoldTheirValues.class)).containsExactly("s7UniqueValueIsFreed");
    }

    @Test
    void aCursorBehindTheLastPageFailsThePages() {
        assertThat(failures(AnotherPageAfterAFullOne.class)).containsExactly("s9PagesJoin");
    }

    @Test
    void aForgottenTenantFailsTheTenants() {
        assertThat(failures(ForgetsTheTenant.class)).containsExactly("s10TenantsAreApart");
    }

    /** The types of the answers copy what they are given: of a record store, S11 cannot be broken. Lists of the outbox can: O9. */
    @Test
    void aLiveListCannotLeakThroughARecordOrAPage() {
        assertThat(failures(LeaksItsLivePages.class)).isEmpty();
    }

    @Test
    void aSmallBatchFailsTheSize() {
        assertThat(failures(TakesAThousandChanges.class)).containsExactly("s14ManyRecords");
    }

    @Test
    void anAnswerToNullFailsTheCallersMistake() {
        assertThat(failures(FindsNullAbsent.class)).containsExactly("s15NullIsRefused");
    }
}
