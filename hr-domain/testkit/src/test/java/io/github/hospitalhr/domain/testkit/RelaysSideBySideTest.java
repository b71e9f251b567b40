package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.notice.OutboxRelay;
import io.github.hospitalhr.domain.notice.RelayReport;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.Channel;
import io.github.hospitalhr.domain.spi.NoticeGateway;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.spi.SendResult;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.testdatabase.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several relays over one store: nothing leaves twice and nothing stays, also when the node that has the lease hangs. */
class RelaysSideBySideTest {

    abstract static class Relays {

        private static final TenantId TENANT = TenantId.of("t1");
        private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
        private static final int NOTICES = 200;

        private final SettableClock clock = SettableClock.at(NOW);
        private final RecordingNoticeGateway gateway = new RecordingNoticeGateway();
        private final ExecutorService nodes = Executors.newFixedThreadPool(4);
        private ForwardingStore store;

        abstract ForwardingStore emptyStore();

        @BeforeEach
        void twoHundredNotices() {
            store = emptyStore();
            CommitBatch.Builder batch = CommitBatch.builder(TENANT);
            for (int i = 0; i < NOTICES; i++) {
                batch.outbox(new Notice(
                                TENANT,
                                PersonId.of("p" + i),
                                Channel.SMS,
                                Locale.SIMPLIFIED_CHINESE,
                                "roster.published",
                                Map.of("unit", "重症医学科", "period", "2026-12"),
                                "k" + i,
                                NOW,
                                false)
                        .toOutboxEntry());
            }
            store.commit(batch.build());
        }

        @AfterEach
        void stop() {
            nodes.shutdownNow();
        }

        private OutboxRelay relay(int node, NoticeGateway to, int batchSize) {
            return OutboxRelay.builder(store, "node-" + node, clock)
                    .gateway(to)
                    .batchSize(batchSize)
                    .build();
        }

        /** Works until it leads and finds nothing; how many entries it delivered. */
        private static int work(OutboxRelay relay) {
            int delivered = 0;
            RelayReport report;
            do {
                report = relay.runOnce();
                delivered += report.delivered();
            } while (!report.leading() || report.hasWorked());
            return delivered;
        }

        /** Lets nodes of these numbers work side by side to the end; how many entries they delivered together. */
        private int workTogether(int first, int last) throws Exception {
            List<Future<Integer>> working = new ArrayList<>();
            for (int node = first; node <= last; node++) {
                OutboxRelay relay = relay(node, gateway, 7);
                working.add(nodes.submit(() -> work(relay)));
            }
            int delivered = 0;
            for (Future<Integer> node : working) {
                delivered += node.get(60, TimeUnit.SECONDS);
            }
            return delivered;
        }

        @Test
        void ofFourNodesEachNoticeLeavesOnce() throws Exception {
            assertThat(workTogether(1, 4)).isEqualTo(NOTICES);
            assertThat(gateway.attempts())
                    .extracting(OutgoingNotice::idempotencyKey)
                    .hasSize(NOTICES)
                    .doesNotHaveDuplicates();
            assertThat(store.due(NOW, 1000)).isEmpty();
        }

        @Test
        void aNodeThatHangsIsOvertakenAndSendsNothingMore() throws Exception {
            CountDownLatch hangs = new CountDownLatch(1);
            CountDownLatch goesOn = new CountDownLatch(1);
            NoticeGateway hanging = notice -> {
                SendResult result = gateway.send(notice);
                if (gateway.attempts().size() == 50) {
                    hangs.countDown();
                    await(goesOn);
                }
                return result;
            };
            Future<RelayReport> first = nodes.submit(relay(1, hanging, 100)::runOnce);
            await(hangs);
            assertThat(relay(2, gateway, 100).runOnce().leading()).isFalse();

            clock.step(Duration.ofMinutes(2));
            assertThat(workTogether(2, 4)).isEqualTo(NOTICES - 49);
            goesOn.countDown();

            assertThat(first.get(60, TimeUnit.SECONDS).delivered()).isEqualTo(49);
            assertThat(gateway.delivered()).hasSize(NOTICES);
            OutgoingNotice twice = gateway.attempts().get(49);
            assertThat(gateway.attempts())
                    .hasSize(NOTICES + 1)
                    .filteredOn(sent -> sent.idempotencyKey().equals(twice.idempotencyKey()))
                    .hasSize(2)
                    .last()
                    .satisfies(again -> assertThat(again.fencingToken()).isGreaterThan(twice.fencingToken()));
            assertThat(store.due(clock.instant(), 1000)).isEmpty();
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    private static ForwardingStore jdbc(SqlDialect dialect) {
        return new ForwardingStore(new JdbcRecordStore(new OwnTransactions(TestDatabase.empty(dialect)), dialect));
    }

    @Nested
    class InMemory extends Relays {
        @Override
        ForwardingStore emptyStore() {
            return new SoundStore();
        }
    }

    @Nested
    class H2 extends Relays {
        @Override
        ForwardingStore emptyStore() {
            return jdbc(SqlDialect.H2);
        }
    }

    @Nested
    class MariaDb extends Relays {
        @Override
        ForwardingStore emptyStore() {
            return jdbc(SqlDialect.MARIADB);
        }
    }

    @Nested
    class PostgreSql extends Relays {
        @Override
        ForwardingStore emptyStore() {
            return jdbc(SqlDialect.POSTGRESQL);
        }
    }
}
