package io.github.hospitalhr.benchmarks;

import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.AccessDecision;
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
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One check with 200,000 grants of 100,000 accounts and 10,000 units loaded: actors, subjects and classes vary, about half is
 * allowed. And one page of 100 rows of 20,000 people filtered in SQL (H2 in memory).
 */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AccessBench {

    private static final List<DataScope> SCOPES = List.of(DataScope.values());

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final int ASKED = 1 << 14;

    private AccessControl control;
    private AccessRequest[] requests;
    private int next;
    private Connection h2;
    private PreparedStatement page;

    /** Loads grants, units, questions and rows. */
    @Setup
    public void load() throws SQLException {
        Random random = new Random(7);
        List<Unit> units = new ArrayList<>();
        UnitId h = UnitId.of("h");
        units.add(Unit.hospital(h, "h"));
        units.add(Unit.campus(UnitId.of("c"), "c", h, ZoneId.of("Asia/Shanghai")));
        for (int d = 0; d < 2000; d++) {
            units.add(Unit.department(UnitId.of("d" + d), "d", UnitId.of("c")));
        }
        for (int w = 0; w < 7998; w++) {
            units.add(Unit.ward(UnitId.of("w" + w), "w", UnitId.of("d" + w % 2000), 10));
        }
        List<String> roles = List.of("staff", "supervisor", "hr-head", "nursing-department");
        DateRange year = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        List<Grant> grants = new ArrayList<>();
        for (int g = 0; g < 200_000; g++) {
            DataScope scope = SCOPES.get(random.nextInt(SCOPES.size()));
            List<UnitId> custom = scope == DataScope.CUSTOM
                    ? List.of(UnitId.of("w" + random.nextInt(7998)), UnitId.of("w" + random.nextInt(7998)))
                    : List.of();
            grants.add(new Grant("u" + g % 100_000, roles.get(random.nextInt(4)), scope, custom, year));
        }
        InputValidator validator = new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        DocumentCodec codec = DocumentCodec.builder(validator).build();
        control = AccessControl.of(
                ShippedPolicies.threeTier(codec), new GrantTable(grants), UnitTree.of(units), validator);
        requests = new AccessRequest[ASKED];
        for (int i = 0; i < ASKED; i++) {
            int department = random.nextInt(2000);
            UnitId own = UnitId.of(random.nextBoolean() ? "d" + department : "w" + department);
            Actor actor =
                    new Actor("u" + random.nextInt(100_000), PersonId.of("p" + i), List.of(own), List.of(own), null);
            UnitId where = UnitId.of("w" + (random.nextInt(4) == 0 ? random.nextInt(7998) : department));
            Subject subject = new Subject(PersonId.of("q" + random.nextInt(100_000)), List.of(where), null, List.of());
            AccessMode mode = random.nextInt(4) == 0 ? AccessMode.MODIFY : AccessMode.READ;
            DataClass data = DataClass.SHIPPED.get(random.nextInt(DataClass.SHIPPED.size()));
            requests[i] = new AccessRequest(actor, mode, data, subject, "roster", DAY);
        }
        rows(random);
    }

    private void rows(Random random) throws SQLException {
        h2 = DriverManager.getConnection("jdbc:h2:mem:bench");
        h2.createStatement().execute("create table p (id varchar(16) primary key, unit varchar(16))");
        h2.createStatement().execute("create index p_unit on p (unit, id)");
        try (PreparedStatement insert = h2.prepareStatement("insert into p values (?, ?)")) {
            for (int i = 0; i < 20_000; i++) {
                insert.setString(1, "p" + i);
                insert.setString(2, "w" + random.nextInt(7998));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        Actor leader = new Actor("u0", PersonId.of("p1"), List.of(UnitId.of("c")), List.of(UnitId.of("c")), null);
        AccessControl one = AccessControl.of(
                control.policy(),
                actor -> List.of(Grant.of("u0", "staff", DataScope.OWN_UNIT_AND_BELOW, DateRange.startingOn(DAY))),
                UnitTree.of(List.of(
                        Unit.hospital(UnitId.of("h"), "h"),
                        Unit.campus(UnitId.of("c"), "c", UnitId.of("h"), ZoneId.of("Asia/Shanghai")),
                        Unit.department(UnitId.of("d"), "d", UnitId.of("c")),
                        Unit.ward(UnitId.of("w1"), "w", UnitId.of("d"), 1),
                        Unit.ward(UnitId.of("w2"), "w", UnitId.of("d"), 1))),
                new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        RowScope scope = one.rows(leader, AccessMode.READ, DataClass.DIRECTORY, "", DAY);
        RowScope.SqlPredicate where = scope.sql(new RowScope.Columns("unit", "id", null, null));
        page = h2.prepareStatement("select id from p where " + where.text() + " order by id limit 100");
        for (int i = 0; i < where.parameters().size(); i++) {
            page.setString(i + 1, where.parameters().get(i));
        }
    }

    /** One decision. */
    @Benchmark
    public AccessDecision check() {
        next = next + 1 & ASKED - 1;
        return control.decide(requests[next]);
    }

    /** One page in SQL. */
    @Benchmark
    public int sqlPage() throws SQLException {
        int rows = 0;
        try (ResultSet result = page.executeQuery()) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }
}
