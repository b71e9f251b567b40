package io.github.hospitalhr.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.AccessPolicy;
import io.github.hospitalhr.domain.access.AccessRule;
import io.github.hospitalhr.domain.access.Actor;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.DataScope;
import io.github.hospitalhr.domain.access.Denial;
import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantTable;
import io.github.hospitalhr.domain.access.Relation;
import io.github.hospitalhr.domain.access.Role;
import io.github.hospitalhr.domain.access.RowScope;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditEntry;
import io.github.hospitalhr.domain.audit.AuditOutcome;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.AccessGuard;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Who may read by the policy, reads health data only on a legal basis or by the consent of whose it is. */
class ConsentAskedTest {

    private static final TenantId TENANT = TenantId.of("default");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private static final PersonId FANG = PersonId.of("p1");
    private static final PersonId LI = PersonId.of("p2");
    private static final Origin HR = Origin.of("hr1").because("表单 7");
    private static final Purpose STUDY =
            new Purpose("study", Label.of("研究", "study"), "PIPL 第29条", true, List.of("health"));
    private static final Purpose PROTECTION =
            new Purpose("protection", Label.of("孕期保护", "protection"), "女职工劳动保护特别规定 第6条", false, List.of("health"));
    private static final Purpose PHOTO =
            new Purpose("photo", Label.of("照片", "photo"), "PIPL 第29条", true, List.of("contact"));
    private static final RowScope.Columns COLUMNS = new RowScope.Columns("unit", "person", null, null);

    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final AuditTrail trail = AuditTrail.builder(store, CLOCK).build();
    private final ConsentRegister register = new ConsentRegister(store, TENANT, CLOCK, VALIDATOR);
    private final AccessGuard guard = guard();

    private AccessGuard guard() {
        PeopleDirectory people = Mockito.mock(PeopleDirectory.class);
        Mockito.when(people.find(Mockito.any(), Mockito.any())).thenReturn(Optional.empty());
        List<AccessRule> rules = List.of(
                rule("health", List.of(AccessMode.READ)),
                rule("health", List.of(AccessMode.MODIFY)),
                rule("contact", List.of(AccessMode.READ)));
        Role role = new Role("hr", Label.of("人事", "hr"), List.of(), rules);
        AccessControl control = AccessControl.of(
                new AccessPolicy("house", 1, List.of(role)),
                new GrantTable(
                        List.of(Grant.of("hr1", "hr", DataScope.ALL, DateRange.startingOn(LocalDate.of(2020, 1, 1))))),
                UnitTree.of(List.of()),
                VALIDATOR);
        return new AccessGuard(control, trail, people, CLOCK, ZoneOffset.UTC);
    }

    private static AccessRule rule(String data, List<AccessMode> modes) {
        return new AccessRule(
                data + "-" + modes.get(0).name().toLowerCase(java.util.Locale.ROOT),
                data,
                modes,
                Relation.ANY,
                List.of(),
                List.of());
    }

    private AccessGate gate(String purpose) {
        Actor actor = new Actor("hr1", LI, List.of(), List.of(), null);
        return guard.asking(
                        new ConsentedPurposes(register, List.of(DataClass.HEALTH), List.of(STUDY, PROTECTION, PHOTO)))
                .as(actor, purpose);
    }

    private static Optional<String> read(AccessGate gate, PersonId person, DataClass data) {
        return gate.read("his.file/" + person, person, Disclosure.whole(data), () -> Optional.of("fact"));
    }

    private AuditEntry last() {
        List<AuditEntry> all = trail.read(1, 1000);
        return all.get(all.size() - 1);
    }

