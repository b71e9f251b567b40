package io.github.hospitalhr.domain.testkit;

import static io.github.hospitalhr.domain.testkit.StoreFixture.NOON;
import static io.github.hospitalhr.domain.testkit.StoreFixture.OTHER;
import static io.github.hospitalhr.domain.testkit.StoreFixture.ROSTERS;
import static io.github.hospitalhr.domain.testkit.StoreFixture.TENANT;
import static io.github.hospitalhr.domain.testkit.StoreFixture.allIds;
import static io.github.hospitalhr.domain.testkit.StoreFixture.batch;
import static io.github.hospitalhr.domain.testkit.StoreFixture.createRecord;
import static io.github.hospitalhr.domain.testkit.StoreFixture.entry;
import static io.github.hospitalhr.domain.testkit.StoreFixture.exists;
import static io.github.hospitalhr.domain.testkit.StoreFixture.ids;
import static io.github.hospitalhr.domain.testkit.StoreFixture.key;
import static io.github.hospitalhr.domain.testkit.StoreFixture.number;
import static io.github.hospitalhr.domain.testkit.StoreFixture.put;
import static io.github.hospitalhr.domain.testkit.StoreFixture.read;
import static io.github.hospitalhr.domain.testkit.StoreFixture.ward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.util.HashSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link io.github.hospitalhr.domain.spi.RecordStore}: the tests carry the numbers of its rules. A host extends it
 * with its own store:
 *
 * <pre>{@code
 * class OurStoreTest extends RecordStoreContract {
 *     protected RecordStore emptyStore() { return new OurStore(cleanTables()); }
 * }
 * }</pre>
 *
 * <p>A fault fails the test of its rule alone: where a later rule builds on an earlier one that does not hold, as S13 does on S4, its
 * test aborts and says so. S11 holds by the types of the answers, which copy what they are given.
 */
public abstract class RecordStoreContract extends RecordExpectationRules {

    /** For subclasses. */
    protected RecordStoreContract() {}

    /** One record, written and read. */
    @Nested
    class OneRecord {

        @Test
        @DisplayName("S1 what was never put, or was deleted, is empty and not null")
        void s1AbsentIsEmpty() {
            assertThat(store.find(key("unknown"))).isNotNull().isEmpty();
            long version = createRecord(store, "gone");
            store.commit(batch().delete(ROSTERS, "gone", version).build());
            assertThat(store.find(key("gone"))).isNotNull().isEmpty();
            createRecord(store, "there");
            assertThat(store.find(new RecordKey(TENANT, "contract-other", "there")))
                    .isNotNull()
                    .isEmpty();
        }

        @Test
        @DisplayName("S2 any text is read back character by character")
        void s2TextIsExact() {
            for (String text : TRICKY) {
                String payload = "{\"name\":\"" + text + "\"}\r\n\t ";
                store.commit(batch().create(ROSTERS, "id-" + text, payload, ward(text), number(text))
                        .build());
                assertThat(read(store, "id-" + text).payload()).isEqualTo(payload);
                assertThat(read(store, "id-" + text).key()).isEqualTo(key("id-" + text));
                assertThat(read(store, "id-" + text).indexValues()).containsExactlyInAnyOrder(ward(text), number(text));
            }
            for (String text : TRICKY) {
                assertThat(ids(store.query(
                                RecordQuery.by(TENANT, ROSTERS, "ward").equalTo(text))))
                        .containsExactly("id-" + text);
            }
            createRecord(store, "empty-value", ward(""));
            assertThat(read(store, "empty-value").indexValues()).containsExactly(ward(""));
        }

        @Test
        @DisplayName("S3 the receipt tells the version, and each put raises it by one")
        void s3VersionsCount() {
            long version = createRecord(store, "a");
            assertThat(version).isPositive();
            assertThat(read(store, "a").version()).isEqualTo(version);
            for (int i = 1; i <= 3; i++) {
                long next = put(store, "a", version, "{\"edit\":" + i + "}");
                assertThat(next).isEqualTo(version + 1);
                assertThat(read(store, "a").version()).isEqualTo(next);
                assertThat(read(store, "a").payload()).isEqualTo("{\"edit\":" + i + "}");
                version = next;
            }
            assertThat(put(store, "a", version, "{\"edit\":3}"))
                    .as("a put of the same payload")
                    .isEqualTo(version + 1);
        }

        @Test
        @DisplayName("S6 a record put again after its deletion continues its versions")
        void s6NoSecondLife() {
            long first = createRecord(store, "a", ward("icu"));
            long second = put(store, "a", first, "{}");
            store.commit(batch().delete(ROSTERS, "a", second).build());
            long again = createRecord(store, "a", ward("er"));
            assertThat(again).isGreaterThan(second);
            assertThat(read(store, "a").version()).isEqualTo(again);
            assertThat(read(store, "a").indexValues()).containsExactly(ward("er"));
            store.commit(batch().delete(ROSTERS, "a", again).build());
            assertThat(createRecord(store, "a")).isGreaterThan(again);
        }
    }

    /** Changes that come too late. */
    @Nested
    class StaleVersions {

