package io.github.hospitalhr.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.audit.AuditVerifier;
import io.github.hospitalhr.domain.audit.Ed25519Signer;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.IdDocument;
import io.github.hospitalhr.domain.people.IdKind;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.BlindIndex;
import io.github.hospitalhr.domain.seal.FieldSeal;
import io.github.hospitalhr.domain.seal.JdkCipherSuite;
import io.github.hospitalhr.domain.seal.LocalKeyRing;
import io.github.hospitalhr.domain.seal.PersonKeys;
import io.github.hospitalhr.domain.seal.SealedKind;
import io.github.hospitalhr.domain.seal.SealedRecordStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.net.Socket;
import java.net.SocketImplFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PrivacyTest {

    private static final TenantId TENANT = TenantId.of("hospital");
    private static final PersonId FANG = PersonId.of("p1");
    private static final PersonId LI = PersonId.of("p2");
    private static final Origin HR = Origin.of("hr1").because("申请 2026-9");
    private static final LocalDate LEFT = LocalDate.of(2024, 6, 1);
    private static final RecordKind CONTRACT = RecordKind.of("test.contract", RecordIndex.of("person"));
    private static final InputValidator VALIDATOR =
            new InputValidator(Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC));

    private Instant now = Instant.parse("2026-01-15T00:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final SecureRandom random = new SecureRandom();
    private final InMemoryRecordStore raw = new InMemoryRecordStore();
    private final JdkCipherSuite suite = new JdkCipherSuite();
    private final PersonKeys keys =
            new PersonKeys(raw, TENANT, new LocalKeyRing(suite, random, "m", new byte[32]), suite, random);
    private final FieldSeal seal = new FieldSeal(keys, random, List.of());
    private final RecordStore store =
            new SealedRecordStore(raw, seal, new BlindIndex(suite, new byte[32]), List.of(SealedKind.people()), false);
    private final Workforce workforce =
            Workforce.builder(store, clock).validator(VALIDATOR).build();
    private final AuditTrail trail = AuditTrail.builder(raw, clock).build();
    private final RecordHolder people = new RecordHolder(
            store, TENANT, RecordKind.of("hr.person", RecordIndex.of("unit")), null, DataClass.IDENTITY);
    private final RecordHolder contracts = new RecordHolder(raw, TENANT, CONTRACT, "person", DataClass.EMPLOYMENT);
    private final PrivacyDesk desk = new PrivacyDesk(
            List.of(people, contracts),
            List.of(
                    new RetentionRule("identity", Period.ZERO, Period.ofYears(5), "医院规定"),
                    new RetentionRule("employment", Period.ofYears(2), Period.ofYears(10), "劳动合同法 第50条")),
            workforce.people(),
            keys,
            trail,
            clock,
            ZoneOffset.UTC);

    private void hospital() {
        for (PersonId id : List.of(FANG, LI)) {
            workforce
                    .people()
                    .register(PersonFile.of(
                            id,
                            Profile.of("王芳", Sex.FEMALE, LocalDate.of(1990, 1, 1))
                                    .withIdDocument(new IdDocument(IdKind.PASSPORT, "E98765432"))
                                    .withPhone("13800138000")));
            raw.commit(CommitBatch.builder(TENANT)
                    .create(CONTRACT, "c-" + id, "{\"pages\":3}", IndexValue.of("person", id.value()))
                    .build());
        }
    }

    @Test
    void thePersonGetsACopyOfEverythingAndOfNobodyElse() {
        hospital();
        PersonalDataCopy copy = desk.copy(FANG, HR);
        assertThat(copy.holdings()).extracting(Holding::key).containsExactly("p1", "c-p1");
        assertThat(copy.holdings().get(0).content()).contains("王芳", "13800138000", "E98765432");
        assertThat(copy.toString()).doesNotContain("王芳");
        DocumentCodec codec = DocumentCodec.builder(VALIDATOR).build();
        assertThat(codec.read(PersonalDataCopy.FORMAT, codec.write(PersonalDataCopy.FORMAT, copy)))
                .isEqualTo(copy);
        assertThat(trail.about("p1")).extracting(e -> e.event().action().name()).containsExactly("EXPORT");
    }

    @Test
    void whatTheLawWantsKeptStaysAndIsErasedLater() {
        hospital();
        ErasurePlan plan = desk.planErasure(FANG, LEFT);
        assertThat(plan.items())
                .extracting(i -> i.holder() + " " + i.count() + " " + i.kept().size())
                .containsExactly("hr.person 1 0", "test.contract 1 1");
        assertThat(plan.items().get(1).kept().get(0).article()).isEqualTo("劳动合同法 第50条");
        assertThat(desk.copy(FANG, HR).holdings()).as("a plan changes nothing").hasSize(2);
        assertThat(desk.erase(plan, HR)).isEqualTo(1);
        assertThat(workforce.people().find(FANG, AsOf.of(LEFT))).isEmpty();
        assertThat(desk.copy(FANG, HR).holdings()).extracting(Holding::key).containsExactly("c-p1");
        now = Instant.parse("2026-06-01T00:00:00Z");
        ErasurePlan rest = desk.planErasure(FANG, LEFT);
        assertThat(rest.isComplete()).isTrue();
        assertThat(desk.erase(rest, HR)).isEqualTo(1);
        assertThat(desk.copy(LI, HR).holdings()).hasSize(2);
    }

    @Test
    void completeErasureDestroysTheKeySoThatBackupsAreErasedToo() throws Exception {
        hospital();
        now = Instant.parse("2026-12-01T00:00:00Z");
        String backup = raw.find(people("p1")).orElseThrow().payload();
        desk.erase(desk.planErasure(FANG, LEFT), HR);
        raw.commit(CommitBatch.builder(TENANT)
                .put(RecordKind.of("hr.person"), "p1", 0, backup, List.of())
                .build());
        assertThatThrownBy(() -> store.find(people("p1"))).isInstanceOf(SealException.class);
        assertThat(store.find(people("p2"))).isPresent();
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Ed25519Signer signer = Ed25519Signer.verifying("a", Map.of("a", pair.getPublic()));
        assertThat(new AuditVerifier(TENANT, signer).verify(trail, List.of()).isSound())
                .isTrue();
        assertThat(trail.about("p1")).extracting(e -> e.event().action().name()).containsExactly("ERASE");
    }

    private static RecordKey people(String id) {
        return RecordKind.of("hr.person").key(TENANT, id);
    }

    @Test
    void plansThatDoNotFitAreRefused() {
        hospital();
        ErasurePlan plan = desk.planErasure(FANG, LEFT);
        raw.commit(CommitBatch.builder(TENANT)
                .create(CONTRACT, "c-2", "{}", IndexValue.of("person", "p1"))
                .build());
        assertThatThrownBy(() -> desk.erase(plan, HR)).isInstanceOf(IllegalArgumentException.class);
        ErasurePlan old = desk.planErasure(FANG, LEFT);
        now = now.plusSeconds(86_400);
        assertThatThrownBy(() -> desk.erase(old, HR)).isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.planPurge(FANG, LEFT).items()).allMatch(i -> !i.kept().isEmpty());
        assertThat(desk.copy(FANG, HR).holdings()).hasSize(3);
        assertThatThrownBy(() -> new RetentionRule("x", Period.ofYears(2), Period.ofYears(1), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void retentionIsPlannedAndPurgedForEverybodyWhoHasLeft() {
        hospital();
        now = Instant.parse("2029-07-01T00:00:00Z");
        Map<PersonId, LocalDate> left = new LinkedHashMap<>();
        left.put(FANG, LEFT);
        left.put(LI, LEFT.plusYears(2));
        left.put(PersonId.of("p9"), LEFT);
        List<ErasurePlan> plans = desk.planPurges(left, seen -> true);
        assertThat(plans)
                .as("Li has not been away for five years, p9 has nothing")
                .hasSize(1);
        assertThat(plans.get(0).person()).isEqualTo(FANG);
        assertThat(plans.get(0).erases()).isEqualTo(1);
        assertThat(desk.copy(FANG, HR).holdings()).as("a dry run").hasSize(2);
        assertThat(desk.planPurges(left, seen -> false)).hasSize(1);

        now = Instant.parse("2040-01-01T00:00:00Z");
        List<ErasurePlan> all = desk.planPurges(left, seen -> true);
        assertThat(all).extracting(ErasurePlan::person).containsExactly(FANG, LI);
        raw.commit(CommitBatch.builder(TENANT)
                .create(CONTRACT, "c-late", "{}", IndexValue.of("person", FANG.value()))
                .build());
        PrivacyDesk.Purged purged = desk.purge(all, HR, done -> true);
        assertThat(purged).isEqualTo(new PrivacyDesk.Purged(1, 2, List.of(FANG)));
        assertThat(desk.copy(FANG, HR).holdings())
                .as("data came in after the plan")
                .hasSize(3);
        assertThat(desk.copy(LI, HR).holdings()).isEmpty();
        assertThat(desk.purge(plans, HR, done -> true).skipped())
                .as("a plan of another day")
                .containsExactly(FANG);
        assertThat(desk.purge(desk.planPurges(left, seen -> true), HR, done -> true)
                        .holdings())
                .isEqualTo(3);
        assertThat(trail.by("hr1").stream()
                        .filter(e -> e.event().action().name().equals("ERASE")))
                .hasSize(2);
    }

    /** A record that does not open is named and stays; everybody else's is planned and purged. */
    @Test
    void whatDoesNotOpenStopsNoPurge() {
        hospital();
        now = Instant.parse("2040-01-01T00:00:00Z");
        keys.destroy("p1");
        Map<PersonId, LocalDate> left = new LinkedHashMap<>();
        left.put(FANG, LEFT);
        left.put(LI, LEFT);
        List<ErasurePlan> plans = desk.planPurges(left, seen -> true);
        assertThat(plans).extracting(ErasurePlan::person).containsExactly(FANG, LI);
        assertThat(plans).extracting(ErasurePlan::isUnreadable).containsExactly(true, false);
        ErasurePlan damaged = plans.get(0);
        assertThat(damaged.items().get(0).kept())
                .extracting(reason -> reason.code() + reason.sentence().en())
                .containsExactly("seal.unreadable" + "some of it does not open and stays: find out why");
        assertThat(damaged.isComplete()).isFalse();
        assertThat(damaged.erases()).as("the contract goes").isEqualTo(1);
        assertThat(desk.purge(plans, HR, done -> true)).isEqualTo(new PrivacyDesk.Purged(2, 3, List.of()));
        assertThat(raw.find(people("p1"))).isPresent();
        assertThat(raw.find(people("p2"))).isEmpty();
        // Nothing but what does not open is left of her: she is named again, and nothing is done or kept as done.
        List<ErasurePlan> rest = desk.planPurges(left, seen -> true);
        assertThat(rest).extracting(ErasurePlan::person).containsExactly(FANG);
        int events = trail.about("p1").size();
        assertThat(desk.purge(rest, HR, done -> true)).isEqualTo(new PrivacyDesk.Purged(0, 0, List.of(FANG)));
        assertThat(trail.about("p1")).hasSize(events);
        assertThat(desk.planErasure(FANG, LEFT).isUnreadable()).isTrue();
    }

    @Test
    void consentIsGivenAndTakenBack() {
        ConsentRegister consents = new ConsentRegister(raw, TENANT, clock, VALIDATOR);
        Purpose health =
                new Purpose("protection", Label.of("孕期保护", "protection"), "PIPL 第29条", true, List.of("health"));
        Purpose roster =
                new Purpose("roster", Label.of("排班", "rosters"), "PIPL 第13条第(二)项", false, List.of("directory"));
        assertThat(consents.allows(FANG, roster, now)).isTrue();
        assertThat(consents.allows(FANG, health, now)).isFalse();
        consents.record(FANG, health, true, HR);
        Instant between = now;
        now = now.plusSeconds(3600);
        assertThat(consents.record(FANG, health, false, HR)).hasSize(2);
        assertThat(consents.allows(FANG, health, now)).isFalse();
        assertThat(consents.allows(FANG, health, between)).as("as it was then").isTrue();
        assertThat(consents.allows(FANG, health, between.minusSeconds(1))).isFalse();
        assertThat(consents.allows(LI, health, now)).isFalse();
    }

    /** A34: everything above, with a socket factory that gives none. */
    @Test
    @SuppressWarnings("deprecation")
    void nothingAsksForTheNetwork() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        SocketImplFactory none = () -> {
            asked.incrementAndGet();
            throw new IllegalStateException("no network in this virtual machine");
        };
        Socket.setSocketImplFactory(none);
        assertThatThrownBy(() -> new Socket("127.0.0.1", 9)).isInstanceOf(IllegalStateException.class);
        assertThat(asked).as("the guard sees a call").hasValue(1);
        completeErasureDestroysTheKeySoThatBackupsAreErasedToo();
        consentIsGivenAndTakenBack();
        assertThat(asked).hasValue(1);
    }
}
