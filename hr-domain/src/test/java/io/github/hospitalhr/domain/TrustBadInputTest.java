package io.github.hospitalhr.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.AccessPolicy;
import io.github.hospitalhr.domain.access.AccessRule;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.access.DataScope;
import io.github.hospitalhr.domain.access.Denial;
import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantTable;
import io.github.hospitalhr.domain.access.Relation;
import io.github.hospitalhr.domain.access.Role;
import io.github.hospitalhr.domain.access.ShippedPolicies;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.AuditFault;
import io.github.hospitalhr.domain.audit.AuditOutcome;
import io.github.hospitalhr.domain.audit.AuditReport;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.audit.AuditVerifier;
import io.github.hospitalhr.domain.audit.AuditedRecordStore;
import io.github.hospitalhr.domain.audit.Checkpoint;
import io.github.hospitalhr.domain.audit.Ed25519Signer;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.AccessGuard;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.IdDocument;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.BlindIndex;
import io.github.hospitalhr.domain.seal.FieldSeal;
import io.github.hospitalhr.domain.seal.JdkCipherSuite;
import io.github.hospitalhr.domain.seal.LocalKeyRing;
import io.github.hospitalhr.domain.seal.PersonKeys;
import io.github.hospitalhr.domain.seal.SealedKind;
import io.github.hospitalhr.domain.seal.SealedRecordStore;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One test for each bad input of the trust chapter: it is refused in the same words whatever was wrong, it stands in the audit, and the
 * planted canary stands in no exception, log or line of the audit.
 */
class TrustBadInputTest {

    private static final String CANARY = "金丝雀";
    private static final String CANARY_PHONE = "19900000007";
    private static final String CANARY_ID = "110105197707070024";
    private static final TenantId TENANT = TenantId.of("hospital");
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    private static final AsOf TODAY = AsOf.of(LocalDate.of(2026, 12, 1));
    private static final DateRange ALWAYS = DateRange.startingOn(Y2020);
    private static final UnitId ICU = UnitId.of("w-icu");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private static final PersonId VICTIM = PersonId.of("z1");
    private static final RecordKind PERSON = RecordKind.of("hr.person");
    private static final Actor HR = Actor.of("hr");

