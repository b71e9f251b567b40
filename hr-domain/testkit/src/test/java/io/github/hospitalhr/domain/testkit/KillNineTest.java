package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.notice.InMemoryNoticeGateway;
import io.github.hospitalhr.domain.notice.OutboxRelay;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.testdatabase.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node is killed with SIGKILL while it commits and relays, twenty times and more, and started again each time. On PostgreSQL,
 * because there the database is another process, as in a hospital: the kill hits between the client's statements, and the
 * promise of a commit is the server's. (An embedded H2 would also test H2's own recovery, which is not our code.)
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KillNineTest {

    /** When a life ends. */
    private enum Phase {
        /** A moment after its first commit, whether it has relayed or not. */
        COMMITTING,
        /** A moment after its first commit and its first delivery, amid both. */
        RELAYING,
        /** Exactly between a delivery and its settlement. */
        UNSETTLED
    }

    private static final int SEED = 20261122;

    /** Shuffled by the seed; all but the first kind surely deliver. */
    private static final List<Phase> LIVES = Stream.of(
                    Collections.nCopies(5, Phase.COMMITTING),
                    Collections.nCopies(16, Phase.RELAYING),
                    Collections.nCopies(4, Phase.UNSETTLED))
            .flatMap(List::stream)
            .toList();

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void nothingIsLostAndNothingComesTwice(@TempDir Path directory) throws Exception {
        DataSource database = TestDatabase.empty(SqlDialect.POSTGRESQL);
        List<Phase> lives = new ArrayList<>(LIVES);
        Collections.shuffle(lives, new Random(SEED));
        int hits = 0;
        for (int life = 0; life < lives.size(); life++) {
            hits += killed(lives.get(life), directory, "life" + life);
        }
        assertThat(hits).as("kills that hit, seed %s", SEED).isEqualTo(LIVES.size());

        JdbcRecordStore store = new JdbcRecordStore(new OwnTransactions(database), SqlDialect.POSTGRESQL);
        List<String> deliveries = lines(directory, "received");
        assertThat(deliveries.stream().map(line -> line.replaceAll(".* ", "")).distinct())
                .as("lives that delivered, seed %s", SEED)
                .hasSizeGreaterThanOrEqualTo(20);
        List<String> received = new ArrayList<>(relayTheRest(store));
        deliveries.forEach(line -> received.add(line.replaceAll(" .*", "")));
        judge(store, directory, received);
    }

    private static void judge(JdbcRecordStore store, Path directory, List<String> receivedOnceOrMore)
            throws IOException {
        Set<String> promised = new TreeSet<>(lines(directory, "committed"));
        Set<String> there = new HashSet<>(StoreFixture.allIds(
                store,
                RecordQuery.byId(KillProgram.TENANT, StoreFixture.ROSTERS).limit(1000)));
        assertThat(promised).as("seed %s", SEED).hasSizeGreaterThanOrEqualTo(LIVES.size());
        assertThat(there).as("committed records, seed %s", SEED).containsAll(promised);
        Set<String> records = new TreeSet<>(there);
        records.removeIf(id -> id.endsWith("-twin"));
        assertThat(there).as("no half of a batch, seed %s", SEED).hasSize(2 * records.size());
        assertThat(new TreeSet<>(receivedOnceOrMore))
                .as("a notice for every record and none without, seed %s", SEED)
                .isEqualTo(records);
        // Settled one by one, so that at most one notice per kill, or per settlement after the end of the short lease,
        // came twice, and surely the one that was killed unsettled; a deduplicating receiver keeps one of each.
        int refused = lines(directory, "refused").size();
        assertThat(receivedOnceOrMore.size() - records.size())
                .as("repetitions with %s refused settlements, seed %s", refused, SEED)
                .isBetween(Collections.frequency(LIVES, Phase.UNSETTLED), LIVES.size() + refused);
    }

    /** One life; answers 1 if SIGKILL ended it. */
    private int killed(Phase phase, Path directory, String life) throws Exception {
        Process node = start(phase, directory, life);
        try (InputStream told = node.getInputStream()) {
            Set<Integer> wanted = new HashSet<>(
                    phase == Phase.COMMITTING
                            ? Set.of((int) KillProgram.COMMITTED)
                            : Set.of((int) KillProgram.COMMITTED, (int) KillProgram.DELIVERED));
            while (!wanted.isEmpty()) {
                int signal = told.read();
                assertThat(signal).as("%s of %s works", life, phase).isNotEqualTo(-1);
                wanted.remove(signal);
            }
            // Not a wait for something to happen: how long the node is let alone before it is killed.
            node.waitFor(phase == Phase.UNSETTLED ? 0 : random.nextInt(0, 120), TimeUnit.MILLISECONDS);
            assertThat(node.isAlive()).isTrue();
        } finally {
            node.destroyForcibly();
        }
        return node.waitFor() == 128 + 9 ? 1 : 0;
    }

    /** The last node, which is not killed, relays what is left; answers the keys it brought. */
    private static List<String> relayTheRest(JdbcRecordStore store) {
        InMemoryNoticeGateway receiver = new InMemoryNoticeGateway();
        // Later than the lease and every back-off of the killed nodes.
        SettableClock clock = SettableClock.at(Clock.systemUTC().instant().plus(Duration.ofMinutes(5)));
        OutboxRelay relay =
                OutboxRelay.builder(store, "last", clock).gateway(receiver).build();
        int runs = 0;
        while (relay.runOnce().hasWorked()) {
            assertThat(++runs).isLessThan(100_000);
        }
        return receiver.delivered().stream().map(OutgoingNotice::idempotencyKey).toList();
    }

    private static List<String> lines(Path directory, String file) throws IOException {
        Path path = directory.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }

    private static Process start(Phase phase, Path directory, String life) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KillProgram.class.getName(),
                        TestDatabase.url(SqlDialect.POSTGRESQL),
                        directory.toString(),
                        life,
                        phase == Phase.UNSETTLED ? KillProgram.HOLD : "")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
