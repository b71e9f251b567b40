package io.github.hospitalhr.domain.testkit;

import static io.github.hospitalhr.domain.testkit.StoreFixture.NOON;
import static io.github.hospitalhr.domain.testkit.StoreFixture.OTHER;
import static io.github.hospitalhr.domain.testkit.StoreFixture.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.Lease;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.Settlement;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.LeaseStore;
import io.github.hospitalhr.domain.spi.OutboxStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleLeaseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of {@link OutboxStore}: the tests carry the numbers of its rules. Nothing sleeps; the tests say what time it is. */
@NullUnmarked
public abstract class OutboxContract {

    private static final Duration HOUR = Duration.ofHours(1);

    private RecordStore records;
    private OutboxStore outbox;
    private Lease lease;

    /** For subclasses. */
    protected OutboxContract() {}

    /**
     * The store under test, empty, as the side that commits. Called before each test, first.
     *
     * @return an empty store
     */
    protected abstract RecordStore emptyStore();

    /**
     * The outbox of that store.
     *
     * @param store what {@link #emptyStore()} gave
     * @return by default the store itself
     */
    protected OutboxStore outbox(RecordStore store) {
        return (OutboxStore) store;
    }

    /**
     * The leases of that store.
     *
     * @param store what {@link #emptyStore()} gave
     * @return by default the store itself
     */
    protected LeaseStore leases(RecordStore store) {
        return (LeaseStore) store;
    }

    @BeforeEach
    final void openStore() {
        records = emptyStore();
        outbox = outbox(records);
        lease = leases(records).acquire("contract-relay", "node-1", NOON, HOUR).orElseThrow();
    }

    private void write(TenantId tenant, String id, Instant notBefore) {
        records.commit(CommitBatch.builder(tenant)
                .outbox(new OutboxEntry(tenant, id, "contract-event", "{\"id\":\"" + id + "\"}", notBefore))
                .build());
    }

    private OutboxItem only(Instant now) {
        List<OutboxItem> due = outbox.due(now, 10);
        assertThat(due).hasSize(1);
        return due.get(0);
    }

    private void settle(Settlement... settlements) {
        outbox.settle(lease, NOON, List.of(settlements));
    }

    private static List<String> ids(List<OutboxItem> items) {
        return items.stream().map(item -> item.entry().id()).toList();
    }

    /** What is due, and when. */
    @Nested
    class Due {

        @Test
        @DisplayName("O1 entries are due from their moment on, by moment, tenant and id, at most the limit")
        void o1Due() {
            write(OTHER, "a", NOON.minusSeconds(1));
            write(TENANT, "𠮷", NOON.minusSeconds(1));
            write(TENANT, "\uFF01", NOON.minusSeconds(1));
            write(TENANT, "now", NOON);
            write(TENANT, "early", NOON.minusSeconds(2));
            write(TENANT, "later", NOON.plusNanos(1000));
            assertThat(ids(outbox.due(NOON, 10))).containsExactly("early", "\uFF01", "𠮷", "a", "now");
            assertThat(ids(outbox.due(NOON, 2))).containsExactly("early", "\uFF01");
            assertThat(ids(outbox.due(NOON.plusNanos(1000), 10)))
                    .endsWith("later")
                    .hasSize(6);
            assertThat(outbox.due(NOON.minusSeconds(3), 10)).isEmpty();
        }

