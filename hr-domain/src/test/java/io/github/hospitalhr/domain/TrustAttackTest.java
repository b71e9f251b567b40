package io.github.hospitalhr.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.github.hospitalhr.domain.audit.AuditEntry;
import io.github.hospitalhr.domain.audit.AuditOutcome;
import io.github.hospitalhr.domain.audit.AuditRetention;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.audit.Ed25519Signer;
import io.github.hospitalhr.domain.guard.AccessGuard;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.GuardedAudit;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.IdDocument;
import io.github.hospitalhr.domain.people.IdKind;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.CommitBatch;
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
import io.github.hospitalhr.domain.spi.StoreUnavailableException;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** One test for each attack on who may see what. People are planted with canaries, which must come out nowhere. */
class TrustAttackTest {

    private static final String CANARY = "金丝雀";
    private static final String CANARY_PHONE = "19900000007";
    private static final String CANARY_ID = "110105197707070024";
    private static final TenantId TENANT = TenantId.of("hospital");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    private static final UnitId ICU = UnitId.of("w-icu");
    private static final UnitId CARDIO = UnitId.of("w-cardio");
    private static final Position NURSE = Position.of("RN", "病区护士", Occupation.NURSE);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);

    private final SecureRandom random = new SecureRandom();
    private final InMemoryRecordStore raw = new InMemoryRecordStore();
    private final JdkCipherSuite suite = new JdkCipherSuite();
    private final PersonKeys keys =
            new PersonKeys(raw, TENANT, new LocalKeyRing(suite, random, "m", new byte[32]), suite, random);
    private final RecordStore store = new SealedRecordStore(
            raw,
            new FieldSeal(keys, random, List.of()),
            new BlindIndex(suite, new byte[32]),
            List.of(SealedKind.people()),
            false);
    private final Workforce workforce =
            Workforce.builder(store, CLOCK).validator(VALIDATOR).build();
    private final AuditTrail trail = AuditTrail.builder(raw, CLOCK).build();

    private static PersonFile file(String id, String name, String phone, LocalDate birth, UnitId unit) {
        DateRange always = DateRange.startingOn(Y2020);
        IdDocument document = name.startsWith(CANARY)
                ? IdDocument.residentCard(CANARY_ID)
                : new IdDocument(IdKind.PASSPORT, "E-" + id + "-0001");
        return PersonFile.of(
                        PersonId.of(id),
                        Profile.of(name, Sex.FEMALE, birth).withPhone(phone).withIdDocument(document))
                .employed(always, Employment.of("e1", EmploymentType.CONTRACT))
                .posted(always, Posting.of("t1", unit, NURSE));
    }

    @BeforeEach
    void hospital() {
        UnitId h = UnitId.of("h");
        UnitId c = UnitId.of("c");
        UnitId med = UnitId.of("d-med");
        workforce
                .units()
                .importAll(new UnitsDocument(List.of(
                        Dated.from(Y2020, Unit.hospital(h, "医院")),
                        Dated.from(Y2020, Unit.campus(c, "院区", h, ZONE)),
                        Dated.from(Y2020, Unit.department(med, "内科", c)),
                        Dated.from(Y2020, Unit.ward(ICU, "重症", med, 10)),
                        Dated.from(Y2020, Unit.ward(CARDIO, "心内", med, 10)))));
        List<PersonFile> files = new ArrayList<>();
        files.add(file("n0", "李护士长", "13800000000", LocalDate.of(1980, 1, 1), ICU));
        for (int i = 1; i <= 5; i++) {
            files.add(file("n" + i, "护士" + (9 - i), "1380000000" + i, LocalDate.of(1990 - i, 1, 1), ICU));
        }
        for (int i = 1; i <= 40; i++) {
            String id = (i % 2 == 0 ? "a" : "z") + i;
            files.add(file(id, CANARY + i, CANARY_PHONE, LocalDate.of(1977, 7, 7), CARDIO));
        }
        workforce.people().importAll(new PeopleDocument(files));
    }

    private GuardedWorkforce as(Actor actor, Grant... grants) {
        AccessControl control = AccessControl.of(
                ShippedPolicies.threeTier(workforce.documents()),
                new GrantTable(Arrays.asList(grants)),
                workforce.units().tree(AsOf.of(TODAY)),
                VALIDATOR);
        return workforce.as(new AccessGuard(control, trail, workforce.people(), CLOCK, ZONE).as(actor, ""));
    }

    private static final Actor HEAD = new Actor("hn", PersonId.of("n0"), List.of(ICU), List.of(ICU), null);
    private static final Actor STAFF = new Actor("n1", PersonId.of("n1"), List.of(ICU), List.of(), null);
    private static final DateRange ALWAYS = DateRange.startingOn(Y2020);
    private static final AsOf NOW_DAY = AsOf.of(TODAY);

    private GuardedWorkforce head() {
        return as(HEAD, Grant.of("hn", "supervisor", DataScope.OWN_UNIT_AND_BELOW, ALWAYS));
    }

    private GuardedWorkforce staff() {
        return as(STAFF, Grant.of("n1", "staff", DataScope.OWN_UNIT, ALWAYS));
    }

    private List<AuditEntry> audit() {
        return trail.read(1, 10_000);
    }

    private static void clean(Object... answers) {
        for (Object answer : answers) {
            assertThat(String.valueOf(answer)).doesNotContain(CANARY, CANARY_PHONE, CANARY_ID, "1977");
        }
    }

    @Test
    void everybodySeesWhatIsMeantForThem() {
        PersonView nurse = head().people().find(PersonId.of("n2"), NOW_DAY).orElseThrow();
        assertThat(nurse.name()).isEqualTo("护士7");
        assertThat(nurse.phone()).isEqualTo("13800000002");
        assertThat(nurse.birthDate()).isNull();
        assertThat(nurse.idDocument()).isNull();
        assertThat(nurse.hidden()).containsExactly("birthDate", "idDocument");
        PersonView colleague = staff().people().find(PersonId.of("n2"), NOW_DAY).orElseThrow();
        assertThat(colleague.hidden()).containsExactly("birthDate", "employments", "idDocument", "phone", "sex");
        assertThat(colleague.idDocument()).isNull();
        PersonView own = staff().people().find(PersonId.of("n1"), NOW_DAY).orElseThrow();
        assertThat(own.hidden()).isEmpty();
        assertThat(own.idDocument()).isEqualTo(new IdDocument(IdKind.PASSPORT, "E-n1-0001"));
        assertThat(own.toString()).doesNotContain("0001");
        assertThat(audit())
                .extracting(e -> e.event().object())
                .containsExactly("hr.person/n2", "hr.person/n2", "hr.person/n1");
        assertThat(audit().get(0).event().fields()).contains("phone").doesNotContain("birthDate", "idDocument");
        assertThat(audit().get(2).event().fields()).contains("idDocument");
    }

    /** A citizen's number tells day of birth and sex: a policy that hides one of them hides the document too. */
    @Test
    void theNumberDoesNotTellWhatIsHiddenBesideIt() {
        for (String masked : List.of("birthDate", "sex", "idDocument")) {
            AccessRule directory =
                    new AccessRule("d", "directory", List.of(AccessMode.READ), Relation.ANY, List.of(), List.of());
            AccessRule identity =
                    new AccessRule("i", "identity", List.of(AccessMode.READ), Relation.ANY, List.of(), List.of(masked));
            Role clerk = new Role("clerk", Label.of("文员", "clerk"), List.of(), List.of(directory, identity));
            AccessControl control = AccessControl.of(
                    new AccessPolicy("own", 1, List.of(clerk)),
                    new GrantTable(List.of(Grant.of("c", "clerk", DataScope.ALL, ALWAYS))),
                    workforce.units().tree(NOW_DAY),
                    VALIDATOR);
            PersonView view = workforce
                    .as(new AccessGuard(control, trail, workforce.people(), CLOCK, ZONE).as(Actor.of("c"), ""))
                    .people()
                    .find(PersonId.of("z1"), NOW_DAY)
                    .orElseThrow();
            assertThat(view.idDocument()).as(masked).isNull();
            assertThat(view.hidden()).contains("idDocument", masked);
        }
    }

    @Test
    void guessingIdsTellsNothing() {
        Optional<PersonView> there = staff().people().find(PersonId.of("z1"), NOW_DAY);
        Optional<PersonView> absent = staff().people().find(PersonId.of("z99999"), NOW_DAY);
        assertThat(there).isEqualTo(absent).isEmpty();
        assertThat(staff().people().history(PersonId.of("z1")))
                .isEqualTo(staff().people().history(PersonId.of("z99999")));
        assertThat(staff().people().workingIn(CARDIO, NOW_DAY))
                .isEqualTo(staff().people().workingIn(UnitId.of("w-none"), NOW_DAY));
        assertThat(audit().get(0).event().outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(audit().get(1).event().outcome()).isEqualTo(AuditOutcome.REFUSED);
    }

    @Test
    void guessingIdsByWritingTellsNothing() {
        Guarded<?> there = staff().people().removeManager(PersonId.of("z1"), ALWAYS);
        Guarded<?> absent = staff().people().removeManager(PersonId.of("z99999"), ALWAYS);
        assertThat(there).isEqualTo(absent).isEqualTo(Guarded.refused());
        Guarded<?> taken = staff().people().register(file("z1", "新人", "13800000000", Y2020, ICU));
        Guarded<?> free = staff().people().register(file("z99999", "新人", "13800000000", Y2020, ICU));
        assertThat(taken).isEqualTo(free).isEqualTo(Guarded.refused());
    }

    @Test
    void pagingShowsNobodyElseAndNoHoles() {
        GuardedPeople people = staff().people();
        List<PersonView> all = people.page(null, 1000, NOW_DAY);
        assertThat(all).extracting(v -> v.id().value()).containsExactly("n0", "n1", "n2", "n3", "n4", "n5");
        List<PersonView> first = people.page(null, 4, NOW_DAY);
        List<PersonView> second = people.page(first.get(3).id(), 4, NOW_DAY);
        assertThat(first).hasSize(4);
        assertThat(second).extracting(v -> v.id().value()).containsExactly("n4", "n5");
        assertThat(people.page(PersonId.of("z1"), 4, NOW_DAY)).isEmpty();
        clean(all);
    }

    @Test
    void sortingByAMaskedFieldTellsNothing() {
        GuardedPeople people = staff().people();
        List<String> byBirth = people.sorted(PersonOrder.BIRTH_DATE, 100, NOW_DAY).stream()
                .map(v -> v.id().value())
                .toList();
        // Her own day of birth is all she sees; the others follow by id, whatever their days are.
        assertThat(byBirth).containsExactly("n1", "n0", "n2", "n3", "n4", "n5");
        assertThat(people.sorted(PersonOrder.PHONE, 100, NOW_DAY))
                .extracting(v -> v.id().value())
                .first()
                .isEqualTo("n1");
        assertThat(people.sorted(PersonOrder.NAME, 2, NOW_DAY))
                .extracting(PersonView::name)
                .containsExactly("护士4", "护士5");
    }

    @Test
    void askingAboutThePastShowsNobodyMore() {
        workforce.people().move(PersonId.of("n5"), "t1", LocalDate.of(2026, 6, 1), Posting.of("t2", CARDIO, NURSE));
        assertThat(staff().people().find(PersonId.of("n5"), AsOf.of(LocalDate.of(2026, 1, 1))))
                .isEmpty();
        assertThat(staff().people().page(null, 100, AsOf.of(LocalDate.of(2026, 1, 1))))
                .hasSize(5);
    }

    @Test
    void nobodyRaisesTheirOwnRights() {
        GuardedPeople people = staff().people();
        PersonId self = PersonId.of("n1");
        assertThat(people.post(self, ALWAYS, Posting.of("t9", ICU, NURSE).asLeader())
                        .isDone())
                .isFalse();
        assertThat(people.nameManager(PersonId.of("n2"), ALWAYS, self).isDone()).isFalse();
        assertThat(people.employ(self, ALWAYS, Employment.of("e1", EmploymentType.ESTABLISHED))
                        .isDone())
                .isFalse();
        assertThat(workforce.people().find(self, NOW_DAY).orElseThrow().leads(ICU))
                .isFalse();
        // Who may change one unit's people may not pull others into it.
        Grant customHr = new Grant("hr", "hr-head", DataScope.CUSTOM, List.of(ICU), ALWAYS);
        GuardedPeople hr = as(Actor.of("hr"), customHr).people();
        assertThat(hr.move(PersonId.of("z1"), "t1", TODAY, Posting.of("t2", ICU, NURSE))
                        .isDone())
                .isFalse();
        assertThat(hr.move(PersonId.of("n3"), "t1", TODAY, Posting.of("t2", CARDIO, NURSE))
                        .isDone())
                .isFalse();
        assertThat(hr.recordProfile(PersonId.of("n3"), ALWAYS, Profile.of("护士", Sex.FEMALE, LocalDate.of(1990, 1, 1)))
                        .isDone())
                .isTrue();
    }

    @Test
    void whoIsNotSignedInOrActsForAnotherIsRefusedAndNamed() {
        Grant all = Grant.of("hr", "hr-head", DataScope.ALL, ALWAYS);
        assertThat(as(Actor.nobody(), all).people().page(null, 10, NOW_DAY)).isEmpty();
        Actor borrowed = Actor.of("hr").impersonatedBy("admin");
        assertThat(as(borrowed, all).people().find(PersonId.of("n1"), NOW_DAY)).isEmpty();
        assertThat(as(borrowed, all).people().endPosting(PersonId.of("n1"), "t1", ALWAYS))
                .isEqualTo(Guarded.refused());
        AuditEntry last = audit().get(audit().size() - 1);
        assertThat(last.event().actor()).isEqualTo("admin");
        assertThat(last.event().onBehalfOf()).isEqualTo("hr");
        assertThat(last.event().outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(audit().get(0).event().actor()).isEqualTo("nobody");
    }

    @Test
    void refusalsSayTheSameWhateverTheReason() {
        List<Guarded<?>> refusals = List.of(
                as(Actor.nobody()).people().removeManager(PersonId.of("n1"), ALWAYS),
                as(Actor.of("stranger")).people().removeManager(PersonId.of("n1"), ALWAYS),
                staff().people().removeManager(PersonId.of("n1"), ALWAYS),
                staff().units().close(CARDIO, TODAY));
        assertThat(refusals).containsOnly(Guarded.refused());
        assertThat(refusals.get(0)).hasToString("Refused[sentence=" + Denial.REFUSED + "]");
    }

    /** A right to change is no right to read: what a write answers is what the caller named. */
    @Test
    void aWriteOfUnitsAnswersNothingOfTheirHistory() {
        AccessRule change =
                new AccessRule("units", "organisation", List.of(AccessMode.MODIFY), Relation.ANY, List.of(), List.of());
        Role clerk = new Role("clerk", Label.of("文员", "clerk"), List.of(), List.of(change));
        AccessControl control = AccessControl.of(
                new AccessPolicy("p", 1, List.of(clerk)),
                new GrantTable(List.of(Grant.of("clerk", "clerk", DataScope.ALL, ALWAYS))),
                workforce.units().tree(NOW_DAY),
                VALIDATOR);
        GuardedUnits units = workforce
                .as(new AccessGuard(control, trail, workforce.people(), CLOCK, ZONE).as(Actor.of("clerk"), ""))
                .units();
        Unit fresh = Unit.ward(UnitId.of("w-new"), "新病区", UnitId.of("d-med"), 5);
        assertThat(units.history()).isEmpty();
        assertThat(units.record(ALWAYS, fresh)).isEqualTo(new Guarded.Done<>(fresh.id()));
        assertThat(units.move(fresh.id(), UnitId.of("d-med"), TODAY)).isEqualTo(new Guarded.Done<>(fresh.id()));
        assertThat(units.close(fresh.id(), TODAY)).isEqualTo(new Guarded.Done<>(fresh.id()));
        UnitsDocument more = new UnitsDocument(
                List.of(Dated.from(Y2020, Unit.ward(UnitId.of("w-more"), "又一病区", UnitId.of("d-med"), 5))));
        assertThat(units.importAll(more)).isEqualTo(new Guarded.Done<>(1));
    }

    /** Who may read the audit may not cut it; who may, is named in what is left. */
    @Test
    void theAuditIsPurgedByWhoMayChangeItAndTheyStandInIt() throws NoSuchAlgorithmException {
        staff().people().find(PersonId.of("n1"), NOW_DAY);
        int old = audit().size();
        Clock later = Clock.offset(CLOCK, Duration.ofDays(300));
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        AuditTrail kept = AuditTrail.builder(raw, later)
                .signer(Ed25519Signer.of("k", pair.getPrivate(), Map.of("k", pair.getPublic())))
                .build();
        Instant cut = CLOCK.instant().plusSeconds(1);
        GuardedAudit reader = purging(kept, later, AccessMode.READ);
        AuditRetention.Plan plan = reader.planPurge(cut, List.of()).orElseThrow();
        assertThat(plan.entries()).isEqualTo(old);
        assertThat(reader.purge(plan, List.of())).isEqualTo(Guarded.refused());
        assertThat(kept.read(1, 1).get(0).sequence()).isEqualTo(1);
        assertThat(purging(kept, later, AccessMode.MODIFY).planPurge(cut, List.of()))
                .isEmpty();
        assertThat(purging(kept, later, AccessMode.MODIFY).purge(plan, List.of()))
                .isEqualTo(new Guarded.Done<>((long) old));
        assertThat(kept.read(1, 100))
                .extracting(e -> e.event().outcome() + " " + e.event().action() + " "
                        + e.event().object())
                .containsExactly(
                        "DONE READ hr.audit?purge",
                        "REFUSED DELETE hr.audit?purge",
                        "REFUSED READ hr.audit?purge",
                        "DONE DELETE hr.audit?purge",
                        "DONE DELETE hr.audit?up-to=" + old);
        assertThat(kept.read(1, 100)).allMatch(e -> e.event().actor().equals("clerk"));
    }

    private GuardedAudit purging(AuditTrail kept, Clock clock, AccessMode mode) {
        AccessRule rule = new AccessRule("a", "audit", List.of(mode), Relation.ANY, List.of(), List.of());
        Role clerk = new Role("clerk", Label.of("文员", "clerk"), List.of(), List.of(rule));
        AccessControl control = AccessControl.of(
                new AccessPolicy("p", 1, List.of(clerk)),
                new GrantTable(List.of(Grant.of("clerk", "clerk", DataScope.ALL, ALWAYS))),
                workforce.units().tree(NOW_DAY),
                VALIDATOR);
        return new AccessGuard(control, kept, workforce.people(), clock, ZONE)
                .as(Actor.of("clerk"), "")
                .audit();
    }

    @Test
    void nothingIsAnsweredOrDoneIfTheAuditCannotBeWritten() {
        RecordStore broken = Mockito.mock(RecordStore.class);
        Mockito.when(broken.find(Mockito.any())).thenReturn(Optional.empty());
        Mockito.when(broken.commit(Mockito.any())).thenThrow(new StoreUnavailableException("full", null));
        AccessControl control = AccessControl.of(
                ShippedPolicies.threeTier(workforce.documents()),
                new GrantTable(List.of(Grant.of("hr", "hr-head", DataScope.ALL, ALWAYS))),
                workforce.units().tree(NOW_DAY),
                VALIDATOR);
        GuardedWorkforce hr = workforce.as(
                new AccessGuard(control, AuditTrail.builder(broken, CLOCK).build(), workforce.people(), CLOCK, ZONE)
                        .as(Actor.of("hr"), ""));
        assertThatThrownBy(() -> hr.people().find(PersonId.of("n1"), NOW_DAY))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> hr.people().endPosting(PersonId.of("n1"), "t1", ALWAYS))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(workforce
                        .people()
                        .find(PersonId.of("n1"), NOW_DAY)
                        .orElseThrow()
                        .postings())
                .hasSize(1);
    }

    /** Every public operation of the guarded views, called by somebody without any right. */
    @Test
    void noOperationMissesTheCheck() throws Exception {
        GuardedWorkforce session = as(Actor.of("stranger"));
        int called = 0;
        for (Object guarded : List.of(session.people(), session.units())) {
            for (Method method : guarded.getClass().getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || method.isSynthetic()) {
                    continue;
                }
                long before = audit().size();
                Object answer = invoke(guarded, method);
                called++;
                assertThat(answer instanceof Optional<?> o && o.isEmpty()
                                || answer instanceof Collection<?> c && c.isEmpty()
                                || Guarded.refused().equals(answer))
                        .as("%s answered %s", method, answer)
                        .isTrue();
                assertThat(audit().size()).as("audit of %s", method).isGreaterThan((int) before);
            }
        }
        assertThat(called).isEqualTo(24);
        assertThat(workforce.people().page(null, 1000, NOW_DAY)).hasSize(46);
    }

    private static Object invoke(Object target, Method method) throws Exception {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            if (type == PersonId.class) {
                arguments[i] = method.getName().equals("page") ? null : PersonId.of("n1");
            } else if (type == UnitId.class) {
                arguments[i] = i == 0 ? ICU : CARDIO;
            } else if (type == AsOf.class) {
                arguments[i] = NOW_DAY;
            } else if (type == DateRange.class) {
                arguments[i] = ALWAYS;
            } else if (type == LocalDate.class) {
                arguments[i] = TODAY;
            } else if (type == int.class) {
                arguments[i] = 10;
            } else if (type == String.class) {
                arguments[i] = method.getName().equals("search") ? "phone" : "t1";
            } else if (type == Consumer.class) {
                arguments[i] = (Consumer<Object>) unread -> {};
            } else if (type == PersonOrder.class) {
                arguments[i] = PersonOrder.BIRTH_DATE;
            } else if (type == Profile.class) {
                arguments[i] = Profile.of("x", Sex.MALE, Y2020);
            } else if (type == Employment.class) {
                arguments[i] = Employment.of("e1", EmploymentType.CONTRACT);
            } else if (type == Posting.class) {
                arguments[i] = Posting.of("t3", ICU, NURSE);
            } else if (type == PersonFile.class) {
                arguments[i] = file("new", "x", "13800000000", Y2020, ICU);
            } else if (type == PeopleDocument.class) {
                arguments[i] = new PeopleDocument(List.of(file("new", "x", "13800000000", Y2020, ICU)));
            } else if (type == UnitsDocument.class) {
                arguments[i] = new UnitsDocument(List.of());
            } else if (type == Unit.class) {
                arguments[i] = Unit.hospital(UnitId.of("h2"), "x");
            } else {
                throw new AssertionError("no argument for " + type);
            }
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method + " threw", e.getCause());
        }
    }

    /** Everything that can go wrong goes wrong with planted people; no log, no output, no exception names them. */
    @Test
    void canariesComeOutNowhere() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage() + Arrays.toString(record.getParameters()) + text(record.getThrown()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        PrintStream captured = new PrintStream(output, true, StandardCharsets.UTF_8);
        System.setOut(captured);
        System.setErr(captured);
        List<Throwable> thrown = new ArrayList<>();
        try {
            attackWith(thrown);
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.removeHandler(handler);
            root.setLevel(level);
        }
        assertThat(thrown).hasSizeGreaterThanOrEqualTo(5);
        thrown.forEach(t -> clean(text(t)));
        clean(logged, output.toString(StandardCharsets.UTF_8));
        trail.export(line -> clean(line));
        RecordKey canary = RecordKind.of("hr.person").key(TENANT, "z1");
        clean(
                raw.find(canary).orElseThrow().payload(),
                raw.find(canary).orElseThrow().indexValues(),
                staff());
    }

    private void attackWith(List<Throwable> thrown) {
        GuardedPeople hr = as(Actor.of("hr"), Grant.of("hr", "hr-head", DataScope.ALL, ALWAYS))
                .people();
        PersonFile planted = file("z1", CANARY, CANARY_PHONE, LocalDate.of(1977, 7, 7), CARDIO);
        Profile bad =
                Profile.of(CANARY + "\n", Sex.FEMALE, LocalDate.of(2977, 7, 7)).withPhone(CANARY_PHONE + "x");
        List<Runnable> attacks = List.of(
                () -> hr.register(planted),
                () -> hr.recordProfile(PersonId.of("z1"), ALWAYS, bad),
                () -> hr.endPosting(PersonId.of("z1"), "none", ALWAYS),
                () -> hr.move(PersonId.of("z1"), "t1", TODAY, Posting.of("t2", UnitId.of("w-none"), NURSE)),
                this::exchangeTwoCanaries,
                this::cutACanary,
                () -> {
                    keys.destroy("z7");
                    workforce.people().find(PersonId.of("z7"), NOW_DAY);
                });
        for (Runnable attack : attacks) {
            try {
                attack.run();
            } catch (InvalidInputException | SealException e) {
                thrown.add(e);
            }
        }
        hr.find(PersonId.of("z9"), NOW_DAY).ifPresent(view -> clean(view));
    }

    private void exchangeTwoCanaries() {
        RecordKind kind = RecordKind.of("hr.person");
        String other = raw.find(kind.key(TENANT, "z5")).orElseThrow().payload();
        raw.commit(
                CommitBatch.builder(TENANT).put(kind, "z3", 1, other, List.of()).build());
        workforce.people().find(PersonId.of("z3"), NOW_DAY);
    }

    private void cutACanary() {
        RecordKind kind = RecordKind.of("hr.person");
        String payload = raw.find(kind.key(TENANT, "z11")).orElseThrow().payload();
        int at = payload.indexOf("hs1.");
        String cut = payload.substring(0, at + 20) + payload.substring(payload.indexOf('"', at));
        raw.commit(
                CommitBatch.builder(TENANT).put(kind, "z11", 1, cut, List.of()).build());
        workforce.people().find(PersonId.of("z11"), NOW_DAY);
    }

    private static String text(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
