package io.github.hospitalhr.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.AccessPolicy;
import io.github.hospitalhr.domain.access.AccessRule;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.DataScope;
import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantTable;
import io.github.hospitalhr.domain.access.Relation;
import io.github.hospitalhr.domain.access.Role;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.AccessGuard;
import io.github.hospitalhr.domain.guard.ConsentDirectory;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.people.IdDocument;
import io.github.hospitalhr.domain.people.IdKind;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.BlindIndex;
import io.github.hospitalhr.domain.seal.FieldSeal;
import io.github.hospitalhr.domain.seal.JdkCipherSuite;
import io.github.hospitalhr.domain.seal.LocalKeyRing;
import io.github.hospitalhr.domain.seal.PersonKeys;
import io.github.hospitalhr.domain.seal.SealedKind;
import io.github.hospitalhr.domain.seal.SealedRecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sealed fields are searched by who may see them, among whom they may see, and the audit tells who was found but not what was sought. */
class GuardedSearchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private static final TenantId TENANT = TenantId.of("hospital");
    private static final AsOf TODAY = AsOf.of(LocalDate.of(2026, 12, 1));
    private static final DateRange ALWAYS = DateRange.startingOn(LocalDate.of(2020, 1, 1));
    private static final PersonId BOSS = PersonId.of("boss");
    private static final PersonId FIRST = PersonId.of("p1");
    private static final PersonId SECOND = PersonId.of("p2");
    private static final PersonId THIRD = PersonId.of("p3");
    private static final String PHONE = "19900000007";
    private static final String NUMBER = "110105197707071246";

    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final SealedRecordStore sealed = sealed();
    private final Workforce workforce =
            Workforce.builder(sealed, CLOCK).validator(VALIDATOR).sealed(sealed).build();
    private final AuditTrail trail =
            AuditTrail.builder(new InMemoryRecordStore(), CLOCK).build();
    private final List<PersonId> unread = new ArrayList<>();

    GuardedSearchTest() {
        register(BOSS, "李平", "13911112222");
        register(FIRST, "欧阳丽娜", PHONE);
        register(SECOND, "欧阳建国", PHONE);
        register(THIRD, "王芳", PHONE);
        workforce.people().nameManager(SECOND, ALWAYS, BOSS);
    }

    private SealedRecordStore sealed() {
        JdkCipherSuite suite = new JdkCipherSuite();
        SecureRandom random = new SecureRandom();
        LocalKeyRing ring = new LocalKeyRing(suite, random, "m", new byte[32]);
        FieldSeal seal = new FieldSeal(new PersonKeys(store, TENANT, ring, suite, random), random, List.of());
        return new SealedRecordStore(
                store, seal, new BlindIndex(suite, new byte[32]), List.of(SealedKind.people()), false);
    }

    private void register(PersonId id, String name, String phone) {
        workforce.people().register(PersonFile.of(id, profile(name).withPhone(phone)));
    }

    private static Profile profile(String name) {
        return Profile.of(name, Sex.FEMALE, LocalDate.of(1977, 7, 7));
    }

    private static AccessRule read(DataClass data, Relation relation, String... masked) {
        return new AccessRule(data.code(), data.code(), List.of(AccessMode.READ), relation, List.of(), List.of(masked));
    }

    private static final AccessRule ALL_NAMES = read(DataClass.DIRECTORY, Relation.ANY);
    private static final AccessRule ALL_PHONES = read(DataClass.CONTACT, Relation.ANY);

    private GuardedPeople people(AccessRule... rules) {
        return people(workforce, rules);
    }

    private GuardedPeople people(Workforce of, AccessRule... rules) {
        return people(of, new Actor("clerk", BOSS, List.of(), List.of(), null), null, rules);
    }

    private GuardedPeople people(Workforce of, Actor actor, @Nullable ConsentDirectory consents, AccessRule... rules) {
        Role role = new Role("clerk", Label.of("文员", "clerk"), List.of(), List.of(rules));
        AccessControl control = AccessControl.of(
                new AccessPolicy("p", 1, List.of(role)),
                new GrantTable(List.of(Grant.of("clerk", "clerk", DataScope.ALL, ALWAYS))),
                UnitTree.of(List.of()),
                VALIDATOR);
        AccessGuard guard = new AccessGuard(control, trail, of.people(), CLOCK, ZoneOffset.UTC, consents);
        return of.as(guard.as(actor, "")).people();
    }

    private List<PersonId> found(GuardedPeople people, String field, String text, int limit, AsOf times) {
        return people.search(field, text, limit, times, unread::add).stream()
                .map(PersonView::id)
                .toList();
    }

    /** The audit, one line an entry. */
    private List<String> audit() {
        return trail.read(1, 100).stream()
                .map(entry -> entry.event().outcome() + " " + entry.event().object() + " "
                        + String.join(",", entry.event().fields()))
                .toList();
    }

    @Test
    void findsByNamePhoneAndNumberAndTellsTheAuditWhomButNotWhatWasSought() {
        IdDocument document = IdDocument.residentCard(NUMBER);
        workforce
                .people()
                .recordProfile(THIRD, ALWAYS, profile("王芳").withPhone(PHONE).withIdDocument(document));
        GuardedPeople all = people(ALL_NAMES, ALL_PHONES, read(DataClass.IDENTITY, Relation.ANY));
        assertThat(found(all, "name", "欧阳", 10, TODAY)).containsExactly(FIRST, SECOND);
        assertThat(found(all, "phone", "199 0000-0007", 10, TODAY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(found(all, "id-number", NUMBER, 10, TODAY)).containsExactly(THIRD);
        assertThat(found(all, "phone", PHONE, 2, TODAY)).containsExactly(FIRST, SECOND);
        String seen = " birthDate,idDocument,ladder,manager,name,phone,postings,sex,skills,title";
        assertThat(audit().subList(0, 3))
                .containsExactly("DONE hr.person?search/name ", "DONE hr.person/p1" + seen, "DONE hr.person/p2" + seen);
        assertThat(audit()).hasSize(3 + 4 + 2 + 3);
        assertThat(trail.read(1, 100).toString() + audit()).doesNotContain(PHONE, "0000-0007", "欧阳", NUMBER);
    }

    /** The first person of that number is out of scope: neither shown nor counted against the limit. */
    @Test
    void findsOnlyWhomTheActorMaySee() {
        GuardedPeople own =
                people(read(DataClass.DIRECTORY, Relation.SUPERVISED), read(DataClass.CONTACT, Relation.SUPERVISED));
        assertThat(found(own, "phone", PHONE, 1, TODAY)).containsExactly(SECOND);
        assertThat(audit()).hasSize(2).noneMatch(line -> line.contains("p1") || line.contains("p3"));
    }

    @Test
    void whoMayNotSeeAFieldCannotTryItOut() {
        AccessRule noPhones = read(DataClass.CONTACT, Relation.ANY, "phone");
        assertThat(found(people(ALL_NAMES, noPhones), "phone", PHONE, 10, TODAY))
                .isEmpty();
        assertThat(found(people(ALL_NAMES), "phone", PHONE, 10, TODAY)).isEmpty();
        assertThat(found(people(ALL_PHONES), "phone", PHONE, 10, TODAY)).isEmpty();
        assertThat(audit())
                .containsExactly(
                        "REFUSED hr.person?search/phone ",
                        "REFUSED hr.person?search/phone denied.NO_RULE",
                        "REFUSED hr.person?search/phone denied.NO_RULE");
        AccessRule ownPhone = read(DataClass.CONTACT, Relation.SUPERVISED);
        assertThat(found(people(ALL_NAMES, ownPhone), "phone", PHONE, 10, TODAY))
                .as("sees all three people, but the phone of one of them only")
                .containsExactly(SECOND);
    }

    /** Consent is of whose data it is: an account without a person finds who agreed, as an account with one does. */
    @Test
    void anAccountWithoutAPersonFindsWhoAgreed() {
        ConsentDirectory consents = new ConsentDirectory() {
            @Override
            public boolean isNeeded(String dataClass, String purpose) {
                return List.of(DataClass.CONTACT.code(), DataClass.DIRECTORY.code())
                        .contains(dataClass);
            }

            @Override
            public boolean isGiven(PersonId person, String dataClass, String purpose, Instant at) {
                return !person.equals(FIRST);
            }
        };
        for (Actor actor : List.of(
                Actor.of("clerk"), new Actor("clerk", PersonId.of("unregistered"), List.of(), List.of(), null))) {
            GuardedPeople all = people(workforce, actor, consents, ALL_NAMES, ALL_PHONES);
            assertThat(found(all, "phone", PHONE, 10, TODAY)).as("%s", actor).containsExactly(SECOND, THIRD);
            assertThat(all.page(null, 10, TODAY))
                    .extracting(PersonView::id)
                    .as("%s", actor)
                    .containsExactly(BOSS, SECOND, THIRD);
        }
        assertThat(audit()).noneMatch(line -> line.startsWith("REFUSED") || line.contains("p1"));
    }

    /** What is refused is kept, with the reason; nothing of it is read. */
    @Test
    void aRefusedReadIsInTheAudit() {
        Role role = new Role("clerk", Label.of("文员", "clerk"), List.of(), List.of(ALL_NAMES));
        AccessControl control = AccessControl.of(
                new AccessPolicy("p", 1, List.of(role)),
                new GrantTable(List.of(Grant.of("clerk", "clerk", DataScope.ALL, ALWAYS))),
                UnitTree.of(List.of()),
                VALIDATOR);
        AccessGate gate =
                new AccessGuard(control, trail, workforce.people(), CLOCK, ZoneOffset.UTC).as(Actor.of("clerk"), "");
        Optional<String> refused = gate.read("his.note/1", FIRST, Disclosure.whole(DataClass.CONTACT), () -> {
            throw new AssertionError("was read");
        });
        assertThat(refused).isEmpty();
        assertThat(gate.read("his.note/2", FIRST, Disclosure.whole(DataClass.DIRECTORY), () -> Optional.of("n")))
                .contains("n");
        assertThat(gate.read("his.note/3", FIRST, Disclosure.whole(DataClass.DIRECTORY), Optional::empty))
                .isEmpty();
        assertThat(audit())
                .containsExactly(
                        "REFUSED his.note/1 contact,denied.NO_RULE",
                        "DONE his.note/2 directory",
                        "REFUSED his.note/3 directory");
    }

    @Test
    void theValueOfTheDayCounts() {
        DateRange since = DateRange.startingOn(LocalDate.of(2026, 11, 1));
        workforce.people().recordProfile(FIRST, since, profile("欧阳丽娜").withPhone("13700137000"));
        GuardedPeople all = people(ALL_NAMES, ALL_PHONES);
        assertThat(found(all, "phone", PHONE, 10, TODAY)).containsExactly(SECOND, THIRD);
        assertThat(found(all, "phone", PHONE, 10, AsOf.of(LocalDate.of(2026, 10, 31))))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void aRecordThatDoesNotOpenIsToldToWhoMaySeeEverybodyAndEndsNothing() {
        damage(FIRST);
        GuardedPeople all = people(ALL_NAMES, ALL_PHONES);
        assertThat(found(all, "phone", PHONE, 10, TODAY)).containsExactly(SECOND, THIRD);
        assertThat(unread).containsExactly(FIRST);
        assertThat(audit().get(0)).isEqualTo("FAILED hr.person/p1 phone");
        unread.clear();
        GuardedPeople own =
                people(read(DataClass.DIRECTORY, Relation.SUPERVISED), read(DataClass.CONTACT, Relation.SUPERVISED));
        assertThat(found(own, "phone", PHONE, 10, TODAY)).containsExactly(SECOND);
        assertThat(unread).isEmpty();
    }

    /** Sealed by who has the keys, but no file of a person: another version of the program, or a hand in the database. */
    @Test
    void aRecordThatOpensAndIsNoHistoryEndsNothingEither() {
        for (String payload : List.of("{\"profile\":[{\"value\":{\"phone\":\"" + PHONE + "\"}}]}", "{")) {
            exchange(FIRST, payload);
            GuardedPeople all = people(ALL_NAMES, ALL_PHONES);
            assertThat(found(all, "phone", PHONE, 10, TODAY)).containsExactly(SECOND, THIRD);
            assertThat(unread).containsExactly(FIRST);
            assertThat(audit().get(0)).isEqualTo("FAILED hr.person/p1 phone");
            unread.clear();
        }
    }

    /** What stands sealed in the record is another text from now on; what it is found by stays. */
    private void exchange(PersonId id, String payload) {
        StoredRecord stored =
                store.find(RecordKind.of("hr.person").key(TENANT, id.value())).orElseThrow();
        if (payload.length() > 1) {
            sealed.commit(CommitBatch.builder(TENANT)
                    .put(RecordKind.of("hr.person"), id.value(), stored.version(), payload, List.of())
                    .build());
        } else {
            put(stored, payload);
        }
    }

    private void damage(PersonId id) {
        StoredRecord stored =
                store.find(RecordKind.of("hr.person").key(TENANT, id.value())).orElseThrow();
        put(stored, stored.payload().replaceAll("(hs1\\.[^\"]{20}).{4}", "$1AAAA"));
    }

    private void put(StoredRecord stored, String payload) {
        RecordIndex[] indexes = stored.indexValues().stream()
                .map(IndexValue::index)
                .distinct()
                .map(RecordIndex::of)
                .toArray(RecordIndex[]::new);
        store.commit(CommitBatch.builder(TENANT)
                .put(
                        RecordKind.of("hr.person", indexes),
                        stored.key().id(),
                        stored.version(),
                        payload,
                        stored.indexValues())
                .build());
    }

    /** Whom the actor may not see stands before whom he may: they make no page shorter. */
    @Test
    void aPageIsFilledWhereverThoseAreWhomTheActorMaySee() {
        GuardedPeople own = people(read(DataClass.DIRECTORY, Relation.SUPERVISED));
        assertThat(own.page(null, 1, TODAY)).extracting(PersonView::id).containsExactly(SECOND);
    }

    /** One number, one person: told to who writes it, without saying whose it is. */
    @Test
    void aNumberThatSomebodyElseHasIsAFault() {
        Profile own = profile("欧阳丽娜").withIdDocument(IdDocument.residentCard(NUMBER));
        workforce.people().recordProfile(FIRST, ALWAYS, own);
        workforce.people().recordProfile(FIRST, ALWAYS, own.withPhone(PHONE));
        Profile same = profile("王芳").withIdDocument(IdDocument.residentCard(NUMBER));
        assertThat(clashes(() -> workforce.people().recordProfile(THIRD, ALWAYS, same)))
                .containsExactly("profile.idDocument.number idNumber.taken");
        workforce
                .people()
                .recordProfile(THIRD, ALWAYS, profile("王芳").withIdDocument(new IdDocument(IdKind.PASSPORT, NUMBER)));
        PeopleDocument two = new PeopleDocument(
                List.of(PersonFile.of(PersonId.of("p4"), same), PersonFile.of(PersonId.of("p5"), same)));
        assertThat(clashes(() -> workforce.people().importAll(two)))
                .containsExactly(
                        "people[0].profile[0].value.idDocument.number idNumber.taken",
                        "people[1].profile[0].value.idDocument.number idNumber.taken");
        workforce.people().recordProfile(FIRST, ALWAYS, profile("欧阳丽娜"));
        assertThat(clashes(() -> workforce.people().importAll(two)))
                .containsExactly("people[1].profile[0].value.idDocument.number idNumber.taken");
        workforce.people().register(PersonFile.of(PersonId.of("p4"), same));
    }

    private static List<String> clashes(Runnable write) {
        List<String> faults = new ArrayList<>();
        assertThatThrownBy(write::run).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            e.faults().forEach(fault -> faults.add(fault.path() + " " + fault.rule()));
            assertThat(e.getMessage() + e.faults()).doesNotContain(NUMBER, "p1");
        });
        return faults;
    }

    @Test
    void whatIsNotSearchedIsAFaultThatRepeatsNothing() {
        GuardedPeople all = people(ALL_NAMES, ALL_PHONES);
        assertThatThrownBy(() -> all.search(PHONE, PHONE, 10, TODAY, unread::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("field must be name, phone or id-number.");
        Workforce plain = Workforce.builder(sealed, CLOCK).build();
        assertThatThrownBy(() -> people(plain, ALL_NAMES).search("name", PHONE, 10, TODAY, unread::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Workforce.Builder.sealed")
                .hasMessageNotContaining(PHONE);
        assertThat(audit()).containsExactly("FAILED hr.person?search ", "FAILED hr.person?search/name ");
    }
}