        @Test
        @DisplayName("O9 entries are read as written, moments to the microsecond, and lists are snapshots")
        void o9Exact() {
            Instant moment = Instant.parse("1969-12-31T23:59:59.123456789Z");
            OutboxEntry entry = new OutboxEntry(TENANT, "👩‍⚕️ ", "contract-event", "{\"name\":\"𠮷\"}", moment);
            records.commit(CommitBatch.builder(TENANT).outbox(entry).build());
            List<OutboxItem> due = outbox.due(NOON, 10);
            assertThat(due).containsExactly(new OutboxItem(entry, 0, entry.notBefore(), ""));
            assertThat(entry.notBefore()).isEqualTo(Instant.parse("1969-12-31T23:59:59.123456Z"));
            write(TENANT, "second", NOON);
            settle(Settlement.delivered(due.get(0), NOON));
            List<OutboxItem> next = outbox.due(NOON, 10);
            assertThat(ids(next)).containsExactly("second");
            assertThat(ids(due)).as("the answer of before").containsExactly("👩‍⚕️ ");
            try {
                next.clear();
            } catch (UnsupportedOperationException unmodifiable) {
                assertThat(next).hasSize(1);
            }
            assertThat(ids(outbox.due(NOON, 10))).containsExactly("second");
        }
    }

    /** What may become of an entry. */
    @Nested
    class Settled {

        @Test
        @DisplayName("O2 a delivered entry is never due again")
        void o2Delivered() {
            write(TENANT, "a", NOON);
            settle(Settlement.delivered(only(NOON), NOON));
            assertThat(outbox.due(NOON.plus(Duration.ofDays(1000)), 10)).isEmpty();
            assertThat(outbox.dead(TENANT, null, 10)).isEmpty();
        }

        @Test
        @DisplayName("O3 a failed entry is due again from the moment given, with one attempt more")
        void o3Retry() {
            write(TENANT, "a", NOON);
            settle(Settlement.retry(only(NOON), NOON.plusSeconds(60), "timeout"));
            assertThat(outbox.due(NOON.plusSeconds(59), 10)).isEmpty();
            OutboxItem again = only(NOON.plusSeconds(60));
            assertThat(again.attempts()).isEqualTo(1);
            assertThat(again.reason()).isEqualTo("timeout");
            assertThat(again.dueAt()).isEqualTo(NOON.plusSeconds(60));
            settle(Settlement.retry(again, NOON.plusSeconds(180), "busy"));
            assertThat(only(NOON.plusSeconds(180)).attempts()).isEqualTo(2);
        }

        @Test
        @DisplayName("O4 a postponed entry is due again without an attempt more")
        void o4Postponed() {
            write(TENANT, "a", NOON);
            settle(Settlement.retry(only(NOON), NOON, "timeout"));
            settle(Settlement.postponed(only(NOON), NOON.plus(HOUR)));
            assertThat(outbox.due(NOON.plus(HOUR).minusSeconds(1), 10)).isEmpty();
            assertThat(only(NOON.plus(HOUR)).attempts()).isEqualTo(1);
            assertThat(only(NOON.plus(HOUR)).reason()).isEqualTo("timeout");
        }

        @Test
        @DisplayName("O5 a dead entry is listed, by id and tenant, and not due")
        void o5Dead() {
            for (String id : List.of("c", "a", "b")) {
                write(TENANT, id, NOON);
            }
            write(OTHER, "d", NOON);
            write(TENANT, "alive", NOON.plus(HOUR));
            for (OutboxItem item : outbox.due(NOON, 10)) {
                settle(Settlement.dead(item, NOON, "refused: 号码无效"));
            }
            assertThat(outbox.due(NOON, 10)).isEmpty();
            assertThat(ids(outbox.dead(TENANT, null, 10))).containsExactly("a", "b", "c");
            assertThat(ids(outbox.dead(TENANT, "a", 1))).containsExactly("b");
            assertThat(ids(outbox.dead(OTHER, null, 10))).containsExactly("d");
            assertThat(outbox.dead(TENANT, null, 1).get(0).reason()).isEqualTo("refused: 号码无效");
            assertThat(outbox.dead(TENANT, null, 1).get(0).attempts()).isEqualTo(1);
        }

