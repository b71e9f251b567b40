package io.github.hospitalhr.domain.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of the JDBC store. Nothing is created unless the host asks for it. Stateless. */
public final class JdbcSchema {

    private JdbcSchema() {}

    /**
     * The script that creates the tables, for the host's own migration tool. Every statement may be run again.
     *
     * @param dialect the database
     * @return the script, statements ended by {@code ;} at the end of a line
     */
    public static String script(SqlDialect dialect) {
        try (InputStream in = JdbcSchema.class.getResourceAsStream(dialect.script())) {
            if (in == null) {
                throw new IllegalStateException("the script " + dialect.script()
                        + " is not beside this class.\nMaybe the jar was repackaged without its resources.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Creates the tables that are missing.
     *
     * @param connection a connection that may create tables; neither committed nor closed
     * @param dialect the database
     * @throws SQLException if a statement is refused
     */
    public static void apply(Connection connection, SqlDialect dialect) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(script(dialect))) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> statements(String script) {
        String bare = script.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return Arrays.stream(bare.split(";\n|;$", -1))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }
}
