package io.github.hospitalhr.domain.testkit;

import static io.github.hospitalhr.domain.testkit.StoreFixture.ROSTERS;
import static io.github.hospitalhr.domain.testkit.StoreFixture.TENANT;
import static io.github.hospitalhr.domain.testkit.StoreFixture.THREADS;
import static io.github.hospitalhr.domain.testkit.StoreFixture.allIds;
import static io.github.hospitalhr.domain.testkit.StoreFixture.batch;
import static io.github.hospitalhr.domain.testkit.StoreFixture.createRecord;
import static io.github.hospitalhr.domain.testkit.StoreFixture.ids;
import static io.github.hospitalhr.domain.testkit.StoreFixture.number;
import static io.github.hospitalhr.domain.testkit.StoreFixture.put;
import static io.github.hospitalhr.domain.testkit.StoreFixture.read;
import static io.github.hospitalhr.domain.testkit.StoreFixture.together;
import static io.github.hospitalhr.domain.testkit.StoreFixture.ward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.OutboxStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.spi.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The part of {@link RecordStoreContract} about many records: queries and threads. */
@NullUnmarked
abstract class RecordQueryRules {

    /** Texts that some store somewhere does not keep, or takes for one another. */
    static final List<String> TRICKY = List.of(
            "plain",
            "Plain",
            "trailing ",
            "trailing",
            " leading",
            "𠮷田",
            "吉田",
            "👩‍⚕️🏥",
            "é",
            "e\u0301",
            "ß",
            "ss",
            "Straße",
            "'; drop table hr_record; --",
            "back\\slash",
            "100%_",
            "\uFF01",
            "\uFFFD",
            "\u200B");

    /** The store of the current test. */
    RecordStore store;

    RecordQueryRules() {}

    /**
     * The store under test, without any record. Called before each test.
     *
     * @return an empty store
     */
    protected abstract RecordStore emptyStore();

    /**
     * The ids of a tenant's entries in the outbox that are not delivered. A store that is no {@link OutboxStore} itself overrides
     * this.
     *
     * @param store the store of the current test
     * @param tenant whose entries
     * @return the ids in any order
     */
    protected List<String> outboxIds(RecordStore store, TenantId tenant) {
        return ((OutboxStore) store)
                .due(StoreFixture.NOON.plus(Duration.ofDays(1)), 1000).stream()
                        .map(OutboxItem::entry)
                        .filter(entry -> entry.tenant().equals(tenant))
                        .map(OutboxEntry::id)
                        .toList();
    }

    @BeforeEach
    final void openStore() {
        store = emptyStore();
    }

    /** Queries and their pages. */
    @Nested
    class Queries {

        @Test
        @DisplayName("S8 answers are sorted by value and id in the order of code points")
        void s8AnswersAreSorted() {
            List<String> sorted = List.of("", "A", "B", "a", "a ", "b", "é", "吉", "\uFF01", "👩", "𠮷");
            List<String> wanted = new ArrayList<>();
            CommitBatch.Builder batch = batch();
            for (int i = sorted.size() - 1; i >= 0; i--) {
                for (String id : List.of("3", "1", "2")) {
                    batch.create(ROSTERS, id + sorted.get(i), "{}", ward(sorted.get(i)));
                }
            }
            store.commit(batch.build());
            sorted.forEach(value -> List.of("1", "2", "3").forEach(id -> wanted.add(id + value)));
            assertThat(ids(store.query(RecordQuery.by(TENANT, ROSTERS, "ward"))))
                    .containsExactlyElementsOf(wanted);
            List<String> byId = new ArrayList<>();
            List.of("1", "2", "3").forEach(id -> sorted.forEach(value -> byId.add(id + value)));
            assertThat(ids(store.query(RecordQuery.byId(TENANT, ROSTERS)))).containsExactlyElementsOf(byId);
        }

