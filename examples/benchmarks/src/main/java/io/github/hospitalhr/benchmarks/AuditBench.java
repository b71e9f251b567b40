package io.github.hospitalhr.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.JdbcSchema;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Events a second into the audit, 100 in an append, about 100 different people by 10 actors: in memory, and on a real PostgreSQL
 * against batched inserts by hand of the same columns, one row an event, into a table that finds them by subject and actor as the
 * audit does. The server is that of {@code CommitBench}.
 */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AuditBench {

    private static final int EVENTS = 100;
    private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    /** Where the audit is kept; {@code memory} has no raw counterpart. */
    @Param({"memory", "postgresql"})
    public String medium;

    private EmbeddedPostgres server;
    private HikariDataSource pool;
    private AuditTrail trail;
    private List<AuditEvent> events;
    private long sequence;

    /** Opens the store. */
    @Setup
    public void open() throws IOException, SQLException {
        events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(AuditEvent.of(NOON, "user-" + i % 10, AuditAction.READ, "hr.person/p" + i)
                    .about("p" + i, List.of("birthDate", "name", "phone"))
                    .purpose("roster"));
        }
        if (medium.equals("memory")) {
            return;
        }
        String url = System.getProperty("hr.postgres");
        if (url == null) {
            server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            url = server.getJdbcUrl("postgres", "postgres");
        }
        pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(2);
        try (Connection connection = pool.getConnection()) {
            JdbcSchema.apply(connection, SqlDialect.POSTGRESQL);
            connection
                    .createStatement()
                    .execute("create table if not exists raw_audit (seq bigint primary key, at bigint not null,"
                            + " actor varchar(128) not null, action varchar(16) not null, outcome varchar(16) not null,"
                            + " object varchar(256) not null, subject varchar(128), fields text not null,"
                            + " purpose varchar(64) not null, previous char(43) not null, hash char(43) not null)");
            connection.createStatement().execute("create index if not exists raw_subject on raw_audit (subject, seq)");
            connection.createStatement().execute("create index if not exists raw_actor on raw_audit (actor, seq)");
        }
    }

    /** Begins each round with an empty audit. */
    @Setup(Level.Iteration)
    public void empty() throws SQLException {
        RecordStore store = new InMemoryRecordStore();
        if (pool != null) {
            try (Connection connection = pool.getConnection()) {
                connection.createStatement().execute("truncate hr_record, hr_index, hr_outbox, raw_audit");
            }
            store = new JdbcRecordStore(new OwnTransactions(pool), SqlDialect.POSTGRESQL);
        }
        trail = AuditTrail.builder(store, CLOCK).build();
        sequence = 0;
    }

    /** Stops the server. */
    @TearDown
    public void close() throws IOException {
        if (pool != null) {
            pool.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** The audit. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long append() {
        return trail.append(events);
    }

    /** Rows by hand. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long raw() throws SQLException {
        if (pool == null) {
            return 0;
        }
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into raw_audit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (AuditEvent event : events) {
                    insert.setLong(1, ++sequence);
                    insert.setLong(2, event.at().toEpochMilli() * 1000);
                    insert.setString(3, event.actor());
                    insert.setString(4, event.action().name());
                    insert.setString(5, event.outcome().name());
                    insert.setString(6, event.object());
                    insert.setString(7, event.subject());
                    insert.setString(8, String.join(",", event.fields()));
                    insert.setString(9, event.purpose());
                    insert.setString(10, "0".repeat(43));
                    insert.setString(11, "1".repeat(43));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        return sequence;
    }
}
