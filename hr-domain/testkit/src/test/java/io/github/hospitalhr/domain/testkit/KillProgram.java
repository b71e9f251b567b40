package io.github.hospitalhr.domain.testkit;

import com.zaxxer.hikari.HikariDataSource;
import io.github.hospitalhr.domain.notice.BackOff;
import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.notice.OutboxRelay;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.Lease;
import io.github.hospitalhr.domain.record.Settlement;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.Channel;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.spi.SendResult;
import io.github.hospitalhr.domain.spi.StaleLeaseException;
import io.github.hospitalhr.domain.spi.StoreException;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * What {@link KillNineTest} kills: a node that commits records with notices and relays them, until the end. Each line it writes to
 * a file is in the hands of the operating system and survives the kill: what the store promised, what the receiver got from which
 * life, and which settlements were refused because the short lease had run out. On the standard output it tells its first commit
 * ({@link #COMMITTED}) and its first delivery ({@link #DELIVERED}).
 */
final class KillProgram {

    static final TenantId TENANT = TenantId.of("kill");

    static final char COMMITTED = 'c';
    static final char DELIVERED = 'd';

    /** As the last argument: the first delivery never returns, so that the kill hits between delivery and settlement. */
    static final String HOLD = "hold";

    private final Path directory;
    private final String life;
    private final boolean hold;
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean delivered = new AtomicBoolean();

    private KillProgram(Path directory, String life, boolean hold) {
        this.directory = directory;
        this.life = life;
        this.hold = hold;
    }

    /** The address of the database, the directory of the files, the name of this life, and {@link #HOLD} or nothing. */
    public static void main(String[] arguments) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(arguments[0]);
        source.setMaximumPoolSize(2);
        KillProgram program = new KillProgram(
                Path.of(arguments[1]), arguments[2], List.of(arguments).contains(HOLD));
        program.run(new JdbcRecordStore(new OwnTransactions(source), SqlDialect.POSTGRESQL));
    }

    private void run(JdbcRecordStore store) {
        Thread relaying = new Thread(() -> relay(store));
        // If the test dies, the database goes with it, the next commit throws, and nothing of this node is left.
        relaying.setDaemon(true);
        relaying.start();
        for (int i = 0; ; i++) {
            String id = life + "-" + i;
            store.commit(CommitBatch.builder(TENANT)
                    .create(StoreFixture.ROSTERS, id, "{}", StoreFixture.ward("w" + i % 3), StoreFixture.number(id))
                    .create(StoreFixture.ROSTERS, id + "-twin", "{}")
                    .outbox(notice(id, clock).toOutboxEntry())
                    .build());
            append("committed", id);
            if (i == 0) {
                tell(COMMITTED);
            }
        }
    }

    private void relay(JdbcRecordStore store) {
        OutboxRelay relay = OutboxRelay.builder(new Refusals(store), life, clock)
                .gateway(this::receive)
                .leaseLength(Duration.ofMillis(50))
                .backOff(new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), 1000))
                .build();
        while (true) {
            try {
                relay.runOnce();
            } catch (StoreException again) {
                // The next run finds what this one left.
            }
        }
    }

    private SendResult receive(OutgoingNotice notice) {
        append("received", notice.idempotencyKey() + " " + life);
        if (delivered.compareAndSet(false, true)) {
            tell(DELIVERED);
            while (hold) {
                LockSupport.park();
            }
        }
        return new SendResult.Delivered();
    }

    private static void tell(char what) {
        synchronized (System.out) {
            System.out.print(what);
            System.out.flush();
        }
    }

    /** Writes down what the relay passes over: each may bring one repetition more. */
    private final class Refusals extends ForwardingStore {
        Refusals(JdbcRecordStore store) {
            super(store);
        }

        @Override
        public void settle(Lease lease, Instant now, List<Settlement> settlements) {
            try {
                super.settle(lease, now, settlements);
            } catch (StaleLeaseException late) {
                append("refused", life);
                throw late;
            }
        }
    }

    private static Notice notice(String id, Clock clock) {
        return new Notice(
                TENANT,
                PersonId.of("p1"),
                Channel.SMS,
                Locale.SIMPLIFIED_CHINESE,
                "roster.published",
                Map.of("unit", "ICU", "period", id),
                id,
                clock.instant(),
                false);
    }

    private void append(String file, String line) {
        try {
            Files.write(
                    directory.resolve(file),
                    (line + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