        @Test
        @DisplayName("S4 a put with an old version is refused")
        void s4StalePutIsRefused() {
            long first = createRecord(store, "a");
            long second = put(store, "a", first, "{\"by\":\"first\"}");
            refuse("a", first, second, () -> put(store, "a", first, "{\"by\":\"second\"}"));
            assertThat(read(store, "a").payload()).isEqualTo("{\"by\":\"first\"}");
        }

        @Test
        @DisplayName("S4 a create of what exists is refused")
        void s4CreateOfExistingIsRefused() {
            long version = createRecord(store, "a");
            refuse("a", 0, version, () -> createRecord(store, "a"));
        }

        @Test
        @DisplayName("S4 a put of what does not exist is refused")
        void s4PutOfAbsentIsRefused() {
            refuse("a", 3, 0, () -> put(store, "a", 3, "{}"));
            assertThat(exists(store, key("a"))).isFalse();
        }

        @Test
        @DisplayName("S4 a delete with an old version, or of what does not exist, is refused")
        void s4StaleDeleteIsRefused() {
            long first = createRecord(store, "a");
            long second = put(store, "a", first, "{\"edited\":true}");
            refuse("a", first, second, () -> delete("a", first));
            assertThat(exists(store, key("a"))).isTrue();
            delete("a", second);
            refuse("a", second, 0, () -> delete("a", second));
        }

        private void delete(String id, long version) {
            store.commit(batch().delete(ROSTERS, id, version).build());
        }

