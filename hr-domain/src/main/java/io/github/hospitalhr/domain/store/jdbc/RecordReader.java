package io.github.hospitalhr.domain.store.jdbc;

import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads records, each answer with one statement and so from one state of the database. */
final class RecordReader {

    private static final String FIND = "select version, payload, index_values from hr_record"
            + " where tenant = ? and kind = ? and id = ? and deleted = 0";
    private static final String BY_ID = "select '', r.id, r.version, r.payload, r.index_values from hr_record r"
            + " where r.tenant = ? and r.kind = ? and r.deleted = 0";
    // A join would leave the planner the choice to read the whole kind for every row, which PostgreSQL takes as long as
    // it has no statistics; a scalar subquery is one look into the primary key.
    private static final String OF_PAGE =
            " from hr_record r where r.tenant = p.tenant and r.kind = p.kind and r.id = p.id)";
    private static final String BY_INDEX = "select p.val, p.id, (select r.version" + OF_PAGE + ", (select r.payload"
            + OF_PAGE + ", (select r.index_values" + OF_PAGE + " from (select i.tenant, i.kind, i.val, i.slot, i.id"
            + " from hr_index i where i.tenant = ? and i.kind = ? and i.name = ?";
    private static final String BY_INDEX_END = " order by i.val, i.slot limit ?) p order by p.val, p.slot";

    private final SqlDialect dialect;

    RecordReader(SqlDialect dialect) {
        this.dialect = dialect;
    }

    Optional<StoredRecord> find(Connection connection, RecordKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            dialect.setKey(statement, 1, key.tenant().value());
            dialect.setKey(statement, 2, key.kind());
            dialect.setKey(statement, 3, key.id());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(record(rows, key, 1)) : Optional.empty();
            }
        }
    }

    RecordPage query(Connection connection, RecordQuery query) throws SQLException {
        List<String> keys = new ArrayList<>();
        String sql = sql(query, keys);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int position = 1;
            for (String key : keys) {
                dialect.setKey(statement, position++, key);
            }
            // One more than the page, to know whether there is a next one.
            statement.setInt(position, query.limit() + 1);
            try (ResultSet rows = statement.executeQuery()) {
                return page(rows, query);
            }
        }
    }

    private static String sql(RecordQuery query, List<String> keys) {
        boolean byId = query.index() == null;
        StringBuilder sql = new StringBuilder(byId ? BY_ID : BY_INDEX);
        keys.add(query.tenant().value());
        keys.add(query.kind().name());
        if (query.index() != null) {
            keys.add(query.index());
        }
        String column = byId ? "r.id" : "i.val";
        if (query.equal() != null) {
            sql.append(" and ").append(column).append(" = ?");
            keys.add(query.equal());
        }
        if (query.from() != null) {
            sql.append(" and ").append(column).append(" >= ?");
            keys.add(query.from());
        }
        if (query.to() != null) {
            sql.append(" and ").append(column).append(" < ?");
            keys.add(query.to());
        }
        PageCursor after = query.after();
        if (after != null && byId) {
            sql.append(" and r.id > ?");
            keys.add(after.id());
        } else if (after != null) {
            // A unique index has empty slots: of its values, only those behind the cursor's follow, which is right.
            sql.append(" and i.val >= ? and (i.val > ? or i.slot > ?)");
            keys.addAll(List.of(after.value(), after.value(), after.id()));
        }
        return sql.append(byId ? " order by r.id limit ?" : BY_INDEX_END).toString();
    }

    private RecordPage page(ResultSet rows, RecordQuery query) throws SQLException {
        List<StoredRecord> page = new ArrayList<>();
        PageCursor last = null;
        while (rows.next()) {
            if (page.size() == query.limit()) {
                return RecordPage.of(page, last);
            }
            String id = dialect.key(rows, 2);
            page.add(record(rows, query.kind().key(query.tenant(), id), 3));
            last = new PageCursor(query.index() == null ? "" : dialect.key(rows, 1), id);
        }
        return RecordPage.of(page, null);
    }

    private static StoredRecord record(ResultSet rows, RecordKey key, int first) throws SQLException {
        return new StoredRecord(
                key, rows.getLong(first), rows.getString(first + 1), IndexColumn.read(rows.getString(first + 2)));
    }
}
