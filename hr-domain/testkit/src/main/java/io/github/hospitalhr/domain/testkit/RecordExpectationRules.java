package io.github.hospitalhr.domain.testkit;

import static io.github.hospitalhr.domain.testkit.StoreFixture.ROSTERS;
import static io.github.hospitalhr.domain.testkit.StoreFixture.TENANT;
import static io.github.hospitalhr.domain.testkit.StoreFixture.batch;
import static io.github.hospitalhr.domain.testkit.StoreFixture.createRecord;
import static io.github.hospitalhr.domain.testkit.StoreFixture.exists;
import static io.github.hospitalhr.domain.testkit.StoreFixture.ids;
import static io.github.hospitalhr.domain.testkit.StoreFixture.key;
import static io.github.hospitalhr.domain.testkit.StoreFixture.number;
import static io.github.hospitalhr.domain.testkit.StoreFixture.put;
import static io.github.hospitalhr.domain.testkit.StoreFixture.read;
import static io.github.hospitalhr.domain.testkit.StoreFixture.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.spi.StoreUnavailableException;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The part of {@link RecordStoreContract} about versions that are expected without a change. */
@NullUnmarked
abstract class RecordExpectationRules extends RecordQueryRules {

    RecordExpectationRules() {}

    /** Expectations. */
    @Nested
    class Expectations {

        @Test
        @DisplayName("S16 an expectation changes nothing, of a record or of an absent one")
        void s16ExpectationWritesNothing() {
            long version = createRecord(store, "a", number("1"));
            CommitReceipt receipt = store.commit(batch().expect(ROSTERS, "a", version)
                    .expect(ROSTERS, "absent", 0)
                    .create(ROSTERS, "b", "{}")
                    .build());
            assertThat(receipt.versions()).containsOnlyKeys(key("b"));
            assertThat(read(store, "a").version()).isEqualTo(version);
            assertThat(read(store, "a").payload()).isEqualTo("{}");
            assertThat(read(store, "a").indexValues()).containsExactly(number("1"));
            assertThat(exists(store, key("absent"))).isFalse();
            assertThat(ids(store.query(RecordQuery.byId(TENANT, ROSTERS)))).containsExactlyInAnyOrder("a", "b");
            assertThatThrownBy(() -> store.commit(batch().expect(ROSTERS, "a", version)
                            .create(ROSTERS, "c", "{}", number("1"))
                            .build()))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(put(store, "a", version, "{}")).isEqualTo(version + 1);
            long later = createRecord(store, "absent");
            assertThat(later).isPositive();
            store.commit(batch().delete(ROSTERS, "absent", later).build());
            store.commit(batch().expect(ROSTERS, "absent", 0).build());
            assertThat(exists(store, key("absent"))).isFalse();
        }

        @Test
        @DisplayName("S16 an expectation of another version is refused with all of its batch")
        void s16StaleExpectationIsRefused() {
            long first = createRecord(store, "a");
            long second = put(store, "a", first, "{\"edited\":true}");
            refuse("a", first, second);
            refuse("a", 0, second);
            refuse("absent", 1, 0);
            store.commit(batch().delete(ROSTERS, "a", second).build());
            refuse("a", second, 0);
            assertThat(exists(store, key("other"))).isFalse();
        }

        private void refuse(String id, long expected, long actual) {
            assertThatThrownBy(() -> store.commit(batch().expect(ROSTERS, id, expected)
                            .create(ROSTERS, "other", "{}")
                            .build()))
                    .isInstanceOfSatisfying(StaleVersionException.class, refusal -> {
                        assertThat(refusal.id()).isEqualTo(id);
                        assertThat(refusal.expected()).isEqualTo(expected);
                        assertThat(refusal.actual()).isEqualTo(actual);
                    });
        }

        @Test
        @DisplayName("S16 of two commits that each write what the other expects, at most one succeeds")
        void s16NoWriteSkew() {
            abortUnlessStaleExpectationsAreRefused();
            for (int round = 0; round < 5; round++) {
                String left = "left" + round + "-";
                String right = "right" + round + "-";
                assertNoPairSucceeds(together(thread -> thread % 2 == 0
                        ? succeeds(right + thread / 2, left + thread / 2, 0)
                        : succeeds(left + thread / 2, right + thread / 2, 0)));
                long version = 0;
                for (int pair = 0; pair < StoreFixture.THREADS / 2; pair++) {
                    version = createRecord(store, "there-" + left + pair);
                    assertThat(createRecord(store, "there-" + right + pair)).isEqualTo(version);
                }
                long there = version;
                assertNoPairSucceeds(together(thread -> thread % 2 == 0
                        ? succeeds("there-" + right + thread / 2, "there-" + left + thread / 2, there)
                        : succeeds("there-" + left + thread / 2, "there-" + right + thread / 2, there)));
            }
        }

        private void abortUnlessStaleExpectationsAreRefused() {
            try {
                store.commit(batch().expect(ROSTERS, "absent", 1)
                        .create(ROSTERS, "probe", "{}")
                        .build());
            } catch (StaleVersionException refused) {
                return;
            }
            abort("a stale expectation is not refused even alone: that is the business of another test");
        }

        private boolean succeeds(String expected, String written, long version) {
            try {
                store.commit(batch().expect(ROSTERS, expected, version)
                        .put(ROSTERS, written, version, "{\"expects\":\"" + expected + "\"}", List.of())
                        .build());
                return true;
            } catch (StaleVersionException | StoreUnavailableException refused) {
                return false;
            }
        }

        private void assertNoPairSucceeds(List<Boolean> succeeded) {
            for (int thread = 0; thread < succeeded.size(); thread += 2) {
                assertThat(succeeded.get(thread) && succeeded.get(thread + 1))
                        .as("both commits of pair " + thread / 2 + " succeeded")
                        .isFalse();
            }
        }
    }
}