    @Test
    void withoutConsentItIsRefusedAndKeptUntilThePersonAgrees() {
        assertThat(read(gate("study"), FANG, DataClass.HEALTH)).isEmpty();
        assertThat(last().event().outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(last().event().fields()).contains("denied.CONSENT");
        assertThat(gate("study")
                        .peek(AccessMode.READ, DataClass.HEALTH, nobodysUnit(FANG))
                        .denial())
                .contains(Denial.CONSENT);
        register.record(FANG, STUDY, true, HR);
        assertThat(read(gate("study"), FANG, DataClass.HEALTH)).contains("fact");
        assertThat(last().event().outcome()).isEqualTo(AuditOutcome.DONE);
        register.record(FANG, STUDY, false, HR);
        assertThat(read(gate("study"), FANG, DataClass.HEALTH)).isEmpty();
    }

    private static Subject nobodysUnit(PersonId person) {
        return new Subject(person, List.of(), null, List.of());
    }

    @Test
    void aLegalBasisOnesOwnAndOtherClassesNeedNone() {
        assertThat(read(gate("protection"), FANG, DataClass.HEALTH)).contains("fact");
        assertThat(read(gate("study"), LI, DataClass.HEALTH)).as("one's own").contains("fact");
        assertThat(read(gate("study"), FANG, DataClass.CONTACT)).contains("fact");
        assertThat(gate("study")
                        .peek(AccessMode.MODIFY, DataClass.HEALTH, nobodysUnit(FANG))
                        .isAllowed())
                .isTrue();
        assertThat(guard.as(new Actor("hr1", LI, List.of(), List.of(), null), "study")
                        .peek(AccessMode.READ, DataClass.HEALTH, nobodysUnit(FANG))
                        .isAllowed())
                .as("a host without consents")
                .isTrue();
    }

    @Test
    void aConsentToOnePurposeIsNoneToAnother() {
        register.record(FANG, STUDY, true, HR);
        register.record(FANG, PHOTO, true, HR);
        assertThat(read(gate("photo"), FANG, DataClass.HEALTH))
                .as("names other data")
                .isEmpty();
        assertThat(read(gate("unheard-of"), FANG, DataClass.HEALTH)).isEmpty();
        assertThat(read(gate(""), FANG, DataClass.HEALTH)).isEmpty();
        assertThatThrownBy(() -> new ConsentedPurposes(register, List.of(), List.of(STUDY, STUDY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Otherwise one damaged record would take a list from everybody, and the question would not be in the audit. */
    @Test
    void aConsentThatDoesNotReadIsNoneAndEndsNobodyElses() {
        register.record(FANG, STUDY, true, HR);
        PersonId chen = PersonId.of("p3");
        register.record(chen, STUDY, true, HR);
        store.commit(CommitBatch.builder(TENANT)
                .put(
                        RecordKind.of("hr.consent", RecordIndex.of("person")),
                        "study/p1",
                        1,
                        "{\"person\":\"p1\"",
                        List.of(IndexValue.of("person", "p1")))
                .build());
        assertThat(gate("study")
                        .filter(
                                "his.file?all",
                                Disclosure.<PersonId>whole(DataClass.HEALTH),
                                () -> List.of(FANG, chen),
                                ConsentAskedTest::nobodysUnit))
                .containsExactly(chen);
        assertThat(read(gate("study"), FANG, DataClass.HEALTH)).isEmpty();
        assertThat(last().event().fields()).contains("denied.CONSENT");
    }

    @Test
    void aListHasThoseWhoAgreedAndSqlNobodyElse() {
        PersonId chen = PersonId.of("p3");
        register.record(chen, STUDY, true, HR);
        List<PersonId> seen = gate("study")
                .filter(
                        "his.file?all",
                        Disclosure.<PersonId>whole(DataClass.HEALTH),
                        () -> List.of(FANG, LI, chen),
                        ConsentAskedTest::nobodysUnit);
        assertThat(seen).containsExactly(LI, chen);
        assertThat(gate("study").rows(DataClass.HEALTH).sql(COLUMNS).toString()).isEqualTo("(person = ?)");
        assertThat(gate("study").rows(DataClass.HEALTH).sql(COLUMNS).parameters())
                .containsExactly("p2");
        assertThat(gate("protection").rows(DataClass.HEALTH).isEverything()).isTrue();
        assertThat(gate("study").rows(DataClass.CONTACT).isEverything()).isTrue();
        assertThat(gate("study")
                        .peek(AccessMode.READ, DataClass.HEALTH, Subject.hospital())
                        .denial())
                .as("nobody can have agreed for all")
                .contains(Denial.CONSENT);
    }
}
