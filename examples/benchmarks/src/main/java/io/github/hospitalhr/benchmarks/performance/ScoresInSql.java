package io.github.hospitalhr.benchmarks.performance;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same facts and the same scores in DuckDB, in memory: sums by person, month and type, curves, weights, one rounding. */
final class ScoresInSql implements AutoCloseable {

    private final DuckDBConnection connection;

    ScoresInSql(YearOfFacts facts, int threads) throws SQLException {
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + threads);
            statement.execute("create table raw (person integer, month smallint, type smallint, value bigint)");
        }
        try (DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "raw")) {
            facts.each((person, month, type, value) -> {
                try {
                    rows.beginRow();
                    rows.append(person);
                    rows.append((short) month);
                    rows.append((short) type);
                    rows.append(value);
                    rows.endRow();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table exact as select person, month, type,"
                    + " cast(value / 10000 as decimal(18,4)) as v from raw");
            statement.execute("create table rough as select person, month, type,"
                    + " cast(value / 10000 as double) as v from raw");
            statement.execute("drop table raw");
        }
    }

    /** Count and sum of all scores; exact decimals, or binary fractions. */
    double[] scores(boolean exact) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql(exact ? "exact" : "rough"))) {
            row.next();
            return new double[] {row.getDouble(1), row.getDouble(2)};
        }
    }

    private static String sql(String table) {
        return """
                with sums as (
                  select person, month,
                    sum(v) filter (where type = 0) as infusion, count(*) filter (where type = 0) as n0,
                    sum(v) filter (where type = 1) as minutes, count(*) filter (where type = 1) as n1,
                    sum(v) filter (where type = 2) as survey, count(*) filter (where type = 2) as n2,
                    coalesce(sum(v) filter (where type = 3), 0) as complaint,
                    coalesce(sum(v) filter (where type = 4), 0) as late,
                    sum(v) filter (where type = 5) as checks, count(*) filter (where type = 5) as n5,
                    sum(v) filter (where type = 6) as passed, count(*) filter (where type = 6) as n6,
                    coalesce(sum(v) filter (where type = 7), 0) as incident
                  from %s group by person, month),
                points as (
                  select
                    case when n0 >= 1 then round(least(100, greatest(0, infusion * 100 / 90)), 4) end as p0,
                    case when n1 >= 1 then round(least(100, greatest(0, minutes / 60 * 100 / 20)), 4) end as p1,
                    case when n2 >= 5 then round(least(100, greatest(0, (survey / n2 / 10 - 60) * 100 / 40)), 4) end as p2,
                    round(greatest(0, 100 - 15 * complaint), 4) as p3,
                    round(greatest(0, 100 - 10 * late), 4) as p4,
                    case when n5 >= 3 and checks <> 0 and coalesce(n6, 0) >= 0
                      then round(least(100, greatest(0, (coalesce(passed, 0) * 100 / checks - 70) * 100 / 30)), 4) end as p5,
                    round(greatest(0, 100 - 20 * incident), 4) as p6
                  from sums),
                scores as (
                  select round((20 * coalesce(p0, 0) + 20 * coalesce(p1, 0) + 20 * coalesce(p2, 0) + 10 * p3 + 10 * p4
                      + 10 * coalesce(p5, 0) + 10 * p6)
                    / (30 + case when p0 is null then 0 else 20 end + case when p1 is null then 0 else 20 end
                      + case when p2 is null then 0 else 20 end + case when p5 is null then 0 else 10 end), 2) as score
                  from points)
                select count(*), sum(score) from scores""".formatted(table);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