    private final SecureRandom random = new SecureRandom();
    private final InMemoryRecordStore raw = new InMemoryRecordStore();
    private final JdkCipherSuite suite = new JdkCipherSuite();
    private final PersonKeys keys = keys(new byte[32]);
    private final Ed25519Signer signer = signer("a");
    private final AuditTrail trail =
            AuditTrail.builder(raw, CLOCK).signer(signer).build();
    private SealedRecordStore opening;
    private Workforce workforce = workforce(keys);
    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage() + text(record.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private PersonKeys keys(byte[] master) {
        return new PersonKeys(raw, TENANT, new LocalKeyRing(suite, random, "m", master), suite, random);
    }

    private Workforce workforce(PersonKeys under) {
        opening = new SealedRecordStore(
                raw,
                new FieldSeal(under, random, List.of()),
                new BlindIndex(suite, new byte[32]),
                List.of(SealedKind.people()),
                false);
        return Workforce.builder(opening, CLOCK).validator(VALIDATOR).build();
    }

    private static Ed25519Signer signer(String keyId) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return Ed25519Signer.of(keyId, pair.getPrivate(), Map.of(keyId, pair.getPublic()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void hospital() {
        UnitId h = UnitId.of("h");
        UnitId c = UnitId.of("c");
        UnitId d = UnitId.of("d");
        workforce
                .units()
                .importAll(new UnitsDocument(List.of(
                        Dated.from(Y2020, Unit.hospital(h, "医院")),
                        Dated.from(Y2020, Unit.campus(c, "院区", h, ZONE)),
                        Dated.from(Y2020, Unit.department(d, "内科", c)),
                        Dated.from(Y2020, Unit.ward(ICU, "重症", d, 10)))));
        Position nurse = Position.of("RN", "病区护士", Occupation.NURSE);
        for (String id : List.of("z1", "z2")) {
            workforce
                    .people()
                    .register(PersonFile.of(
                                    PersonId.of(id),
                                    Profile.of(CANARY, Sex.FEMALE, LocalDate.of(1977, 7, 7))
                                            .withIdDocument(IdDocument.residentCard(CANARY_ID))
                                            .withPhone(CANARY_PHONE))
                            .employed(ALWAYS, Employment.of("e1", EmploymentType.CONTRACT))
                            .posted(ALWAYS, Posting.of("t1", ICU, nurse)));
        }
        Logger.getLogger("").addHandler(handler);
        Logger.getLogger("").setLevel(Level.ALL);
    }

    @AfterEach
    void nothingLeaked() {
        Logger.getLogger("").removeHandler(handler);
        Logger.getLogger("").setLevel(Level.INFO);
        trail.export(line -> clean(line));
        logged.forEach(TrustBadInputTest::clean);
    }

    private static void clean(String text) {
        assertThat(text).doesNotContain(CANARY, CANARY_PHONE, CANARY_ID, "1977-07-07");
    }

    private static String text(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private AccessGate gate(Actor actor, Grant... grants) {
        AccessControl control = AccessControl.of(
                ShippedPolicies.threeTier(workforce.documents()),
                new GrantTable(List.of(grants)),
                workforce.units().tree(TODAY),
                VALIDATOR);
        return new AccessGuard(control, trail, workforce.people(), CLOCK, ZONE).as(actor, "");
    }

    private GuardedWorkforce as(Actor actor, Grant... grants) {
        return workforce.as(gate(actor, grants));
    }

    private GuardedWorkforce hr() {
        return as(HR, Grant.of("hr", "hr-head", DataScope.ALL, ALWAYS));
    }

    private AuditEvent last() {
        List<AuditEvent> all = trail.read(1, 1000).stream().map(e -> e.event()).toList();
        return all.get(all.size() - 1);
    }

    /** The same words, kept as failed; who may not see everybody is answered as if there were nobody. */
    private void doesNotOpen() {
        SealException refused =
                catchThrowableOfType(SealException.class, () -> hr().people().find(VICTIM, TODAY));
        assertThat(refused).hasMessage(new SealException().getMessage()).hasNoCause();
        clean(text(refused));
        assertThat(last().actor()).isEqualTo("hr");
        assertThat(last().outcome()).isEqualTo(AuditOutcome.FAILED);
        assertThat(last().object()).isEqualTo("hr.person/z1");
        // A change whose subject does not open is kept too, before anything is decided.
        assertThat(catchThrowable(() -> hr().people().endPosting(VICTIM, "t1", ALWAYS)))
                .isInstanceOf(SealException.class)
                .hasMessage(refused.getMessage());
        assertThat(last().outcome()).isEqualTo(AuditOutcome.FAILED);
        GuardedPeople leader = as(
                        new Actor("hn", PersonId.of("p-hn"), List.of(ICU), List.of(ICU), null),
                        Grant.of("hn", "supervisor", DataScope.OWN_UNIT_AND_BELOW, ALWAYS))
                .people();
        assertThat(leader.endPosting(VICTIM, "t1", ALWAYS)).isEqualTo(Guarded.refused());
        assertThat(leader.history(VICTIM)).isEmpty();
        assertThat(last().actor()).isEqualTo("hn");
        assertThat(last().outcome()).isEqualTo(AuditOutcome.REFUSED);
        AuditedRecordStore audited = new AuditedRecordStore(
                opening, trail, Set.of("hr.person"), () -> Optional.of(new Origin("job", null)), CLOCK);
        assertThat(catchThrowable(() -> audited.query(RecordQuery.byId(TENANT, PERSON))))
                .isInstanceOf(SealException.class);
        assertThat(last().object()).isEqualTo("hr.person?id");
        assertThat(last().outcome()).isEqualTo(AuditOutcome.FAILED);
        GuardedPeople stranger = as(Actor.of("x"), Grant.of("x", "staff", DataScope.OWN_UNIT, ALWAYS))
                .people();
        assertThat(stranger.find(VICTIM, TODAY))
                .isEqualTo(stranger.find(PersonId.of("nobody"), TODAY))
                .isEmpty();
    }

    private void store(String payload) {
        StoredRecord now = raw.find(PERSON.key(TENANT, VICTIM.value())).orElseThrow();
        RecordKind same = RecordKind.of(
                "hr.person",
                now.indexValues().stream()
                        .map(value -> RecordIndex.of(value.index()))
                        .distinct()
                        .toArray(RecordIndex[]::new));
        raw.commit(CommitBatch.builder(TENANT)
                .put(same, VICTIM.value(), now.version(), payload, now.indexValues())
                .build());
    }

    private String stored(String id) {
        return raw.find(PERSON.key(TENANT, id)).orElseThrow().payload();
    }

    @Test
    void truncatedCiphertext() {
        String payload = stored("z1");
        int at = payload.indexOf("hs1.");
        store(payload.substring(0, at + 20) + payload.substring(payload.indexOf('"', at)));
        doesNotOpen();
    }

    @Test
    void truncatedRecord() {
        String payload = stored("z1");
        store(payload.substring(0, payload.indexOf("hs1.") + 20));
        doesNotOpen();
    }

    @Test
    void truncatedKey() {
        StoredRecord key = raw.find(PersonKeys.KIND.key(TENANT, "z1")).orElseThrow();
        raw.commit(CommitBatch.builder(TENANT)
                .put(PersonKeys.KIND, "z1", key.version(), key.payload().substring(0, 3), List.of())
                .build());
        workforce = workforce(keys(new byte[32]));
        doesNotOpen();
    }

    @Test
    void ciphertextOfSomebodyElse() {
        store(stored("z2").replace("z2", "z1"));
        doesNotOpen();
    }

    @Test
    void wrongKeys() {
        byte[] other = new byte[32];
        other[0] = 1;
        workforce = workforce(keys(other));
        doesNotOpen();
    }

    @Test
    void destroyedKeys() {
        assertThat(keys.destroy("z1")).isTrue();
        doesNotOpen();
    }

    private List<String> export() {
        List<String> lines = new ArrayList<>();
        trail.export(lines::add);
        return lines;
    }

    /** The verifier answers with the fault and its place, and the report names nobody. */
    private void isFaulty(List<String> lines, List<Checkpoint> kept, AuditFault.Kind kind) {
        AuditReport report = new AuditVerifier(TENANT, signer).verify(lines, kept);
        assertThat(report.faults()).extracting(AuditFault::kind).contains(kind);
        clean(report.toString());
    }

    /** Who may read the audit verifies it: the fault is answered and stands in the audit; a stranger gets no answer. */
    private void isKept(List<Checkpoint> kept, AuditFault.Kind kind) {
        AuditVerifier verifier = new AuditVerifier(TENANT, signer);
        Grant auditor = Grant.of("auditor", "auditor", DataScope.ALL, ALWAYS);
        AuditReport report = gate(Actor.of("auditor"), auditor)
                .audit()
                .verify(verifier, kept)
                .orElseThrow();
        assertThat(report.faults()).extracting(AuditFault::kind).contains(kind);
        assertThat(last().object()).isEqualTo("hr.audit?verify");
        assertThat(last().actor()).isEqualTo("auditor");
        assertThat(last().outcome()).isEqualTo(AuditOutcome.FAILED);
        assertThat(gate(Actor.of("stranger")).audit().verify(verifier, kept)).isEmpty();
        assertThat(last().outcome()).isEqualTo(AuditOutcome.REFUSED);
    }

    private void threeEvents() {
        for (int i = 0; i < 3; i++) {
            trail.append(
                    AuditEvent.of(NOW, "hr", AuditAction.READ, "hr.person/z1").about("z1", List.of("phone")));
        }
    }

    @Test
    void forgedCheckpoints() {
        threeEvents();
        AuditTrail forger = AuditTrail.builder(raw, CLOCK).signer(signer("a")).build();
        forger.checkpoint();
        isFaulty(export(), List.of(), AuditFault.Kind.CHECKPOINT_FORGED);
        isKept(List.of(), AuditFault.Kind.CHECKPOINT_FORGED);
    }

    @Test
    void replayedCheckpoints() {
        threeEvents();
        Checkpoint old = trail.checkpoint();
        threeEvents();
        Checkpoint newest = trail.checkpoint();
        List<String> lines = new ArrayList<>(export());
        lines.replaceAll(line -> line.equals("C\t" + newest.toLine()) ? "C\t" + old.toLine() : line);
        isFaulty(lines, List.of(newest), AuditFault.Kind.CHECKPOINT_REPLAYED);
        RecordKind checkpoints = RecordKind.of("hr.audit-checkpoint");
        StoredRecord second =
                raw.query(RecordQuery.byId(TENANT, checkpoints)).records().get(1);
        raw.commit(CommitBatch.builder(TENANT)
                .put(checkpoints, second.key().id(), 1, old.toLine(), List.of())
                .build());
        isKept(List.of(newest), AuditFault.Kind.CHECKPOINT_REPLAYED);
    }

    @Test
    void rolesThatInheritInACircle() {
        AccessRule all =
                new AccessRule("r1", "directory", List.of(AccessMode.READ), Relation.ANY, List.of(), List.of());
        AccessPolicy circle = new AccessPolicy(
                "circle",
                1,
                List.of(
                        new Role("a", Label.of("甲", "a"), List.of("b"), List.of(all)),
                        new Role("b", Label.of("乙", "b"), List.of("a"), List.of())));
        Throwable refused = catchThrowable(() -> AccessControl.of(
                circle, new GrantTable(List.of()), workforce.units().tree(TODAY), VALIDATOR));
        assertThat(refused).isInstanceOf(InvalidInputException.class);
        assertThat(((InvalidInputException) refused).faults())
                .extracting(f -> f.path())
                .containsExactly("policy.roles[0].inherits", "policy.roles[1].inherits");
        clean(text(refused));
    }

    /** Reading is answered with nothing, writing with the one sentence; both stand in the audit under whoever really acted. */
    private void isRefused(Actor actor, String account) {
        Grant all = Grant.of(actor.id().isBlank() ? "hr" : actor.id(), "hr-head", DataScope.ALL, ALWAYS);
        GuardedPeople people = as(actor, all).people();
        assertThat(people.find(VICTIM, TODAY)).isEqualTo(Optional.empty());
        assertThat(last().actor()).isEqualTo(account);
        assertThat(last().outcome()).isEqualTo(AuditOutcome.REFUSED);
        Guarded<?> answer = people.endPosting(VICTIM, "t1", ALWAYS);
        assertThat(answer).isEqualTo(Guarded.refused()).hasToString("Refused[sentence=" + Denial.REFUSED + "]");
        assertThat(last().actor()).isEqualTo(account);
        assertThat(last().outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(hr().people().find(VICTIM, TODAY).orElseThrow().postings()).hasSize(1);
    }

    @Test
    void anActorWithoutIdentity() {
        isRefused(Actor.nobody(), "nobody");
        isRefused(Actor.of("  "), "nobody");
    }

    @Test
    void impersonation() {
        isRefused(Actor.of("hr").impersonatedBy("admin"), "admin");
        assertThat(trail.by("admin"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.event().onBehalfOf()).isEqualTo("hr"));
    }
}