        @Test
        @DisplayName("O6 a dead entry that is re-sent starts anew; others are left alone")
        void o6Resent() {
            write(TENANT, "a", NOON);
            write(TENANT, "b", NOON.plus(HOUR));
            settle(Settlement.dead(only(NOON), NOON, "refused"));
            assertThat(outbox.resend(OTHER, "a", NOON)).isFalse();
            assertThat(outbox.resend(TENANT, "b", NOON)).isFalse();
            assertThat(outbox.resend(TENANT, "unknown", NOON)).isFalse();
            assertThat(outbox.resend(TENANT, "a", NOON.plusSeconds(5))).isTrue();
            assertThat(outbox.resend(TENANT, "a", NOON)).isFalse();
            assertThat(outbox.due(NOON, 10)).isEmpty();
            assertThat(only(NOON.plusSeconds(5)).attempts()).isZero();
            assertThat(only(NOON.plusSeconds(5)).reason()).isEmpty();
            assertThat(outbox.dead(TENANT, null, 10)).isEmpty();
        }

        @Test
        @DisplayName("O7 a settlement under a lease that was overtaken, released or has expired changes nothing")
        void o7Fenced() {
            write(TENANT, "a", NOON);
            List<Settlement> delivered = List.of(Settlement.delivered(only(NOON), NOON));
            LeaseStore leases = leases(records);
            Lease foreign = new Lease(lease.name(), "node-2", lease.token(), lease.until());
            Lease unknown = new Lease("contract-unknown", "node-1", 1, lease.until());
            refused(lease, NOON.plus(HOUR), delivered);
            refused(foreign, NOON, delivered);
            refused(unknown, NOON, delivered);
            Instant later = NOON.plus(HOUR);
            Lease second = leases.acquire(lease.name(), "node-2", later, HOUR).orElseThrow();
            refused(lease, later, delivered);
            leases.release(second);
            refused(second, later, delivered);
            assertThat(ids(outbox.due(NOON, 10))).containsExactly("a");
        }

        private void refused(Lease stale, Instant now, List<Settlement> settlements) {
            assertThatThrownBy(() -> outbox.settle(stale, now, settlements)).isInstanceOf(StaleLeaseException.class);
        }

        @Test
        @DisplayName("O8 what is delivered, dead or unknown is settled no more")
        void o8OnceSettled() {
            write(TENANT, "a", NOON);
            OutboxItem item = only(NOON);
            settle(Settlement.delivered(item, NOON));
            settle(Settlement.retry(item, NOON, "late"), Settlement.dead(item, NOON, "late"));
            settle(Settlement.postponed(item, NOON));
            settle(new Settlement(TENANT, "unknown", Settlement.Outcome.RETRY, NOON, ""));
            assertThat(outbox.due(NOON.plus(HOUR), 10)).isEmpty();
            assertThat(outbox.dead(TENANT, null, 10)).isEmpty();
        }

        @Test
        @DisplayName("O10 only delivered entries of before the moment are purged, and their ids are free")
        void o10Purge() {
            for (String id : List.of("old", "dead", "young")) {
                write(TENANT, id, NOON);
            }
            write(TENANT, "waiting", NOON.minus(HOUR));
            for (OutboxItem item : outbox.due(NOON, 10)) {
                switch (item.entry().id()) {
                    case "old" -> settle(Settlement.delivered(item, NOON));
                    case "young" -> settle(Settlement.delivered(item, NOON.plusSeconds(1)));
                    case "dead" -> settle(Settlement.dead(item, NOON, "refused"));
                    default -> settle(Settlement.postponed(item, NOON));
                }
            }
            assertThat(outbox.purge(NOON, 10)).isZero();
            assertThat(outbox.purge(NOON.plusSeconds(1), 10)).isEqualTo(1);
            assertThat(outbox.purge(NOON.plusSeconds(1), 10)).isZero();
            assertThat(ids(outbox.due(NOON, 10))).containsExactly("waiting");
            assertThat(ids(outbox.dead(TENANT, null, 10))).containsExactly("dead");
            write(TENANT, "old", NOON);
            assertThatThrownBy(() -> write(TENANT, "young", NOON)).isInstanceOf(RuntimeException.class);
        }
    }
}
