package io.github.hospitalhr.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
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
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AccessControlTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final DateRange YEAR = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private static final DocumentCodec CODEC = DocumentCodec.builder(VALIDATOR).build();
    private static final UnitId MED = UnitId.of("d-med");
    private static final UnitId ICU = UnitId.of("w-icu");
    private static final UnitId CARDIO = UnitId.of("w-cardio");
    private static final UnitId SURG = UnitId.of("d-surg");
    private static final UnitId ORTHO = UnitId.of("w-ortho");
    private static final List<UnitId> UNITS = List.of(MED, ICU, CARDIO, SURG, ORTHO);

    private static final UnitTree TREE = UnitTree.of(List.of(
            Unit.hospital(UnitId.of("h"), "医院"),
            Unit.campus(UnitId.of("c"), "院区", UnitId.of("h"), ZoneId.of("Asia/Shanghai")),
            Unit.department(MED, "内科", UnitId.of("c")),
            Unit.department(SURG, "外科", UnitId.of("c")),
            Unit.ward(ICU, "重症", MED, 10),
            Unit.ward(CARDIO, "心内", MED, 10),
            Unit.ward(ORTHO, "骨科", SURG, 10)));

    private static AccessControl shipped(Grant... grants) {
        return AccessControl.of(ShippedPolicies.threeTier(CODEC), new GrantTable(List.of(grants)), TREE, VALIDATOR);
    }

    private static Actor actor(String id, String person, List<UnitId> units, List<UnitId> leads) {
        return new Actor(id, PersonId.of(person), units, leads, null);
    }

    private static Subject person(String id, UnitId... units) {
        return new Subject(PersonId.of(id), List.of(units), null, List.of());
    }

    private static AccessDecision decide(
            AccessControl control, Actor actor, AccessMode mode, DataClass data, Subject subject, String purpose) {
        return control.decide(new AccessRequest(actor, mode, data, subject, purpose, DAY));
    }

    private static final Grant HR = Grant.of("hr", "hr-head", DataScope.ALL, YEAR);
    private static final Grant HEAD_NURSE = Grant.of("hn", "supervisor", DataScope.OWN_UNIT_AND_BELOW, YEAR);
    private static final Grant NURSE = Grant.of("n", "staff", DataScope.OWN_UNIT, YEAR);
    private static final Grant CARE = Grant.of("care", "nursing-department", DataScope.ALL, YEAR);
    private static final Actor HR_ACTOR = actor("hr", "p-hr", List.of(), List.of());
    private static final Actor HEAD = actor("hn", "p-hn", List.of(MED), List.of(MED));
    private static final Actor STAFF = actor("n", "p-n", List.of(ICU), List.of());
    private static final Actor CARE_ACTOR = actor("care", "p-c", List.of(), List.of());

    private static boolean reads(Actor actor, DataClass data, Subject subject) {
        return decide(shipped(HR, HEAD_NURSE, NURSE, CARE), actor, AccessMode.READ, data, subject, "")
                .isAllowed();
    }

    private static boolean modifies(Actor actor, DataClass data, Subject subject) {
        return decide(shipped(HR, HEAD_NURSE, NURSE, CARE), actor, AccessMode.MODIFY, data, subject, "")
                .isAllowed();
    }

    /** A35, A36, A40, B36, B39: who sees and changes what by the shipped policy. */
    @Test
    void threeTiersAreAsTheHospitalWantsThem() {
        Subject icuNurse = person("p9", ICU);
        Subject orthoNurse = person("p8", ORTHO);
        Subject self = person("p-n", ICU);
        // A35: credentials are seen by the HR head and by whoever supervises, and by oneself.
        assertThat(reads(HR_ACTOR, DataClass.CREDENTIAL, icuNurse)).isTrue();
        assertThat(reads(HEAD, DataClass.CREDENTIAL, icuNurse)).isTrue();
        assertThat(reads(HEAD, DataClass.CREDENTIAL, orthoNurse)).isFalse();
        assertThat(reads(STAFF, DataClass.CREDENTIAL, icuNurse)).isFalse();
        assertThat(reads(STAFF, DataClass.CREDENTIAL, self)).isTrue();
        // B36: only the HR head changes them.
        assertThat(modifies(HR_ACTOR, DataClass.CREDENTIAL, icuNurse)).isTrue();
        assertThat(modifies(HEAD, DataClass.CREDENTIAL, icuNurse)).isFalse();
        assertThat(modifies(STAFF, DataClass.CREDENTIAL, self)).isFalse();
        // A36: patients' feedback is seen by the nursing department and the head nurse in charge.
        assertThat(reads(CARE_ACTOR, DataClass.FEEDBACK, icuNurse)).isTrue();
        assertThat(reads(HEAD, DataClass.FEEDBACK, icuNurse)).isTrue();
        assertThat(reads(HR_ACTOR, DataClass.FEEDBACK, icuNurse)).isFalse();
        assertThat(reads(STAFF, DataClass.FEEDBACK, self)).isFalse();
        // Nobody appraises oneself.
        assertThat(modifies(HEAD, DataClass.PERFORMANCE, person("p-hn", MED))).isFalse();
        assertThat(modifies(HEAD, DataClass.PERFORMANCE, icuNurse)).isTrue();
    }

    @Test
    void anAssistantSeesOnlyWhatIsAssigned() {
        Actor assistant = actor("a", "p-a", List.of(), List.of());
        AccessControl control = shipped(Grant.of("a", "assistant", DataScope.ALL, YEAR));
        Subject hers = new Subject(PersonId.of("x1"), List.of(), null, List.of(PersonId.of("p-a")));
        Subject others = new Subject(PersonId.of("x2"), List.of(), null, List.of(PersonId.of("p-b")));
        assertThat(decide(control, assistant, AccessMode.READ, DataClass.CONTACT, hers, "")
                        .isAllowed())
                .isTrue();
        assertThat(decide(control, assistant, AccessMode.READ, DataClass.CONTACT, others, "")
                        .denial())
                .contains(Denial.RELATION);
    }

    @Test
    void everyDenialSaysWhatIsMissing() {
        AccessControl control = shipped(HEAD_NURSE, Grant.of("n", "staff", DataScope.SELF, YEAR));
        Subject nurse = person("p9", ICU);
        assertThat(decide(control, Actor.nobody(), AccessMode.READ, DataClass.DIRECTORY, nurse, "")
                        .denial())
                .contains(Denial.NO_IDENTITY);
        assertThat(decide(control, HEAD.impersonatedBy("admin"), AccessMode.READ, DataClass.DIRECTORY, nurse, "")
                        .denial())
                .contains(Denial.IMPERSONATION);
        assertThat(decide(control, Actor.of("stranger"), AccessMode.READ, DataClass.DIRECTORY, nurse, "")
                        .denial())
                .contains(Denial.NO_GRANT);
        assertThat(decide(control, STAFF, AccessMode.READ, DataClass.AUDIT, nurse, "")
                        .denial())
                .contains(Denial.NO_RULE);
        assertThat(decide(control, HEAD, AccessMode.READ, DataClass.HEALTH, nurse, "curiosity")
                        .denial())
                .contains(Denial.RELATION);
        assertThat(decide(control, HEAD, AccessMode.READ, DataClass.HEALTH, nurse, "roster")
                        .denial())
                .as("a roster needs the rule of protection, not why it binds")
                .contains(Denial.RELATION);
        assertThat(decide(control, HEAD, AccessMode.READ, DataClass.HEALTH, nurse, "leave")
                        .isAllowed())
                .isTrue();
        assertThat(decide(control, STAFF, AccessMode.READ, DataClass.CONTACT, nurse, "")
                        .denial())
                .contains(Denial.RELATION);
        assertThat(decide(control, STAFF, AccessMode.READ, DataClass.DIRECTORY, nurse, "")
                        .denial())
                .contains(Denial.SCOPE);
        AccessRequest later =
                new AccessRequest(HEAD, AccessMode.READ, DataClass.DIRECTORY, nurse, "", LocalDate.of(2027, 1, 1));
        assertThat(control.decide(later).denial()).contains(Denial.NO_GRANT);
    }

    @Test
    void aFieldIsHiddenOnlyIfEveryRuleHidesIt() {
        Subject nurse = person("p9", ICU);
        AccessControl both = shipped(HEAD_NURSE, Grant.of("hn", "hr-head", DataScope.ALL, YEAR));
        AccessDecision masked = decide(shipped(HEAD_NURSE), HEAD, AccessMode.READ, DataClass.IDENTITY, nurse, "");
        assertThat(masked.shows("sex")).isTrue();
        assertThat(masked.shows("birthDate")).isFalse();
        assertThat(decide(both, HEAD, AccessMode.READ, DataClass.IDENTITY, nurse, "")
                        .shows("birthDate"))
                .isTrue();
    }

    private static Role role(String code, List<String> inherits) {
        return new Role(code, Label.of(code, code), inherits, List.of());
    }

    @Test
    void rolesThatInheritInACircleAreRefusedByName() {
        AccessPolicy circle = new AccessPolicy(
                "bad",
                1,
                List.of(
                        role("a", List.of("b")),
                        role("b", List.of("c")),
                        role("c", List.of("a")),
                        role("d", List.of("x"))));
        assertThatThrownBy(() -> AccessControl.of(circle, actor -> List.of(), TREE, VALIDATOR))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .extracting(f -> f.rule() + " " + f.value())
                                .containsExactly(
                                        "role.circle a > b",
                                        "role.circle b > c",
                                        "role.circle c > a",
                                        "role.unknown x"));
        AccessPolicy own = new AccessPolicy("bad", 1, List.of(role("a", List.of("a")), role("a", List.of())));
        assertThat(own.faults()).extracting(f -> f.rule()).containsExactly("role.twice", "role.circle");
    }

    @Test
    void policiesAreDocuments() {
        AccessPolicy policy = ShippedPolicies.threeTier(CODEC);
        assertThat(policy.faults()).isEmpty();
        assertThat(CODEC.read(AccessPolicy.FORMAT, CODEC.write(AccessPolicy.FORMAT, policy)))
                .isEqualTo(policy);
        assertThat(policy.roles()).extracting(Role::code).contains("staff", "supervisor", "hr-head");
        List<String> known = DataClass.SHIPPED.stream().map(DataClass::code).toList();
        assertThat(policy.roles())
                .flatExtracting(Role::rules)
                .extracting(AccessRule::data)
                .isSubsetOf(known);
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<UnitId> some(Random random) {
        List<UnitId> all = new ArrayList<>();
        for (UnitId unit : UNITS) {
            if (random.nextInt(4) == 0) {
                all.add(unit);
            }
        }
        return all;
    }

    /** The table in memory keeps grants flat: it decides as a host's own directory of the same grants does, whatever the ids. */
    @Test
    void theFlatTableDecidesAsAHostsDirectory() {
        // Aa and BB have the same hash; u1 to u300 lie side by side; one is the beginning of another.
        List<String> ids =
                new ArrayList<>(List.of("Aa", "BB", "AaAa", "BBBB", "AaBB", "u", "U1", "护士𠮷", "护士", "x".repeat(128)));
        for (int i = 1; i <= 300; i++) {
            ids.add("u" + i);
        }
        LocalDate[] days = {LocalDate.MIN, DAY.minusDays(1), DAY, DAY.plusDays(1), LocalDate.MAX};
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            List<Grant> grants = new ArrayList<>();
            for (int g = 0; g < 400; g++) {
                DataScope scope = any(random, List.of(DataScope.values()));
                List<UnitId> units = scope == DataScope.CUSTOM ? some(random) : List.of();
                String role = any(random, List.of("staff", "supervisor", "hr-head", "assistant", "unknown"));
                int from = random.nextInt(4);
                DateRange valid = DateRange.of(days[from], days[from + 1 + random.nextInt(4 - from)]);
                grants.add(new Grant(any(random, ids.subList(1, 200)), role, scope, units, valid));
            }
            GrantDirectory host = actor ->
                    grants.stream().filter(g -> g.actor().equals(actor)).toList();
            GrantTable table = new GrantTable(grants);
            AccessPolicy policy = ShippedPolicies.threeTier(CODEC);
            AccessControl flat = AccessControl.of(policy, table, TREE, VALIDATOR);
            AccessControl hosts = AccessControl.of(policy, host, TREE, VALIDATOR);
            for (int i = 0; i < 1000; i++) {
                String id = any(random, ids);
                assertThat(table.of(id)).as("seed %s", seed).isEqualTo(host.of(id));
                UnitId unit = random.nextInt(10) == 0 ? UnitId.of("closed") : any(random, UNITS);
                AccessRequest request = new AccessRequest(
                        actor(id, "p" + random.nextInt(3), some(random), some(random)),
                        any(random, List.of(AccessMode.values())),
                        any(random, DataClass.SHIPPED),
                        person("p" + random.nextInt(3), unit),
                        any(random, List.of("", "roster")),
                        random.nextInt(5) == 0 ? any(random, List.of(days)) : DAY);
                assertThat(flat.decide(request)).as("seed %s %s", seed, request).isEqualTo(hosts.decide(request));
            }
        }
    }

    /** Rows and decisions are one rule: whoever is in the one is in the other, for people with one unit; and so says the SQL. */
    @Test
    void rowsDecisionsAndSqlAgree() throws SQLException {
        List<String> roles =
                List.of("staff", "supervisor", "hr-head", "nursing-department", "assistant", "auditor", "unknown");
        try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:access")) {
            h2.createStatement()
                    .execute("create table p (id varchar(9), unit varchar(9), boss varchar(9), mine varchar(9))");
            h2.createStatement().execute("create table t (id varchar(9) primary key, above varchar(9))");
            for (Unit unit : TREE.units()) {
                UnitId above = unit.parent();
                h2.createStatement()
                        .execute("insert into t values ('" + unit.id() + "', "
                                + (above == null ? "null" : "'" + above + "'") + ")");
            }
            for (long seed = 1; seed <= 400; seed++) {
                Random random = new Random(seed);
                List<Grant> grants = new ArrayList<>();
                for (int g = 0; g < 1 + random.nextInt(3); g++) {
                    DataScope scope = any(random, List.of(DataScope.values()));
                    grants.add(new Grant(
                            "u",
                            any(random, roles),
                            scope,
                            scope == DataScope.CUSTOM ? some(random) : List.of(),
                            YEAR));
                }
                Actor actor = new Actor(
                        random.nextInt(20) == 0 ? "" : "u",
                        PersonId.of("p0"),
                        some(random),
                        some(random),
                        random.nextInt(20) == 0 ? "x" : null);
                AccessControl control = shipped(grants.toArray(Grant[]::new));
                DataClass data = any(random, DataClass.SHIPPED);
                AccessMode mode = any(random, List.of(AccessMode.values()));
                String purpose = any(random, List.of("", "roster"));
                RowScope rows = control.rows(actor, mode, data, purpose, DAY);
                h2.createStatement().execute("delete from p");
                TreeSet<String> expected = new TreeSet<>();
                for (int p = 0; p < 12; p++) {
                    String id = "p" + p;
                    UnitId unit = any(random, UNITS);
                    PersonId boss = PersonId.of(any(random, List.of("p0", "p5")));
                    PersonId mine = PersonId.of(any(random, List.of("p0", "p6")));
                    Subject subject = new Subject(PersonId.of(id), List.of(unit), boss, List.of(mine));
                    boolean allowed = control.decide(new AccessRequest(actor, mode, data, subject, purpose, DAY))
                            .isAllowed();
                    assertThat(rows.holds(subject))
                            .as("seed %s person %s", seed, id)
                            .isEqualTo(allowed);
                    if (allowed) {
                        expected.add(id);
                    }
                    h2.createStatement()
                            .execute(
                                    "insert into p values ('" + id + "','" + unit + "','" + boss + "','" + mine + "')");
                }
                RowScope.Columns columns = new RowScope.Columns("p.unit", "p.id", "p.boss", "p.mine");
                assertThat(select(h2, rows.sql(columns))).as("seed %s", seed).isEqualTo(expected);
                RowScope.SqlPredicate walked = rows.sql(columns, new RowScope.UnitTable("t", "id", "above"));
                assertThat(select(h2, walked)).as("seed %s: %s", seed, walked).isEqualTo(expected);
            }
        }
    }

    private static TreeSet<String> select(Connection h2, RowScope.SqlPredicate where) throws SQLException {
        TreeSet<String> found = new TreeSet<>();
        try (PreparedStatement statement = h2.prepareStatement("select id from p where " + where.text())) {
            for (int i = 0; i < where.parameters().size(); i++) {
                statement.setString(i + 1, where.parameters().get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(result.getString(1));
                }
            }
        }
        return found;
    }

    /** An open shift is nobody's: what is allowed of everybody but oneself is allowed of it, in SQL too. */
    @Test
    void aRowOfNobodyIsFoundBySqlAsItIsByDecisions() throws SQLException {
        RowScope rows = shipped(HEAD_NURSE).rows(HEAD, AccessMode.MODIFY, DataClass.PERFORMANCE, "", DAY);
        assertThat(rows.clauses()).anyMatch(clause -> clause.notPerson() != null);
        assertThat(rows.holds(Subject.of(List.of(ICU)))).isTrue();
        try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:nobody")) {
            h2.createStatement()
                    .execute("create table p(unit varchar, id varchar, boss varchar, mine varchar, mark varchar)");
            h2.createStatement()
                    .execute(
                            "insert into p values ('w-icu', null, null, null, 'open'), ('w-icu', 'p-hn', null, null, 'own'),"
                                    + " ('w-icu', 'p9', null, null, 'hers'), ('w-ortho', null, null, null, 'elsewhere')");
            RowScope.SqlPredicate where = rows.sql(new RowScope.Columns("p.unit", "p.id", "p.boss", "p.mine"));
            List<String> found = new ArrayList<>();
            try (PreparedStatement statement =
                    h2.prepareStatement("select mark from p where " + where.text() + " order by mark")) {
                for (int i = 0; i < where.parameters().size(); i++) {
                    statement.setString(i + 1, where.parameters().get(i));
                }
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        found.add(result.getString(1));
                    }
                }
            }
            assertThat(found).containsExactly("hers", "open");
        }
    }

    @Test
    void aTreeMayBeAsDeepAsItHasUnits() {
        List<Unit> units = new ArrayList<>();
        units.add(Unit.hospital(UnitId.of("h"), "医院"));
        units.add(Unit.campus(UnitId.of("c"), "院区", UnitId.of("h"), ZoneId.of("Asia/Shanghai")));
        String above = "c";
        for (int i = 0; i < 9_998; i++) {
            units.add(Unit.department(UnitId.of("d" + i), "科室", UnitId.of(above)));
            above = "d" + i;
        }
        UnitId lowest = UnitId.of(above);
        Actor top = actor("hn", "p-hn", List.of(UnitId.of("c")), List.of(UnitId.of("c")));
        AccessControl control = AccessControl.of(
                ShippedPolicies.threeTier(CODEC), new GrantTable(List.of(HEAD_NURSE)), UnitTree.of(units), VALIDATOR);
        assertThat(decide(control, top, AccessMode.READ, DataClass.CREDENTIAL, person("p9", lowest), "")
                        .isAllowed())
                .isTrue();
    }

    /** Named units are not their branches: the database may not walk down from them. */
    @Test
    void namedUnitsAreNotWalkedDownFrom() {
        Grant named = new Grant("hn", "supervisor", DataScope.CUSTOM, List.of(MED, ICU), YEAR);
        RowScope rows = shipped(named).rows(HEAD, AccessMode.READ, DataClass.CONTACT, "roster", DAY);
        assertThat(rows.clauses()).isNotEmpty().allMatch(clause -> clause.tops() == null);
        RowScope.Columns columns = new RowScope.Columns("p.unit", "p.id", "p.boss", null);
        assertThat(rows.sql(columns, new RowScope.UnitTable("t", "id", "above")))
                .isEqualTo(rows.sql(columns));
    }

    @Test
    void sqlHoldsNoValuesAndNoForeignText() {
        RowScope rows = shipped(HEAD_NURSE).rows(HEAD, AccessMode.READ, DataClass.DIRECTORY, "", DAY);
        assertThat(rows.sql(new RowScope.Columns("unit_id", "person_id", null, null))
                        .text())
                .isEqualTo("(unit_id in (?,?,?) or person_id = ?)");
        assertThatThrownBy(() -> new RowScope.Columns("1=1 or unit", "p", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1=1");
        assertThatThrownBy(() -> new RowScope.UnitTable("t", "id", "above; drop table t"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RowScope.UnitTable("t u", "id", "above"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new RowScope(List.of())
                        .sql(new RowScope.Columns("u", "p", null, null))
                        .text())
                .isEqualTo("(1=0)");
    }
}
