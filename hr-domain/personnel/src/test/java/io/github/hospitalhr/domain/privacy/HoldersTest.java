package io.github.hospitalhr.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.establishment.AdmissionRegister;
import io.github.hospitalhr.domain.establishment.Establishment;
import io.github.hospitalhr.domain.establishment.EstablishmentDocument;
import io.github.hospitalhr.domain.establishment.Quota;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.lifecycle.AccountRevoker;
import io.github.hospitalhr.domain.lifecycle.Checklists;
import io.github.hospitalhr.domain.lifecycle.ExitDesk;
import io.github.hospitalhr.domain.lifecycle.ProcessKind;
import io.github.hospitalhr.domain.lifecycle.ShippedTemplates;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.PersonalKind.Place;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.FieldPlace;
import io.github.hospitalhr.domain.seal.FieldSeal;
import io.github.hospitalhr.domain.seal.JdkCipherSuite;
import io.github.hospitalhr.domain.seal.LocalKeyRing;
import io.github.hospitalhr.domain.seal.PersonKeys;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.RecordStore;
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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What is held of whom: what the law keeps stays, nobody else's data is told or goes, who works here keeps everything. */
class HoldersTest {

    private static final TenantId TENANT = TenantId.of("default");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate LEFT = LocalDate.of(2026, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final PersonId FANG = PersonId.of("p1");
    private static final PersonId LI = PersonId.of("p2");
    private static final UnitId ICU = UnitId.of("w-icu");
    private static final Origin HR = Origin.of("hr1").because("申请 2026-9");
    private static final RecordKind CONTRACT =
            RecordKind.of("his.contract", RecordIndex.of("person"), RecordIndex.of("witness"));

    private static final FieldPlace PLACE = new FieldPlace(CONTRACT.key(TENANT, "c1"), "phone");

    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final SecureRandom random = new SecureRandom();
    private final JdkCipherSuite suite = new JdkCipherSuite();
    private final PersonKeys keys =
            new PersonKeys(store, TENANT, new LocalKeyRing(suite, random, "m", new byte[32]), suite, random);
    private final AuditTrail trail = AuditTrail.builder(store, CLOCK).build();
    private final Workforce workforce =
            Workforce.builder(store, CLOCK).tenant(TENANT).validator(VALIDATOR).build();
    private final Checklists checklists = new Checklists(store, TENANT, CLOCK, ZoneOffset.UTC, VALIDATOR);

    @BeforeEach
    void aHospital() {
        UnitId hospital = UnitId.of("h");
        UnitId campus = UnitId.of("c");
        UnitId medicine = UnitId.of("d");
        workforce
                .units()
                .importAll(new UnitsDocument(List.of(
                        Dated.from(Y2020, Unit.hospital(hospital, "医院")),
                        Dated.from(Y2020, Unit.campus(campus, "院区", hospital, ZoneOffset.UTC)),
                        Dated.from(Y2020, Unit.department(medicine, "内科", campus)),
                        Dated.from(Y2020, Unit.ward(ICU, "重症", medicine, 10)))));
        joins(FANG, DateRange.of(Y2020, LEFT));
        joins(LI, DateRange.startingOn(Y2020));
    }

    private void joins(PersonId person, DateRange days) {
        workforce.people().register(file(person, days));
    }

    private static PersonFile file(PersonId person, DateRange days) {
        return PersonFile.of(person, Profile.of("王芳", Sex.FEMALE, LocalDate.of(1990, 1, 1)))
                .employed(days, Employment.of("e1", EmploymentType.CONTRACT))
                .posted(days, Posting.of("t1", ICU, Position.of("RN", "护士", Occupation.NURSE)));
    }

    private PrivacyDesk desk(PeopleDirectory people, PersonalDataHolder... holders) {
        RetentionRule two = new RetentionRule("employment", Period.ofYears(2), Period.ofYears(10), "劳动合同法 第50条");
        List<RetentionRule> rules = List.of(two, free("contact"), free("identity"), free("process"), free("privacy"));
        return new PrivacyDesk(List.of(holders), rules, people, keys, trail, CLOCK, ZoneOffset.UTC);
    }

    private static RetentionRule free(String dataClass) {
        return new RetentionRule(dataClass, Period.ZERO, Period.ofYears(1), "医院规定");
    }

    private RecordHolder contracts(String index, DataClass data) {
        return new RecordHolder(store, TENANT, CONTRACT, index, data);
    }

    /** Two classes of data in one kind: the plan is carried out by holder, not by the name of the kind. */
    @Test
    void whatTheLawKeepsStaysWhereTwoHoldersShareAKind() {
        store.commit(CommitBatch.builder(TENANT)
                .create(CONTRACT, "c1", "{}", IndexValue.of("person", "p1"))
                .create(CONTRACT, "c2", "{}", IndexValue.of("witness", "p1"))
                .build());
        RecordHolder own = contracts("person", DataClass.EMPLOYMENT);
        RecordHolder witnessed = contracts("witness", DataClass.CONTACT);
        assertThatThrownBy(() -> desk(workforce.people(), own, witnessed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("his.contract");
        PrivacyDesk desk = desk(workforce.people(), own, witnessed.named("his.contract-witness"));
        ErasurePlan plan = desk.planErasure(FANG, LEFT);
        assertThat(plan.erases()).isEqualTo(1);
        assertThat(desk.erase(plan, HR)).isEqualTo(1);
        assertThat(store.find(CONTRACT.key(TENANT, "c1"))).isPresent();
        assertThat(store.find(CONTRACT.key(TENANT, "c2"))).isEmpty();
    }

    @Test
    void aDeskWithoutHoldersIsRefused() {
        assertThatThrownBy(() -> desk(workforce.people())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingGoesOfWhoIsEmployedWhateverDayOfLeavingIsGiven() {
        PersonalDataHolder people = RecordHolder.people(store, TENANT);
        PrivacyDesk desk = desk(workforce.people(), people);
        for (LocalDate wrong : List.of(LocalDate.MIN, LocalDate.of(1990, 1, 1), Y2020, LEFT, TODAY)) {
            ErasurePlan plan = desk.planErasure(LI, wrong);
            assertThat(plan.items().get(0).kept().get(0).code()).as("%s", wrong).isEqualTo("person.employed");
            assertThat(desk.erase(plan, HR)).isZero();
        }
        assertThat(desk.planErasure(FANG, LEFT.minusYears(1)).erases())
                .as("was employed on that day")
                .isZero();
        assertThat(desk.planErasure(FANG, LocalDate.of(2000, 1, 1)).erases())
                .as("came later")
                .isZero();
        assertThat(workforce.people().find(LI, AsOf.of(TODAY))).isPresent();
        assertThat(desk.planErasure(FANG, LEFT).erases()).isEqualTo(1);
    }

    /** Whose manager is erased can be changed as before, and has no manager on those days; who was it before stays so. */
    @Test
    void whoseManagerIsErasedHasNoneAndIsWrittenOnAsBefore() {
        PersonId chen = PersonId.of("p3");
        joins(chen, DateRange.startingOn(Y2020));
        joins(PersonId.of("p4"), DateRange.startingOn(Y2020));
        workforce.people().nameManager(LI, DateRange.startingOn(Y2020), chen);
        workforce.people().nameManager(LI, DateRange.startingOn(LEFT.minusYears(2)), FANG);
        PersonalDataHolder people = RecordHolder.people(store, TENANT);
        assertThat(people.holdings(FANG))
                .extracting(held -> held.key() + " " + (held.key().equals("p1") ? "" : held.content()))
                .containsExactly("p1 ", "p2/managers[1].value {\"value\":\"p1\"}");
        assertThat(people.holdings(LI))
                .singleElement()
                .satisfies(own -> assertThat(own.content())
                        .as("who leads me is told to me")
                        .contains("\"p1\""));
        PrivacyDesk desk = desk(workforce.people(), people);
        assertThat(desk.erase(desk.planErasure(FANG, LEFT), HR)).isEqualTo(2);
        assertThat(people.holdings(FANG)).isEmpty();
        StoredRecord left =
                store.find(RecordKind.of("hr.person").key(TENANT, "p2")).orElseThrow();
        assertThat(left.payload()).doesNotContain("\"p1\"");
        assertThat(left.indexValues()).extracting(IndexValue::value).containsExactlyInAnyOrder(ICU.value(), "p3");
        assertThat(workforce.people().find(LI, AsOf.of(TODAY)).orElseThrow().manager())
                .isNull();
        assertThat(workforce
                        .people()
                        .find(LI, AsOf.of(LEFT.minusYears(3)))
                        .orElseThrow()
                        .manager())
                .isEqualTo(chen);
        workforce
                .people()
                .recordProfile(LI, DateRange.startingOn(TODAY), Profile.of("李", Sex.FEMALE, LocalDate.of(1991, 1, 1)));
        workforce.people().nameManager(LI, DateRange.startingOn(TODAY), chen);
    }

    /** A manager is found by an index: of a hospital, the records that name the manager are read, and no others. */
    @Test
    void onlyRecordsThatNameThePersonAreRead() {
        for (int i = 0; i < 250; i++) {
            joins(PersonId.of("x" + i), DateRange.startingOn(Y2020));
        }
        workforce.people().nameManager(LI, DateRange.startingOn(Y2020), FANG);
        AtomicInteger read = new AtomicInteger();
        RecordStore counting =
                Mockito.mock(RecordStore.class, Mockito.withSettings().defaultAnswer(call -> {
                    Object answer = call.getMethod().invoke(store, call.getArguments());
                    read.addAndGet(
                            answer instanceof RecordPage page ? page.records().size() : 1);
                    return answer;
                }));
        assertThat(RecordHolder.people(counting, TENANT).holdings(FANG)).hasSize(2);
        assertThat(read).hasValueLessThanOrEqualTo(2);
    }

    /** A desk that was not given the holder of the people leaves them their key. */
    @Test
    void theKeyStaysAsLongAsTheDirectoryKnowsThePerson() {
        FieldSeal seal = new FieldSeal(keys, random, List.of());
        store.commit(CommitBatch.builder(TENANT)
                .create(CONTRACT, "c2", "{}", IndexValue.of("witness", "p1"))
                .build());
        String sealed = seal.seal(PLACE, "p1", "13800138000");
        RecordHolder witnessed = contracts("witness", DataClass.CONTACT);
        PrivacyDesk partial = desk(workforce.people(), witnessed);
        ErasurePlan plan = partial.planErasure(FANG, LEFT);
        assertThat(plan.isComplete()).isTrue();
        assertThat(partial.erase(plan, HR)).isEqualTo(1);
        assertThat(seal.open(PLACE, "p1", sealed)).isEqualTo("13800138000");
        PrivacyDesk whole = desk(workforce.people(), witnessed, RecordHolder.people(store, TENANT));
        assertThat(whole.erase(whole.planErasure(FANG, LEFT), HR)).isEqualTo(1);
        assertThatThrownBy(() -> seal.open(PLACE, "p1", sealed)).isInstanceOf(RuntimeException.class);
    }

    private AdmissionRegister register() {
        PeopleDirectory nobody = Mockito.mock(PeopleDirectory.class);
        Mockito.when(nobody.find(Mockito.any(), Mockito.any())).thenReturn(Optional.empty());
        Mockito.when(nobody.workingIn(Mockito.any(), Mockito.any())).thenReturn(List.of());
        Quota quota = new Quota("q1", ICU, null, null, List.of(EmploymentType.CONTRACT), 90, "x");
        Establishment establishment = new Establishment(
                new EstablishmentDocument(List.of(Dated.from(Y2020, quota))), nobody, workforce.units());
        return new AdmissionRegister(establishment, store, TENANT, CLOCK, VALIDATOR);
    }

    @Test
    void aSharedRecordTellsAndGivesUpOnesOwnPartOnly() {
        AdmissionRegister register = register();
        for (PersonId id : List.of(FANG, LI)) {
            register.admit(file(id, DateRange.startingOn(Y2020)).asOf(TODAY).orElseThrow(), TODAY, null, HR);
        }
        PersonalDataHolder holder = register.holder();
        assertThat(holder.holdings(FANG))
                .singleElement()
                .satisfies(held -> assertThat(held.content()).contains("\"p1\"").doesNotContain("p2"));
        assertThat(holder.erase(FANG)).isEqualTo(1);
        assertThat(holder.erase(FANG)).isZero();
        assertThat(register.admissions("q1").held()).extracting(h -> h.person()).containsExactly(LI);
        assertThat(register.withdraw(FANG)).as("the index forgets too").isZero();
        assertThat(register.withdraw(LI)).isEqualTo(1);
    }

    /** As the pages of a ledger are: many people's entries, numbers with their scale. */
    @Test
    void aPageOfManyPeopleKeepsWhatIsNotErasedAsItIs() {
        RecordKind page = RecordKind.of("hr.ledger-page", RecordIndex.of("book"));
        String payload =
                "{\"number\":1,\"entries\":[{\"person\":\"p1\",\"amount\":2},{\"person\":\"p2\",\"amount\":1.50},"
                        + "{\"person\":\"p1\",\"amount\":3}]}";
        store.commit(CommitBatch.builder(TENANT)
                .create(page, "b/1", payload, IndexValue.of("book", "b"))
                .create(page, "b/2", "{\"number\":2,\"entries\":[]}", IndexValue.of("book", "b"))
                .build());
        PersonalDataHolder holder = RecordHolder.of(
                store, TENANT, PersonalKind.within(page, "attendance", Place.entry("entries[].person")));
        assertThat(holder.holdings(FANG)).extracting(Holding::key).containsExactly("b/1/entries[0]", "b/1/entries[2]");
        assertThat(holder.erase(FANG)).isEqualTo(2);
        assertThat(store.find(page.key(TENANT, "b/1")).orElseThrow())
                .satisfies(left -> assertThat(left.payload())
                        .isEqualTo("{\"number\":1,\"entries\":[{\"person\":\"p2\",\"amount\":1.50}]}"))
                .satisfies(left -> assertThat(left.indexValues()).containsExactly(IndexValue.of("book", "b")));
    }

    private static final RecordKind MIXED = RecordKind.of("his.mixed", RecordIndex.of("cell"), RecordIndex.of("ward"));
    private static final PersonalKind PLACES = PersonalKind.within(
                    MIXED,
                    "employment",
                    Place.record("of.person"),
                    Place.name("owner"),
                    Place.name("bids[].staff"),
                    Place.entry("reports[].breaches[].staff[]"))
            .indexedBy("cell");

    private PersonalDataHolder mixed(String payload, IndexValue... index) {
        store.commit(
                CommitBatch.builder(TENANT).create(MIXED, "m", payload, index).build());
        return RecordHolder.of(store, TENANT, PLACES);
    }

    private String left() {
        return store.find(MIXED.key(TENANT, "m")).orElseThrow().payload();
    }

    @Test
    void theOtherSideOfAnExchangeStaysAndIsNotTold() {
        PersonalDataHolder holder = mixed(
                "{\"owner\":\"p1\",\"duty\":\"N\",\"bids\":[{\"staff\":\"p2\",\"at\":1},{\"staff\":\"p1\",\"at\":2}]}",
                IndexValue.of("cell", "w-icu/2026-12-01/p1"),
                IndexValue.of("ward", "p1"));
        assertThat(holder.holdings(FANG))
                .extracting(Holding::content)
                .containsExactly("{\"owner\":\"p1\",\"duty\":\"N\",\"bids\":[{\"staff\":\"p1\",\"at\":2}]}");
        assertThat(holder.holdings(LI))
                .extracting(held -> held.key() + " " + held.content())
                .containsExactly("m/bids[0] {\"staff\":\"p2\",\"at\":1}");
        assertThat(holder.erase(FANG)).isEqualTo(1);
        assertThat(holder.holdings(FANG)).isEmpty();
        assertThat(holder.holdings(PersonId.of(PersonalKind.ERASED))).isEmpty();
        assertThat(left())
                .isEqualTo("{\"owner\":\"(已删除 erased)\",\"duty\":\"N\",\"bids\":[{\"staff\":\"p2\",\"at\":1},"
                        + "{\"staff\":\"(已删除 erased)\",\"at\":2}]}");
        assertThat(store.find(MIXED.key(TENANT, "m")).orElseThrow().indexValues())
                .as("a ward that is named as the person stays")
                .containsExactly(IndexValue.of("ward", "p1"));
        assertThat(holder.holdings(LI)).hasSize(1);
    }

    @Test
    void aListOfIdsLosesOneAndTellsNobodyElse() {
        PersonalDataHolder holder = mixed(
                "{\"reports\":[{\"breaches\":[{\"rule\":\"r\",\"staff\":[\"p2\",\"p1\"]},{\"rule\":\"q\",\"staff\":[\"p2\"]}]}]}");
        assertThat(holder.holdings(FANG))
                .extracting(Holding::content)
                .containsExactly("{\"rule\":\"r\",\"staff\":[\"p1\"]}");
        assertThat(holder.erase(FANG)).isEqualTo(1);
        assertThat(holder.erase(FANG)).isZero();
        assertThat(left())
                .isEqualTo(
                        "{\"reports\":[{\"breaches\":[{\"rule\":\"r\",\"staff\":[\"p2\"]},{\"rule\":\"q\",\"staff\":[\"p2\"]}]}]}");
    }

    /** An id that JSON may write in several ways is found in each. */
    @Test
    void aRecordOfOnesOwnGoesHoweverTheIdIsWritten() {
        PersonalDataHolder holder = mixed("{\"of\":{\"person\":\"\\u0070\\u0031\"},\"owner\":\"p2\"}");
        assertThat(holder.holdings(FANG)).extracting(Holding::content).containsExactly("{\"of\":{\"person\":\"p1\"}}");
        assertThat(holder.erase(FANG)).isEqualTo(1);
        assertThat(store.find(MIXED.key(TENANT, "m"))).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeErasedIsRefused() {
        for (String[] wrong : List.of(
                new String[] {"person", "ENTRY"},
                new String[] {"held[].person", "RECORD"},
                new String[] {"staff[]", "NAME"},
                new String[] {"managers[", "CLEAR"},
                new String[] {"a..b", "RECORD"},
                new String[] {"", "RECORD"})) {
            assertThatThrownBy(() -> new Place(wrong[0], PersonalKind.Erasure.valueOf(wrong[1])))
                    .as("%s %s", wrong[0], wrong[1])
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> PLACES.indexedBy("person")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecordOfSeveralPeopleIsNotHeldAsIfItWereOnes() {
        AdmissionRegister register = register();
        for (PersonId id : List.of(FANG, LI)) {
            register.admit(file(id, DateRange.startingOn(Y2020)).asOf(TODAY).orElseThrow(), TODAY, null, HR);
        }
        RecordHolder wrong = new RecordHolder(
                store, TENANT, RecordKind.of("hr.admission", RecordIndex.of("person")), "person", DataClass.EMPLOYMENT);
        assertThatThrownBy(() -> wrong.holdings(FANG)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> wrong.erase(FANG)).isInstanceOf(IllegalStateException.class);
        assertThat(register.admissions("q1").held()).hasSize(2);
    }

    @Test
    void whatTheRegistersKeepIsCopiedAndErased() {
        ExitDesk exits =
                new ExitDesk(store, checklists, trail, CLOCK, ZoneOffset.UTC, VALIDATOR, List.of(new NoAccounts()));
        DocumentCodec codec = DocumentCodec.builder(VALIDATOR).build();
        checklists.start("x1", ShippedTemplates.of(ProcessKind.EXIT, codec), FANG, LEFT, HR);
        checklists.start("x2", ShippedTemplates.of(ProcessKind.EXIT, codec), LI, LEFT, HR);
        exits.order("x1", HR);
        ConsentRegister consents = new ConsentRegister(store, TENANT, CLOCK, VALIDATOR);
        Purpose photo = new Purpose("photo", Label.of("照片", "photo"), "PIPL 第29条", true, List.of("contact"));
        consents.record(FANG, photo, true, HR);
        consents.record(LI, photo, true, HR);
        assertThat(consents.about(FANG))
                .extracting(f -> f.purpose() + " " + f.statements().size())
                .containsExactly("photo 1");
        PrivacyDesk desk = desk(
                workforce.people(),
                RecordHolder.people(store, TENANT),
                checklists.holder(),
                exits.holder(),
                consents.holder());
        assertThat(desk.copy(FANG, HR).holdings())
                .extracting(h -> h.holder() + " " + h.key())
                .containsExactly("hr.person p1", "hr.process-case x1", "hr.revocation x1/his", "hr.consent photo/p1");
        assertThat(desk.erase(desk.planErasure(FANG, LEFT), HR)).isEqualTo(4);
        assertThat(desk.copy(FANG, HR).holdings()).isEmpty();
        assertThat(desk.copy(LI, HR).holdings()).hasSize(3);
    }

    /** A system in which nobody has an account. */
    private static final class NoAccounts implements AccountRevoker {
        @Override
        public String system() {
            return "his";
        }

        @Override
        public Ack revoke(PersonId person, String orderKey) {
            return Ack.NO_ACCOUNT;
        }

        @Override
        public List<String> activeAccounts(PersonId person) {
            return List.of();
        }
    }
}
