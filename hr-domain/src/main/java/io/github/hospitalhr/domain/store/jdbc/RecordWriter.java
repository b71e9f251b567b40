package io.github.hospitalhr.domain.store.jdbc;

import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordChange;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.store.jdbc.CommitConflict.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a batch with one JDBC batch per statement. A version is checked by the update that raises it or by the lock of its row, and
 * an absence by the primary key, so that no isolation level matters. Rows are touched in the order of their keys: few deadlocks.
 */
final class RecordWriter {

    private static final String UPDATE = "update hr_record set version = ?, deleted = ?, payload = ?, index_values = ?"
            + " where tenant = ? and kind = ? and id = ? and version = ? and deleted = ?";
    private static final String INSERT =
            "insert into hr_record (version, deleted, payload, index_values, tenant, kind, id)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String CLEAR_INDEX = "delete from hr_index where tenant = ? and kind = ? and id = ?";
    /** Index values in one statement: many cost little more than one, and the driver keeps two statements prepared. */
    private static final int TOGETHER = 32;

    private static final String INSERT_INDEX =
            "insert into hr_index (tenant, kind, name, val, slot, id) values (?, ?, ?, ?, ?, ?)";
    private static final String INSERT_INDEXES = INSERT_INDEX + ", (?, ?, ?, ?, ?, ?)".repeat(TOGETHER - 1);

    /** An index value with the record that is to hold it. */
    private record Holding(RecordChange.Put put, IndexValue value) {}

    private static final Comparator<Holding> HOLDINGS = Comparator.comparing(
                    (Holding holding) -> holding.put().key().kind())
            .thenComparing(Holding::value)
            .thenComparing(holding -> holding.put().key());

    private final SqlDialect dialect;
    private final OutboxTable outbox;

    RecordWriter(SqlDialect dialect, OutboxTable outbox) {
        this.dialect = dialect;
        this.outbox = outbox;
    }

    /**
     * Writes the batch.
     *
     * @param graves versions of deleted records that the batch creates anew
     */
    CommitReceipt write(Connection connection, CommitBatch batch, Map<RecordKey, Long> graves) throws SQLException {
        List<RecordChange> there = new ArrayList<>();
        List<RecordChange> creates = new ArrayList<>();
        List<RecordChange> sorted = new ArrayList<>(batch.changes());
        sorted.sort(Comparator.comparing(RecordChange::key));
        for (RecordChange change : sorted) {
            boolean absent = change.expectedVersion() == 0 && !graves.containsKey(change.key());
            (absent ? creates : there).add(change);
        }
        expect(connection, there, graves);
        List<RecordChange> updates = there.stream()
                .filter(change -> !(change instanceof RecordChange.Expect))
                .toList();
        update(connection, updates, graves);
        create(connection, creates);
        clearIndex(connection, updates);
        insertIndex(connection, sorted);
        outbox.insert(connection, batch.outbox());
        Map<RecordKey, Long> versions = new TreeMap<>();
        for (RecordChange change : sorted) {
            if (change instanceof RecordChange.Put) {
                versions.put(change.key(), 1 + before(change, graves));
            }
        }
        return new CommitReceipt(versions);
    }

    private static long before(RecordChange change, Map<RecordKey, Long> graves) {
        return change.expectedVersion() > 0 ? change.expectedVersion() : graves.getOrDefault(change.key(), 0L);
    }

    /**
     * Locks the rows of the batch and compares their versions, if it only expects some: nothing else would hold those. All rows,
     * so that they are locked in the order of their keys.
     */
    private void expect(Connection connection, List<RecordChange> changes, Map<RecordKey, Long> graves)
            throws SQLException {
        if (changes.stream().noneMatch(RecordChange.Expect.class::isInstance)) {
            return;
        }
        for (RecordChange change : changes) {
            RecordLock lock = RecordLock.take(connection, dialect, change.key());
            if (lock.version() != before(change, graves) || lock.deleted() != (change.expectedVersion() == 0)) {
                throw new CommitConflict(Place.UPDATE, change, null);
            }
        }
    }

    private void update(Connection connection, List<RecordChange> changes, Map<RecordKey, Long> graves)
            throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (RecordChange change : changes) {
                long before = before(change, graves);
                setContent(statement, change, before + 1);
                statement.setLong(8, before);
                statement.setInt(9, change.expectedVersion() == 0 ? 1 : 0);
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == Statement.SUCCESS_NO_INFO) {
                    throw new SQLException(
                            "the driver tells no row counts of a batch, so that a lost update would go unseen."
                                    + "\nMaybe switch useBulkStmts or rewriteBatchedStatements off.");
                }
                if (counts[i] != 1) {
                    throw new CommitConflict(Place.UPDATE, changes.get(i), null);
                }
            }
        }
    }

    private void create(Connection connection, List<RecordChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (RecordChange change : changes) {
                // The row of a record that is expected to be absent holds its place, like that of a deleted one.
                setContent(statement, change, change instanceof RecordChange.Expect ? 0 : 1);
                statement.addBatch();
            }
            executeInserts(statement, Place.CREATE);
        }
    }

    private void setContent(PreparedStatement statement, RecordChange change, long version) throws SQLException {
        statement.setLong(1, version);
        statement.setInt(2, change instanceof RecordChange.Put ? 0 : 1);
        statement.setString(3, change instanceof RecordChange.Put put ? put.payload() : "");
        statement.setString(4, change instanceof RecordChange.Put put ? IndexColumn.write(put.indexValues()) : "");
        setKey(statement, 5, change.key());
    }

    private void setKey(PreparedStatement statement, int first, RecordKey key) throws SQLException {
        dialect.setKey(statement, first, key.tenant().value());
        dialect.setKey(statement, first + 1, key.kind());
        dialect.setKey(statement, first + 2, key.id());
    }

    private void clearIndex(Connection connection, List<RecordChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(CLEAR_INDEX)) {
            for (RecordChange change : changes) {
                setKey(statement, 1, change.key());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void insertIndex(Connection connection, List<RecordChange> changes) throws SQLException {
        List<Holding> holdings = new ArrayList<>();
        for (RecordChange change : changes) {
            if (change instanceof RecordChange.Put put) {
                put.indexValues().forEach(value -> holdings.add(new Holding(put, value)));
            }
        }
        holdings.sort(HOLDINGS);
        int whole = holdings.size() - holdings.size() % TOGETHER;
        insertIndex(connection, INSERT_INDEXES, holdings.subList(0, whole), TOGETHER);
        insertIndex(connection, INSERT_INDEX, holdings.subList(whole, holdings.size()), 1);
    }

    private void insertIndex(Connection connection, String sql, List<Holding> holdings, int together)
            throws SQLException {
        if (holdings.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int start = 0; start < holdings.size(); start += together) {
                int position = 1;
                for (Holding holding : holdings.subList(start, start + together)) {
                    RecordKey key = holding.put().key();
                    IndexValue value = holding.value();
                    boolean unique = holding.put().kind().index(value.index()).unique();
                    for (String part : List.of(
                            key.tenant().value(),
                            key.kind(),
                            value.index(),
                            value.value(),
                            unique ? "" : key.id(),
                            key.id())) {
                        dialect.setKey(statement, position++, part);
                    }
                }
                statement.addBatch();
            }
            executeInserts(statement, Place.INDEX);
        }
    }

    private void executeInserts(PreparedStatement statement, Place place) throws SQLException {
        try {
            statement.executeBatch();
        } catch (SQLException e) {
            if (dialect.isDuplicate(e)) {
                throw new CommitConflict(place, null, e);
            }
            throw e;
        }
    }
}
