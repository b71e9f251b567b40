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
import io.github.hospitalhr.domain.guard.AccessGuard;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A right to change is no right to read; what is hidden from the writer is not written over by its absence; who is seen is listed. */
class GuardedPeopleTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final DateRange ALWAYS = DateRange.startingOn(LocalDate.of(2020, 1, 1));
    private static final PersonId FANG = PersonId.of("p1");
    private static final PersonId BOSS = PersonId.of("p2");
    private static final Actor CLERK = Actor.of("clerk");
    private static final Profile FULL = Profile.of("王芳", Sex.FEMALE, LocalDate.of(1977, 7, 7))
            .withPhone("19900000007")
            .withSkills("ECMO");

    private final Workforce workforce = Workforce.builder(new InMemoryRecordStore(), CLOCK)
            .validator(VALIDATOR)
            .build();

    private static AccessRule rule(String id, DataClass data, List<AccessMode> modes, String... masked) {
        return new AccessRule(id, data.code(), modes, Relation.ANY, List.of(), List.of(masked));
    }

    private GuardedPeople people(AccessRule... rules) {
        return people(CLERK, rules);
    }

    private GuardedPeople people(Actor actor, AccessRule... rules) {
        workforce.people().register(PersonFile.of(FANG, FULL));
        workforce.people().register(PersonFile.of(BOSS, FULL));
        AuditTrail trail = AuditTrail.builder(new InMemoryRecordStore(), CLOCK).build();
        AccessGuard guard = new AccessGuard(control(rules), trail, workforce.people(), CLOCK, ZoneOffset.UTC);
        return workforce.as(guard.as(actor, "")).people();
    }

    private static AccessControl control(AccessRule... rules) {
        Role role = new Role("clerk", Label.of("文员", "clerk"), List.of(), List.of(rules));
        return AccessControl.of(
                new AccessPolicy("p", 1, List.of(role)),
                new GrantTable(List.of(Grant.of("clerk", "clerk", DataScope.ALL, ALWAYS))),
                UnitTree.of(List.of()),
                VALIDATOR);
    }

    @Test
    void aWriteAnswersNothingOfWhatIsStored() {
        GuardedPeople people = people(rule("w", DataClass.DIRECTORY, List.of(AccessMode.MODIFY)));
        Guarded<?> named = people.nameManager(FANG, ALWAYS, BOSS);
        assertThat(named).isEqualTo(new Guarded.Done<>(FANG));
        assertThat(workforce.people().find(FANG, AsOf.of(TODAY)).orElseThrow().manager())
                .isEqualTo(BOSS);
        assertThat(people.removeManager(FANG, ALWAYS)).isEqualTo(new Guarded.Done<>(FANG));
    }

    private static final List<AccessMode> BOTH = List.of(AccessMode.READ, AccessMode.MODIFY);

    /** The page shows no phone number and sends none back: it was not taken away by that. */
    @Test
    void whatIsHiddenStaysWhereItComesBackEmpty() {
        GuardedPeople people = people(
                rule("d", DataClass.DIRECTORY, BOTH),
                rule("i", DataClass.IDENTITY, BOTH),
                rule("c", DataClass.CONTACT, List.of(AccessMode.MODIFY)));
        assertThat(people.find(FANG, AsOf.of(TODAY)).orElseThrow().hidden()).contains("phone");
        Profile renamed = Profile.of("王方", Sex.FEMALE, LocalDate.of(1977, 7, 7));
        assertThat(people.recordProfile(FANG, ALWAYS, renamed).isDone()).isTrue();
        Profile stored =
                workforce.people().find(FANG, AsOf.of(TODAY)).orElseThrow().profile();
        assertThat(stored.name()).isEqualTo("王方");
        assertThat(stored.phone()).isEqualTo("19900000007");
        assertThat(stored.skills()).as("was shown, and was taken away").isEmpty();
        people.recordProfile(FANG, ALWAYS, renamed.withPhone("13911112222"));
        assertThat(workforce
                        .people()
                        .find(FANG, AsOf.of(TODAY))
                        .orElseThrow()
                        .profile()
                        .phone())
                .as("a new number is one that was meant")
                .isEqualTo("13911112222");
    }

    @Test
    void aPageHasWhomOneManagesByNameToo() {
        AccessRule own = new AccessRule(
                "m", DataClass.DIRECTORY.code(), List.of(AccessMode.READ), Relation.SUPERVISED, List.of(), List.of());
        GuardedPeople people = people(new Actor("clerk", BOSS, List.of(), List.of(), null), own);
        workforce.people().nameManager(FANG, ALWAYS, BOSS);
        assertThat(people.find(FANG, AsOf.of(TODAY))).isPresent();
        assertThat(people.page(null, 10, AsOf.of(TODAY)))
                .extracting(PersonView::id)
                .contains(FANG);
    }

    @Test
    void aRuleThatHidesFieldsCannotLetChangeThem() {
        assertThatThrownBy(() -> control(rule("c", DataClass.CONTACT, BOTH, "phone")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .extracting(f -> f.path() + " " + f.rule())
                                .containsExactly("policy.roles[0].rules[0].masked rule.maskedModify"));
    }

    @Test
    void misspeltClassesAndRolesAreTold() {
        AccessRule misspelt = new AccessRule("r", "contatc", BOTH, Relation.ANY, List.of(), List.of());
        AccessPolicy policy = new AccessPolicy(
                "p",
                1,
                List.of(new Role(
                        "hr-head",
                        Label.of("人事", "HR"),
                        List.of(),
                        List.of(rule("c", DataClass.CONTACT, BOTH), misspelt))));
        List<Grant> grants = List.of(
                Grant.of("a", "hr-head", DataScope.ALL, ALWAYS), Grant.of("b", "hr-haed", DataScope.ALL, ALWAYS));
        assertThat(policy.unknown(DataClass.SHIPPED, grants))
                .extracting(InputFault::path)
                .containsExactly("roles[0].rules[1].data", "grants[1].role");
    }
}
