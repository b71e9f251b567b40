package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.AccessRequest;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.DataScope;
import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantTable;
import io.github.hospitalhr.domain.access.RowScope;
import io.github.hospitalhr.domain.access.ShippedPolicies;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A page of 100 rows is cut by the database: the SQL of a scope with an order and a limit gives page by page the rows that single
 * decisions allow, and no row leaves the database that is not shown.
 */
class RowScopePageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final int PEOPLE = 4000;
    private static final int PAGE = 100;

    private final InputValidator validator = new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private static UnitTree units() {
        List<Unit> units = new ArrayList<>();
        units.add(Unit.hospital(UnitId.of("h"), "h"));
        units.add(Unit.campus(UnitId.of("c"), "c", UnitId.of("h"), ZoneId.of("Asia/Shanghai")));
        for (int d = 0; d < 5; d++) {
            units.add(Unit.department(UnitId.of("d" + d), "d", UnitId.of("c")));
            for (int w = 0; w < 10; w++) {
                units.add(Unit.ward(UnitId.of("d" + d + "w" + w), "w", UnitId.of("d" + d), 10));
            }
        }
        return UnitTree.of(units);
    }

    @ParameterizedTest
    @EnumSource(
            value = SqlDialect.class,
            names = {"H2", "POSTGRESQL"})
    void everyPageIsFilteredInSql(SqlDialect dialect) throws SQLException {
        UnitId own = UnitId.of("d2");
        Actor head = new Actor("u1", PersonId.of("p0001"), List.of(own), List.of(own), null);
        Grant grant = Grant.of("u1", "supervisor", DataScope.OWN_UNIT_AND_BELOW, DateRange.startingOn(DAY));
        AccessControl control = AccessControl.of(
                ShippedPolicies.threeTier(DocumentCodec.builder(validator).build()),
                new GrantTable(List.of(grant)),
                units(),
                validator);
        try (Connection connection = TestDatabase.empty(dialect).getConnection()) {
            List<String> expected = fill(connection, control, head);
            assertThat(expected.size()).isBetween(5 * PAGE, 15 * PAGE);
            RowScope scope = control.rows(head, AccessMode.READ, DataClass.CONTACT, "roster", DAY);

            List<String> shown = new ArrayList<>();
            int pages = 0;
            List<String> page;
            do {
                page = page(connection, scope, shown.isEmpty() ? "" : shown.get(shown.size() - 1));
                assertThat(page).hasSizeLessThanOrEqualTo(PAGE);
                shown.addAll(page);
                pages++;
            } while (!page.isEmpty());

            assertThat(shown).isEqualTo(expected);
            assertThat(pages).as("every page but the last is full").isEqualTo((expected.size() + PAGE - 1) / PAGE + 1);
        }
    }

    /** Makes people at random, one unit and manager each, and answers those the actor may see, by id. */
    private static List<String> fill(Connection connection, AccessControl control, Actor actor) throws SQLException {
        Random random = new Random(11);
        List<String> expected = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists scope_test");
            statement.execute(
                    "create table scope_test (id varchar(16) primary key, unit varchar(16) not null, boss varchar(16))");
            statement.execute("create index scope_test_unit on scope_test (unit, id)");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into scope_test values (?, ?, ?)")) {
            for (int i = 0; i < PEOPLE; i++) {
                String id = String.format(Locale.ROOT, "p%04d", i);
                UnitId unit = UnitId.of("d" + random.nextInt(5) + "w" + random.nextInt(10));
                PersonId boss = random.nextInt(50) == 0 ? PersonId.of("p0001") : null;
                insert.setString(1, id);
                insert.setString(2, unit.value());
                insert.setString(3, boss == null ? null : boss.value());
                insert.addBatch();
                Subject subject = new Subject(PersonId.of(id), List.of(unit), boss, List.of());
                AccessRequest question =
                        new AccessRequest(actor, AccessMode.READ, DataClass.CONTACT, subject, "roster", DAY);
                if (control.decide(question).isAllowed()) {
                    expected.add(id);
                }
            }
            insert.executeBatch();
        }
        return expected;
    }

    private static List<String> page(Connection connection, RowScope scope, String after) throws SQLException {
        RowScope.SqlPredicate where = scope.sql(new RowScope.Columns("s.unit", "s.id", "s.boss", null));
        String sql =
                "select s.id from scope_test s where " + where.text() + " and s.id > ? order by s.id limit " + PAGE;
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int position = 1;
            for (String parameter : where.parameters()) {
                statement.setString(position++, parameter);
            }
            statement.setString(position, after);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
        }
        return rows;
    }
}
