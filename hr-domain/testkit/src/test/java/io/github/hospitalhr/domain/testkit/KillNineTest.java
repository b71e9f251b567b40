package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.notice.InMemoryNoticeGateway;
import io.github.hospitalhr.domain.notice.OutboxRelay;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.domain.testkit.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node is killed with SIGKILL while it commits and relays, twenty times and more, and started again each time. On PostgreSQL,
 * because there the database is another process, as in a hospital: the kill hits between the client's statements, and the
 * promise of a commit is the server's. (An embedded H2 would also test H2's own recovery, which is not our code.)
 */
class KillNineTest {

    private static final int KILLS = 22;
    private static final int SEED = 20261122;

    @Test
    void nothingIsLostAndNothingComesTwice(@TempDir Path directory) throws Exception {
        DataSource database = TestDatabase.empty(SqlDialect.POSTGRESQL);
        Path committed = directory.resolve("committed");
        Path received = directory.resolve("received");
        SplittableRandom random = new SplittableRandom(SEED);
        for (int life = 0; life < KILLS; life++) {
            Process node = start(TestDatabase.url(SqlDialect.POSTGRESQL), committed, received, "life" + life);
            assertThat(node.getInputStream().read()).as("node %s works", life).isEqualTo('w');
            // Not a wait for something to happen: how long the node is let alone before it is killed.
            node.waitFor(random.nextInt(20, 250), TimeUnit.MILLISECONDS);
            assertThat(node.isAlive()).isTrue();
            node.destroyForcibly().waitFor();
        }
        JdbcRecordStore store = new JdbcRecordStore(new OwnTransactions(database), SqlDialect.POSTGRESQL);
        List<String> receivedTwiceOrMore = relayTheRest(store, received);

        Set<String> promised = new TreeSet<>(Files.readAllLines(committed));
        Set<String> there = new HashSet<>(StoreFixture.allIds(
                store,
                RecordQuery.byId(KillProgram.TENANT, StoreFixture.ROSTERS).limit(1000)));
        assertThat(promised).as("seed %s", SEED).hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(there).as("committed records, seed %s", SEED).containsAll(promised);
        Set<String> records = new TreeSet<>(there);
        records.removeIf(id -> id.endsWith("-twin"));
        assertThat(there).as("no half of a batch, seed %s", SEED).hasSize(2 * records.size());
        assertThat(new TreeSet<>(receivedTwiceOrMore))
                .as("a notice for every record and none without, seed %s", SEED)
                .isEqualTo(records);
        // Settled one by one, so that at most one notice per kill came twice; a deduplicating receiver keeps one of
        // each.
        assertThat(receivedTwiceOrMore.size() - records.size())
                .as("repetitions, seed %s", SEED)
                .isBetween(0, KILLS);
    }

    /** The last node, which is not killed, relays what is left; answers every key received, repetitions included. */
    private static List<String> relayTheRest(JdbcRecordStore store, Path received) throws IOException {
        InMemoryNoticeGateway receiver = new InMemoryNoticeGateway();
        // Later than the lease and every back-off of the killed nodes.
        SettableClock clock = SettableClock.at(Clock.systemUTC().instant().plus(Duration.ofMinutes(5)));
        OutboxRelay relay =
                OutboxRelay.builder(store, "last", clock).gateway(receiver).build();
        int runs = 0;
        while (relay.runOnce().hasWorked()) {
            assertThat(++runs).isLessThan(100_000);
        }
        List<String> keys = new ArrayList<>(Files.readAllLines(received));
        receiver.delivered().stream().map(OutgoingNotice::idempotencyKey).forEach(keys::add);
        return keys;
    }

    private static Process start(String url, Path committed, Path received, String life) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KillProgram.class.getName(),
                        url,
                        committed.toString(),
                        received.toString(),
                        life)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