        private void refuse(String id, long expected, long actual, ThrowingCallable commit) {
            assertThatThrownBy(commit).isInstanceOfSatisfying(StaleVersionException.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(ROSTERS.name());
                assertThat(refusal.id()).isEqualTo(id);
                assertThat(refusal.expected()).isEqualTo(expected);
                assertThat(refusal.actual()).isEqualTo(actual);
            });
        }
    }

    /** Several changes at once. */
    @Nested
    class Batches {

        @Test
        @DisplayName("S5 a refused batch leaves no record, no index value and no outbox entry")
        void s5RefusedBatchLeavesNothing() {
            long version = createRecord(store, "old", ward("icu"), number("1"));
            CommitBatch duplicate = batch().create(ROSTERS, "new", "{}", ward("er"))
                    .put(ROSTERS, "old", version, "{\"edited\":true}", List.of(ward("er"), number("1")))
                    .create(ROSTERS, "second", "{}", number("1"))
                    .outbox(entry("told"))
                    .build();
            assertThatThrownBy(() -> store.commit(duplicate)).isInstanceOf(DuplicateKeyException.class);
            assertNothingOf(version);
            CommitBatch stale = batch().create(ROSTERS, "new", "{}", ward("er"))
                    .put(ROSTERS, "old", version, "{\"edited\":true}", List.of(ward("er")))
                    .delete(ROSTERS, "absent", 7)
                    .outbox(entry("told"))
                    .build();
            try {
                store.commit(stale);
                abort("not refused: that is the business of rule S4");
            } catch (StaleVersionException refused) {
                assertNothingOf(version);
            }
            store.commit(batch().outbox(entry("used")).build());
            CommitBatch toldTwice =
                    batch().create(ROSTERS, "new", "{}").outbox(entry("used")).build();
            try {
                store.commit(toldTwice);
                abort("not refused: that is the business of rule S12");
            } catch (DuplicateKeyException refused) {
                assertThat(exists(store, key("new"))).isFalse();
            }
        }

        private void assertNothingOf(long version) {
            assertThat(exists(store, key("new"))).isFalse();
            assertThat(exists(store, key("second"))).isFalse();
            assertThat(read(store, "old").version()).isEqualTo(version);
            assertThat(read(store, "old").payload()).isEqualTo("{}");
            assertThat(ids(store.query(RecordQuery.by(TENANT, ROSTERS, "ward").equalTo("er"))))
                    .isEmpty();
            assertThat(ids(store.query(RecordQuery.by(TENANT, ROSTERS, "ward").equalTo("icu"))))
                    .containsExactly("old");
            assertThat(outboxIds(store, TENANT)).isEmpty();
        }

        @Test
        @DisplayName("S7 a value of a unique index has one holder")
        void s7UniqueValueHasOneHolder() {
            long version = createRecord(store, "a", number("secret-1"));
            refuseDuplicate(() -> createRecord(store, "b", number("secret-1")));
            refuseDuplicate(() -> store.commit(batch().create(ROSTERS, "c", "{}", number("secret-2"))
                    .create(ROSTERS, "d", "{}", number("secret-2"))
                    .build()));
            put(store, "a", version, "{\"same\":true}", number("secret-1"));
            createRecord(store, "e", number("Secret-1"));
        }

        private void refuseDuplicate(ThrowingCallable commit) {
            assertThatThrownBy(commit)
                    .isInstanceOfSatisfying(DuplicateKeyException.class, refusal -> {
                        assertThat(refusal.kind()).isEqualTo(ROSTERS.name());
                        assertThat(refusal.index()).isEqualTo("number");
                    })
                    .hasMessageNotContaining("secret");
        }

        @Test
        @DisplayName("S7 a unique value is freed by a delete, by a put without it, and changes hands within a batch")
        void s7UniqueValueIsFreed() {
            long a = createRecord(store, "a", number("1"));
            store.commit(batch().delete(ROSTERS, "a", a).build());
            long b = createRecord(store, "b", number("1"));
            b = put(store, "b", b, "{}", number("2"));
            long c = createRecord(store, "c", number("1"));
            store.commit(batch().put(ROSTERS, "b", b, "{}", List.of(number("1")))
                    .put(ROSTERS, "c", c, "{}", List.of(number("2")))
                    .build());
            assertThat(read(store, "b").indexValues()).containsExactly(number("1"));
            store.commit(batch().create(ROSTERS, "d", "{}", number("1"))
                    .delete(ROSTERS, "b", b + 1)
                    .build());
            assertThat(ids(store.query(RecordQuery.by(TENANT, ROSTERS, "number"))))
                    .containsExactlyInAnyOrder("c", "d");
        }

        @Test
        @DisplayName("S12 outbox entries are there exactly if the commit succeeded")
        void s12OutboxIsWrittenWithTheData() {
            store.commit(batch().create(ROSTERS, "a", "{}")
                    .outbox(entry("told-a"))
                    .outbox(entry("told-b"))
                    .build());
            store.commit(batch().outbox(entry("told-c")).build());
            assertThat(outboxIds(store, TENANT)).containsExactlyInAnyOrder("told-a", "told-b", "told-c");
        }

        @Test
        @DisplayName("S12 an outbox id that was used is refused, and the batch with it")
        void s12OutboxIdIsUnique() {
            store.commit(batch().outbox(entry("told")).build());
            if (outboxIds(store, TENANT).isEmpty()) {
                abort("the entry was forgotten: that is the business of another test");
            }
            CommitBatch again =
                    batch().create(ROSTERS, "a", "{}").outbox(entry("told")).build();
            assertThatThrownBy(() -> store.commit(again))
                    .isInstanceOfSatisfying(
                            DuplicateKeyException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(DuplicateKeyException.OUTBOX));
        }

        @Test
        @DisplayName("S14 ten thousand records in one batch, read page by page")
        void s14ManyRecords() {
            CommitBatch.Builder batch = batch();
            for (int i = 0; i < CommitBatch.MAX_SIZE; i++) {
                batch.create(ROSTERS, "r" + i, "{\"n\":" + i + "}", ward("w" + i % 10), number("n" + i));
            }
            store.commit(batch.build());
            RecordQuery query = RecordQuery.by(TENANT, ROSTERS, "ward").limit(1000);
            List<String> all = allIds(store, query);
            assertThat(all).hasSize(CommitBatch.MAX_SIZE);
            assertThat(new HashSet<>(all)).hasSize(CommitBatch.MAX_SIZE);
            assertThat(allIds(store, query.equalTo("w3").limit(300))).hasSize(1000);
            assertThat(read(store, "r9999").payload()).isEqualTo("{\"n\":9999}");
        }

        @Test
        @DisplayName("S14 a payload of the greatest size")
        void s14LargePayload() {
            String payload = "\"" + "医".repeat(RecordChange.MAX_PAYLOAD - 2) + "\"";
            long version = store.commit(
                            batch().create(ROSTERS, "large", payload).build())
                    .version(key("large"));
            assertThat(read(store, "large").payload().equals(payload)).isTrue();
            assertThat(read(store, "large").version()).isEqualTo(version);
        }

        @Test
        @DisplayName("S15 null is refused before anything is written")
        @SuppressWarnings({"NullAway", "DataFlowIssue"})
        void s15NullIsRefused() {
            assertThatThrownBy(() -> store.find(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> store.query(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> store.commit(null)).isInstanceOf(NullPointerException.class);
        }
    }

    /** Several hospitals in one store. */
    @Nested
    class Tenants {

        @Test
        @DisplayName("S10 records, unique values and outbox ids of one tenant do not touch another's")
        void s10TenantsAreApart() {
            store.commit(batch().create(ROSTERS, "a", "{\"of\":\"first\"}", ward("icu"), number("1"))
                    .outbox(entry("told"))
                    .build());
            store.commit(CommitBatch.builder(OTHER)
                    .create(ROSTERS, "a", "{\"of\":\"second\"}", ward("icu"), number("1"))
                    .create(ROSTERS, "b", "{}", ward("icu"))
                    .outbox(new OutboxEntry(OTHER, "told", "contract-event", "{}", NOON))
                    .build());
            assertThat(read(store, "a").payload()).isEqualTo("{\"of\":\"first\"}");
            assertThat(exists(store, key("b"))).isFalse();
            assertThat(ids(store.query(RecordQuery.by(TENANT, ROSTERS, "ward").equalTo("icu"))))
                    .containsExactly("a");
            assertThat(ids(store.query(RecordQuery.byId(OTHER, ROSTERS)))).containsExactlyInAnyOrder("a", "b");
            store.commit(
                    batch().delete(ROSTERS, "a", read(store, "a").version()).build());
            assertThat(exists(store, ROSTERS.key(OTHER, "a"))).isTrue();
        }
    }
}