        @Test
        @DisplayName("S8 equality is exact and ranges are half-open")
        void s8Ranges() {
            for (String month : List.of("2026-01", "2026-02", "2026-03", "2026-03 ", "2027-01")) {
                createRecord(store, "r" + month, ward(month), number(month));
            }
            for (String index : List.of("ward", "number")) {
                RecordQuery query = RecordQuery.by(TENANT, ROSTERS, index);
                assertThat(ids(store.query(query.equalTo("2026-03")))).containsExactly("r2026-03");
                assertThat(ids(store.query(query.equalTo("2026")))).isEmpty();
                assertThat(ids(store.query(query.from("2026-02").to("2026-03"))))
                        .containsExactly("r2026-02");
                assertThat(ids(store.query(query.from("2026-03")))).hasSize(3);
                assertThat(ids(store.query(query.to("2026-03")))).hasSize(2);
                assertThat(ids(store.query(query.from("2026-03").to("2026-03"))))
                        .isEmpty();
            }
            RecordQuery byId = RecordQuery.byId(TENANT, ROSTERS);
            assertThat(ids(store.query(byId.from("r2026-02").to("r2026-03")))).containsExactly("r2026-02");
            assertThat(ids(store.query(byId.equalTo("r2026-03")))).containsExactly("r2026-03");
        }

        @Test
        @DisplayName("S8 a record is found under what it holds now, once for each value")
        void s8ValuesFollowTheRecord() {
            long version = createRecord(store, "a", ward("icu"), ward("er"));
            createRecord(store, "plain");
            RecordQuery query = RecordQuery.by(TENANT, ROSTERS, "ward");
            assertThat(ids(store.query(query))).containsExactly("a", "a");
            assertThat(store.query(query.equalTo("er")).records().get(0).indexValues())
                    .containsExactlyInAnyOrder(ward("er"), ward("icu"));
            version = put(store, "a", version, "{}", ward("er"), ward("or"));
            assertThat(ids(store.query(query.equalTo("icu")))).isEmpty();
            assertThat(ids(store.query(query.equalTo("or")))).containsExactly("a");
            store.commit(batch().delete(ROSTERS, "a", version).build());
            assertThat(ids(store.query(query))).isEmpty();
        }

        @Test
        @DisplayName("S9 pages hold at most the limit, nothing twice, and a cursor exactly if more follows")
        void s9PagesJoin() {
            CommitBatch.Builder batch = batch();
            List<String> all = new ArrayList<>();
            for (int i = 0; i < 21; i++) {
                batch.create(ROSTERS, "r" + i, "{}", ward("w" + i % 4), number("n" + i));
                all.add("r" + i);
            }
            store.commit(batch.build());
            for (int limit : new int[] {1, 3, 7, 20, 21, 22, 1000}) {
                for (RecordQuery query : List.of(
                        RecordQuery.byId(TENANT, ROSTERS),
                        RecordQuery.by(TENANT, ROSTERS, "ward"),
                        RecordQuery.by(TENANT, ROSTERS, "number"))) {
                    RecordQuery pages = query.limit(limit);
                    assertThat(store.query(pages).records()).hasSize(Math.min(limit, 21));
                    assertThat(store.query(pages).next().isPresent()).isEqualTo(limit < 21);
                    assertThat(allIds(store, pages)).containsExactlyInAnyOrderElementsOf(all);
                }
            }
            RecordQuery one =
                    RecordQuery.by(TENANT, ROSTERS, "ward").equalTo("w1").limit(2);
            assertThat(allIds(store, one)).containsExactlyInAnyOrder("r1", "r5", "r9", "r13", "r17");
        }

        @Test
        @DisplayName("S9 what is put before the cursor does not shift the next page")
        void s9PagesAreStable() {
            for (String id : List.of("b", "d", "f", "h")) {
                createRecord(store, id, ward("icu"));
            }
            RecordQuery query =
                    RecordQuery.by(TENANT, ROSTERS, "ward").equalTo("icu").limit(2);
            RecordPage first = store.query(query);
            assertThat(ids(first)).containsExactlyInAnyOrder("b", "d");
            PageCursor cursor = first.next().orElseThrow();
            createRecord(store, "a", ward("icu"));
            createRecord(store, "c", ward("icu"));
            createRecord(store, "e", ward("icu"));
            store.commit(
                    batch().delete(ROSTERS, "d", read(store, "d").version()).build());
            assertThat(allIds(store, query.after(cursor))).containsExactlyInAnyOrder("e", "f", "h");
        }

