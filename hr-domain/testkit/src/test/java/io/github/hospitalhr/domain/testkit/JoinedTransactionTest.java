package io.github.hospitalhr.domain.testkit;

import static io.github.hospitalhr.domain.testkit.StoreFixture.ROSTERS;
import static io.github.hospitalhr.domain.testkit.StoreFixture.TENANT;
import static io.github.hospitalhr.domain.testkit.StoreFixture.batch;
import static io.github.hospitalhr.domain.testkit.StoreFixture.entry;
import static io.github.hospitalhr.domain.testkit.StoreFixture.key;
import static io.github.hospitalhr.domain.testkit.StoreFixture.number;
import static io.github.hospitalhr.domain.testkit.StoreFixture.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.spi.StoreUnavailableException;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.JoinedTransactions;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host lets commits of the SDK join its own transaction through a shared connection. */
class JoinedTransactionTest {

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void aCommitIsDoneExactlyIfTheHostCommits(SqlDialect dialect) throws SQLException {
        DataSource database = TestDatabase.empty(dialect);
        JdbcRecordStore outside = new JdbcRecordStore(new OwnTransactions(database), dialect);
        try (Connection host = database.getConnection();
                Statement sql = host.createStatement()) {
            sql.execute("drop table if exists host_table");
            sql.execute("create table host_table (n integer)");
            host.setAutoCommit(false);
            JdbcRecordStore joined = new JdbcRecordStore(new JoinedTransactions(() -> host), dialect);

            sql.executeUpdate("insert into host_table values (1)");
            joined.commit(batch().create(ROSTERS, "a", "{}", number("1"))
                    .outbox(entry("told"))
                    .build());
            assertThat(joined.find(key("a"))).isPresent();
            assertThat(outside.find(key("a"))).isEmpty();
            host.rollback();
            assertThat(outside.find(key("a"))).isEmpty();
            assertThat(outside.due(StoreFixture.NOON, 10)).isEmpty();
            assertThat(hostRows(sql)).isZero();

            sql.executeUpdate("insert into host_table values (2)");
            joined.commit(batch().create(ROSTERS, "a", "{}", number("1"))
                    .outbox(entry("told"))
                    .build());
            assertThat(host.isClosed()).isFalse();
            host.commit();
            assertThat(outside.find(key("a"))).isPresent();
            assertThat(outside.due(StoreFixture.NOON, 10)).hasSize(1);
            assertThat(hostRows(sql)).isEqualTo(1);
            host.setAutoCommit(true);
        }
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void aRefusedCommitLeavesTheHostsTransactionUsable(SqlDialect dialect) throws SQLException {
        DataSource database = TestDatabase.empty(dialect);
        JdbcRecordStore outside = new JdbcRecordStore(new OwnTransactions(database), dialect);
        outside.commit(batch().create(ROSTERS, "a", "{}", number("1")).build());
        try (Connection host = database.getConnection()) {
            host.setAutoCommit(false);
            JdbcRecordStore joined = new JdbcRecordStore(new JoinedTransactions(() -> host), dialect);
            joined.commit(batch().create(ROSTERS, "b", "{}").build());
            assertThatThrownBy(() -> joined.commit(batch().create(ROSTERS, "c", "{}")
                            .create(ROSTERS, "a", "{}")
                            .build()))
                    .isInstanceOf(StaleVersionException.class);
            assertThatThrownBy(() -> joined.commit(
                            batch().create(ROSTERS, "d", "{}", number("1")).build()))
                    .isInstanceOf(DuplicateKeyException.class);
            host.commit();
            host.setAutoCommit(true);
        }
        assertThat(StoreFixture.ids(outside.query(RecordQuery.byId(TENANT, ROSTERS))))
                .containsExactly("a", "b");
        assertThat(read(outside, "a").version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void aConnectionWithoutTransactionIsRefused(SqlDialect dialect) throws SQLException {
        try (Connection host = TestDatabase.empty(dialect).getConnection()) {
            JdbcRecordStore joined = new JdbcRecordStore(new JoinedTransactions(() -> host), dialect);
            assertThatThrownBy(() ->
                            joined.commit(batch().create(ROSTERS, "a", "{}").build()))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasRootCauseMessage("the joined connection commits by itself.\nMaybe no transaction was begun.");
        }
    }

    /** Isolation levels beyond the default: no update is lost at any. */
    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void aStalePutIsRefusedAtEveryIsolationLevel(SqlDialect dialect) throws SQLException {
        for (int level : new int[] {
            Connection.TRANSACTION_READ_COMMITTED,
            Connection.TRANSACTION_REPEATABLE_READ,
            Connection.TRANSACTION_SERIALIZABLE
        }) {
            DataSource database = TestDatabase.empty(dialect);
            JdbcRecordStore outside = new JdbcRecordStore(new OwnTransactions(database), dialect);
            outside.commit(batch().create(ROSTERS, "a", "{}").build());
            try (Connection host = database.getConnection()) {
                int usual = host.getTransactionIsolation();
                host.setTransactionIsolation(level);
                host.setAutoCommit(false);
                JdbcRecordStore joined = new JdbcRecordStore(new JoinedTransactions(() -> host), dialect);
                // The snapshot is taken here; a locking read would make the other writer wait for us.
                joined.find(key("unrelated"));
                StoreFixture.put(outside, "a", 1, "{\"by\":\"other\"}");
                assertThatThrownBy(() -> StoreFixture.put(joined, "a", 1, "{\"by\":\"us\"}"))
                        .as("level " + level)
                        .isInstanceOfAny(StaleVersionException.class, StoreUnavailableException.class);
                host.rollback();
                host.setAutoCommit(true);
                host.setTransactionIsolation(usual);
            }
            assertThat(read(outside, "a").payload()).isEqualTo("{\"by\":\"other\"}");
        }
    }

    private static int hostRows(Statement sql) throws SQLException {
        try (ResultSet rows = sql.executeQuery("select count(*) from host_table")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
