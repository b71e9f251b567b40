package io.github.hospitalhr.domain.testkit;

import com.zaxxer.hikari.HikariDataSource;
import io.github.hospitalhr.domain.notice.BackOff;
import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.notice.OutboxRelay;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.Channel;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.spi.SendResult;
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
import java.util.Locale;
import java.util.Map;

/**
 * What {@link KillNineTest} kills: a node that commits records with notices and relays them, until the end. Each line it writes to
 * a file is in the hands of the operating system and survives the kill: first what the store promised, and what the receiver got.
 */
final class KillProgram {

    static final TenantId TENANT = TenantId.of("kill");

    private KillProgram() {}

    public static void main(String[] arguments) throws IOException {
        String url = arguments[0];
        Path committed = Path.of(arguments[1]);
        Path received = Path.of(arguments[2]);
        String life = arguments[3];
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setMaximumPoolSize(2);
        JdbcRecordStore store = new JdbcRecordStore(new OwnTransactions(source), SqlDialect.POSTGRESQL);
        Clock clock = Clock.systemUTC();
        Thread relaying = new Thread(() -> relay(store, life, clock, received));
        relaying.start();
        for (int i = 0; ; i++) {
            String id = life + "-" + i;
            store.commit(CommitBatch.builder(TENANT)
                    .create(StoreFixture.ROSTERS, id, "{}", StoreFixture.ward("w" + i % 3), StoreFixture.number(id))
                    .create(StoreFixture.ROSTERS, id + "-twin", "{}")
                    .outbox(notice(id, clock).toOutboxEntry())
                    .build());
            append(committed, id);
            if (i == 0) {
                System.out.println("working");
            }
        }
    }

    private static void relay(JdbcRecordStore store, String life, Clock clock, Path received) {
        OutboxRelay relay = OutboxRelay.builder(store, life, clock)
                .gateway(notice -> receive(notice, received))
                .leaseLength(Duration.ofSeconds(1))
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

    private static SendResult receive(OutgoingNotice notice, Path received) {
        append(received, notice.idempotencyKey());
        return new SendResult.Delivered();
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

    private static void append(Path file, String line) {
        try {
            Files.write(
                    file,
                    (line + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
