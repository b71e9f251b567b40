package io.github.hospitalhr.domain.store.jdbc;

import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.Settlement;
import io.github.hospitalhr.domain.record.Settlement.Outcome;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.jdbc.CommitConflict.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The table of outbox entries. Moments are microseconds since 1970 UTC. */
final class OutboxTable {

    private static final int DUE = 0;
    private static final int DELIVERED = 1;
    private static final int DEAD = 2;

    private static final String COLUMNS =
            "select tenant, id, topic, payload, not_before, due_at, attempts, reason from hr_outbox";
    private static final String INSERT =
            "insert into hr_outbox (tenant, id, topic, payload, not_before, due_at, attempts,"
                    + " state, reason) values (?, ?, ?, ?, ?, ?, 0, 0, ?)";
    private static final String SELECT_DUE =
            COLUMNS + " where state = 0 and due_at <= ? order by due_at, tenant, id limit ?";
    private static final String SELECT_DEAD =
            COLUMNS + " where state = 2 and tenant = ? and id > ? order by id limit ?";
    private static final String SETTLE =
            "update hr_outbox set state = ?, due_at = ?, attempts = attempts + ?, reason = ?"
                    + " where tenant = ? and id = ? and state = 0";
    private static final String POSTPONE = "update hr_outbox set due_at = ? where tenant = ? and id = ? and state = 0";
    private static final String RESEND = "update hr_outbox set state = 0, due_at = ?, attempts = 0, reason = ?"
            + " where tenant = ? and id = ? and state = 2";
    private static final String OLD =
            "select tenant, id from hr_outbox where state = 1 and due_at < ? order by due_at, tenant, id limit ?";
    private static final String REMOVE = "delete from hr_outbox where tenant = ? and id = ? and state = 1";

    private final SqlDialect dialect;

    OutboxTable(SqlDialect dialect) {
        this.dialect = dialect;
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    void insert(Connection connection, List<OutboxEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (OutboxEntry entry : entries) {
                setKey(statement, 1, entry.tenant(), entry.id());
                dialect.setKey(statement, 3, entry.topic());
                statement.setString(4, entry.payload());
                statement.setLong(5, micros(entry.notBefore()));
                statement.setLong(6, micros(entry.notBefore()));
                dialect.setKey(statement, 7, "");
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            if (dialect.isDuplicate(e)) {
                throw new CommitConflict(Place.OUTBOX, null, e);
            }
            throw e;
        }
    }

    List<OutboxItem> due(Connection connection, Instant now, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT_DUE)) {
            statement.setLong(1, micros(now));
            statement.setInt(2, limit);
            return items(statement);
        }
    }

    List<OutboxItem> dead(Connection connection, TenantId tenant, String after, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT_DEAD)) {
            setKey(statement, 1, tenant, after);
            statement.setInt(3, limit);
            return items(statement);
        }
    }

    private List<OutboxItem> items(PreparedStatement statement) throws SQLException {
        List<OutboxItem> items = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                OutboxEntry entry = new OutboxEntry(
                        TenantId.of(dialect.key(rows, 1)),
                        dialect.key(rows, 2),
                        dialect.key(rows, 3),
                        rows.getString(4),
                        instant(rows.getLong(5)));
                items.add(new OutboxItem(entry, rows.getInt(7), instant(rows.getLong(6)), dialect.key(rows, 8)));
            }
        }
        return List.copyOf(items);
    }

    void settle(Connection connection, List<Settlement> settlements) throws SQLException {
        try (PreparedStatement settle = connection.prepareStatement(SETTLE);
                PreparedStatement postpone = connection.prepareStatement(POSTPONE)) {
            int settled = 0;
            int postponed = 0;
            for (Settlement settlement : settlements) {
                if (settlement.outcome() == Outcome.POSTPONED) {
                    postpone.setLong(1, micros(settlement.at()));
                    setKey(postpone, 2, settlement.tenant(), settlement.id());
                    postpone.addBatch();
                    postponed++;
                } else {
                    settle.setInt(1, state(settlement.outcome()));
                    settle.setLong(2, micros(settlement.at()));
                    settle.setInt(3, settlement.outcome() == Outcome.DELIVERED ? 0 : 1);
                    dialect.setKey(settle, 4, settlement.reason());
                    setKey(settle, 5, settlement.tenant(), settlement.id());
                    settle.addBatch();
                    settled++;
                }
            }
            if (settled > 0) {
                settle.executeBatch();
            }
            if (postponed > 0) {
                postpone.executeBatch();
            }
        }
    }

    private static int state(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> DELIVERED;
            case DEAD -> DEAD;
            case RETRY, POSTPONED -> DUE;
        };
    }

    boolean resend(Connection connection, TenantId tenant, String id, Instant dueAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RESEND)) {
            statement.setLong(1, micros(dueAt));
            dialect.setKey(statement, 2, "");
            setKey(statement, 3, tenant, id);
            return statement.executeUpdate() == 1;
        }
    }

    int purge(Connection connection, Instant deliveredBefore, int limit) throws SQLException {
        try (PreparedStatement old = connection.prepareStatement(OLD);
                PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            old.setLong(1, micros(deliveredBefore));
            old.setInt(2, limit);
            int found = 0;
            try (ResultSet rows = old.executeQuery()) {
                while (rows.next()) {
                    dialect.setKey(remove, 1, dialect.key(rows, 1));
                    dialect.setKey(remove, 2, dialect.key(rows, 2));
                    remove.addBatch();
                    found++;
                }
            }
            int removed = 0;
            for (int count : found == 0 ? new int[0] : remove.executeBatch()) {
                removed += count == Statement.SUCCESS_NO_INFO ? 1 : count;
            }
            return removed;
        }
    }

    private void setKey(PreparedStatement statement, int first, TenantId tenant, String id) throws SQLException {
        dialect.setKey(statement, first, tenant.value());
        dialect.setKey(statement, first + 1, id);
    }
}
