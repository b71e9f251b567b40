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
    private static final RowScope.Columns COLUMNS = new RowScope.Columns("s.unit", "s.id", "s.boss", null);

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
            names = {"H2", "POSTGRESQL", "MARIADB"})
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
                page = page(connection, scope.sql(COLUMNS), shown.isEmpty() ? "" : shown.get(shown.size() - 1));
                assertThat(page).hasSizeLessThanOrEqualTo(PAGE);
                shown.addAll(page);
                pages++;
            } while (!page.isEmpty());

            assertThat(shown).isEqualTo(expected);
            assertThat(pages).as("every page but the last is full").isEqualTo((expected.size() + PAGE - 1) / PAGE + 1);
        }
    }

    /**
     * A hospital of 10,000 units below one campus, seen from the campus, from a department whose leader leads the campus too, and from
     * nowhere: the database walks down the host's table of units, and is told the units at the top only.
     */
    @ParameterizedTest
    @EnumSource(
            value = SqlDialect.class,
            names = {"POSTGRESQL", "MARIADB"})
    void tenThousandUnitsBelowAreNoParameters(SqlDialect dialect) throws SQLException {
        List<Unit> units = new ArrayList<>();
        units.add(Unit.hospital(UnitId.of("h"), "h"));
        units.add(Unit.campus(UnitId.of("c"), "c", UnitId.of("h"), ZoneId.of("Asia/Shanghai")));
        units.add(Unit.campus(UnitId.of("e"), "e", UnitId.of("h"), ZoneId.of("Asia/Shanghai")));
        for (int d = 0; d < 100; d++) {
            units.add(Unit.department(UnitId.of("d" + d), "d", UnitId.of("c")));
            for (int w = 0; w < 100; w++) {
                units.add(Unit.ward(UnitId.of("d" + d + "w" + w), "w", UnitId.of("d" + d), 10));
            }
        }
        UnitTree tree = UnitTree.of(units);
        Grant grant = Grant.of("u1", "supervisor", DataScope.OWN_UNIT_AND_BELOW, DateRange.startingOn(DAY));
        AccessControl control = AccessControl.of(
                ShippedPolicies.threeTier(DocumentCodec.builder(validator).build()),
                new GrantTable(List.of(grant)),
                tree,
                validator);
        List<UnitId> campus = List.of(UnitId.of("c"));
        List<UnitId> department = List.of(UnitId.of("d7"));
        try (Connection connection = TestDatabase.empty(dialect).getConnection()) {
            organisation(connection, tree);
            List<Subject> people = people(connection, tree);
            for (Actor actor : List.of(
                    new Actor("u1", PersonId.of("p0001"), campus, campus, null),
                    new Actor("u1", PersonId.of("p0001"), department, campus, null),
                    new Actor("u1", PersonId.of("p0001"), campus, department, null),
                    new Actor("u1", PersonId.of("p0001"), department, List.of(UnitId.of("d8")), null))) {
                RowScope scope = control.rows(actor, AccessMode.READ, DataClass.CONTACT, "roster", DAY);
                RowScope.SqlPredicate where = scope.sql(COLUMNS, new RowScope.UnitTable("scope_unit", "id", "above"));
                assertThat(where.parameters()).hasSizeLessThan(12);
                List<String> expected = people.stream()
                        .filter(s -> control.decide(
                                        new AccessRequest(actor, AccessMode.READ, DataClass.CONTACT, s, "roster", DAY))
                                .isAllowed())
                        .map(s -> String.valueOf(s.person()))
                        .limit(3 * PAGE)
                        .toList();

                List<String> shown = new ArrayList<>();
                for (int page = 0; page < 3; page++) {
                    shown.addAll(page(connection, where, shown.isEmpty() ? "" : shown.get(shown.size() - 1)));
                }

                assertThat(shown).as("%s", actor).isEqualTo(expected);
            }
        }
    }

    private static void organisation(Connection connection, UnitTree tree) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists scope_unit");
            statement.execute("create table scope_unit (id varchar(16) primary key, above varchar(16))");
            statement.execute("create index scope_unit_above on scope_unit (above)");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into scope_unit values (?, ?)")) {
            for (Unit unit : tree.units()) {
                UnitId above = unit.parent();
                insert.setString(1, unit.id().value());
                insert.setString(2, above == null ? null : above.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    /** People in units drawn from all, by id. */
    private static List<Subject> people(Connection connection, UnitTree tree) throws SQLException {
        Random random = new Random(13);
        List<Subject> people = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists scope_test");
            statement.execute(
                    "create table scope_test (id varchar(16) primary key, unit varchar(16) not null, boss varchar(16))");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into scope_test values (?, ?, ?)")) {
            for (int i = 0; i < PEOPLE; i++) {
                String id = String.format(Locale.ROOT, "p%04d", i);
                int drawn = random.nextInt(8) == 0
                        ? 704 + random.nextInt(100)
                        : random.nextInt(tree.units().size());
                UnitId unit = tree.units().get(drawn).id();
                PersonId boss = random.nextInt(50) == 0 ? PersonId.of("p0001") : null;
                insert.setString(1, id);
                insert.setString(2, unit.value());
                insert.setString(3, boss == null ? null : boss.value());
                insert.addBatch();
                people.add(new Subject(PersonId.of(id), List.of(unit), boss, List.of()));
            }
            insert.executeBatch();
        }
        connection.commit();
        return people;
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

    private static List<String> page(Connection connection, RowScope.SqlPredicate where, String after)
            throws SQLException {
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