        @Test
        @DisplayName("S11 an answer never changes")
        void s11AnswersAreSnapshots() {
            long version = createRecord(store, "a", ward("icu"));
            RecordPage page = store.query(RecordQuery.byId(TENANT, ROSTERS));
            StoredRecord found = read(store, "a");
            put(store, "a", version, "{\"edited\":true}", ward("er"));
            createRecord(store, "b");
            assertThat(ids(page)).containsExactly("a");
            assertThat(page.records().get(0)).isEqualTo(found);
            assertThat(found.payload()).isEqualTo("{}");
            assertThat(found.indexValues()).containsExactly(ward("icu"));
            assertThatThrownBy(() -> page.records().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    /** Many threads, many records. */
    @Nested
    class Load {

        @Test
        @DisplayName("S13 no update is lost: 16 threads move amounts between records")
        void s13NoUpdateIsLost() {
            long former = createRecord(store, "one");
            long version = put(store, "one", former, "{\"edited\":true}");
            if (overtakes(former, 0)) {
                abort("a stale put is not refused even alone: that is the business of rule S4");
            }
            assertThat(together(thread -> overtakes(version, thread)))
                    .as("commits that expect the same version")
                    .filteredOn(done -> done)
                    .hasSize(1);
            CommitBatch.Builder batch = batch();
            for (int i = 0; i < 5; i++) {
                batch.create(ROSTERS, "account" + i, "1000", ward("w" + i));
            }
            long before = store.commit(batch.build()).versions().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<Integer> moves = together(this::move);
            assertThat(moves).as("seed 42").allMatch(done -> done == 15);
            long sum = 0;
            long versions = 0;
            for (int i = 0; i < 5; i++) {
                sum += Long.parseLong(read(store, "account" + i).payload());
                versions += read(store, "account" + i).version();
            }
            assertThat(sum).as("sum of all accounts, seed 42").isEqualTo(5000);
            assertThat(versions).as("one version per change, seed 42").isEqualTo(before + 2L * 15 * THREADS);
        }

        private boolean overtakes(long version, int thread) {
            try {
                put(store, "one", version, "{\"by\":" + thread + "}");
                return true;
            } catch (StaleVersionException | StoreUnavailableException refused) {
                return false;
            }
        }

        private int move(int thread) {
            SplittableRandom random = new SplittableRandom(42 + thread);
            int done = 0;
            for (int tries = 0; done < 15 && tries < 20_000; tries++) {
                int from = random.nextInt(5);
                int to = (from + 1 + random.nextInt(4)) % 5;
                int amount = random.nextInt(100);
                StoredRecord payer = read(store, "account" + from);
                StoredRecord payee = read(store, "account" + to);
                try {
                    store.commit(batch().change(changed(payer, -amount))
                            .change(changed(payee, amount))
                            .build());
                    done++;
                } catch (StaleVersionException | StoreUnavailableException again) {
                    // Somebody else was quicker: read again.
                }
            }
            return done;
        }

        private RecordChange changed(StoredRecord record, long amount) {
            String payload = Long.toString(Long.parseLong(record.payload()) + amount);
            return new RecordChange.Put(ROSTERS, record.key(), record.version(), payload, record.indexValues());
        }

        @Test
        @DisplayName("S13 of 16 that create one record, or take one unique value, one succeeds")
        void s13OneWins() {
            for (int round = 0; round < 5; round++) {
                String id = "r" + round;
                assertThat(together(thread -> succeeds(id, thread, number("own-" + id + "-" + thread))))
                        .filteredOn(won -> won)
                        .hasSize(1);
                assertThat(together(thread -> succeeds(id + "-" + thread, thread, number("same-" + id))))
                        .filteredOn(won -> won)
                        .hasSize(1);
            }
        }

        private boolean succeeds(String id, int thread, IndexValue value) {
            try {
                store.commit(batch().create(ROSTERS, id, "{\"by\":" + thread + "}", value)
                        .build());
                return true;
            } catch (StaleVersionException | DuplicateKeyException | StoreUnavailableException refused) {
                return false;
            }
        }

        @Test
        @DisplayName("S13 commits of different records do not refuse each other")
        void s13OthersAreNotDisturbed() {
            List<Integer> done = together(thread -> {
                long first = createRecord(store, "t" + thread, ward("icu"));
                long version = first;
                for (int i = 0; i < 10; i++) {
                    version = put(store, "t" + thread, version, "{}", ward("icu"), number(thread + "-" + i));
                }
                return (int) (version - first);
            });
            assertThat(done).hasSize(THREADS).allMatch(raised -> raised == 10);
            assertThat(allIds(store, RecordQuery.by(TENANT, ROSTERS, "ward"))).hasSize(THREADS);
        }
    }
}
