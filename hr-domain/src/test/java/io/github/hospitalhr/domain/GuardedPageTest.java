package io.github.hospitalhr.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page has whom the actor may see one by one, and is read from the store as a page. */
class GuardedPageTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final DateRange ALWAYS = DateRange.startingOn(SINCE);
    private static final AsOf NOW = AsOf.of(TODAY);

    /** Counts the records of people that leave the store. */
    private static final class CountingStore implements RecordStore {
        private final RecordStore inner = new InMemoryRecordStore();
        private int people;

        @Override
        public Optional<StoredRecord> find(RecordKey key) {
            Optional<StoredRecord> found = inner.find(key);
            people += key.kind().equals("hr.person") ? 1 : 0;
            return found;
        }

        @Override
        public RecordPage query(RecordQuery query) {
            RecordPage page = inner.query(query);
            people += query.kind().name().equals("hr.person") ? page.records().size() : 0;
            return page;
        }

        @Override
        public CommitReceipt commit(CommitBatch batch) {
            return inner.commit(batch);
        }
    }

    private final CountingStore store = new CountingStore();
    private final Workforce workforce =
            Workforce.builder(store, CLOCK).validator(VALIDATOR).build();

    private static UnitId ward(int number) {
        return UnitId.of("w" + number);
    }

    private static PersonId person(int number) {
        return PersonId.of(String.format(java.util.Locale.ROOT, "p%05d", number));
    }

    private void wards(int departments, int wards) {
        List<Dated<Unit>> units = new ArrayList<>(List.of(
                Dated.from(SINCE, Unit.hospital(UnitId.of("h"), "医院")),
                Dated.from(SINCE, Unit.campus(UnitId.of("c"), "院区", UnitId.of("h"), ZoneOffset.UTC))));
        for (int i = 0; i < departments; i++) {
            units.add(Dated.from(SINCE, Unit.department(UnitId.of("d" + i), "科" + i, UnitId.of("c"))));
        }
        for (int i = 0; i < wards; i++) {
            units.add(Dated.from(SINCE, Unit.ward(ward(i), "病区" + i, UnitId.of("d" + i % departments), 10)));
        }
        workforce.units().importAll(new UnitsDocument(units));
    }

    private static PersonFile file(int number, Random random, int wards) {
        PersonFile file = PersonFile.of(
                        person(number), Profile.of("名" + random.nextInt(50), Sex.FEMALE, LocalDate.of(1990, 1, 1)))
                .employed(ALWAYS, Employment.of("e1", EmploymentType.CONTRACT));
        Position nurse = Position.of("RN", "护士", Occupation.NURSE);
        LocalDate moved = TODAY.plusDays(random.nextInt(400) - 300L);
        return switch (random.nextInt(6)) {
            case 0 -> file;
            case 1 ->
                file.posted(DateRange.of(SINCE, moved), Posting.of("t1", ward(random.nextInt(wards)), nurse))
                        .posted(DateRange.startingOn(moved), Posting.of("t2", ward(random.nextInt(wards)), nurse));
            case 2 ->
                file.posted(
                                ALWAYS,
                                Posting.of("t1", ward(random.nextInt(wards)), nurse)
                                        .withPercent(50))
                        .posted(
                                ALWAYS,
                                Posting.of("t2", ward(random.nextInt(wards)), nurse)
                                        .withPercent(50));
            default -> file.posted(ALWAYS, Posting.of("t1", ward(random.nextInt(wards)), nurse));
        };
    }

    private void people(int count, int wards, Random random) {
        workforce
                .people()
                .importAll(new PeopleDocument(IntStream.range(0, count)
                        .mapToObj(i -> file(i, random, wards))
                        .toList()));
    }

    private GuardedPeople as(Actor actor, List<Grant> grants, Relation... relations) {
        List<AccessRule> rules = new ArrayList<>();
        for (Relation relation : new TreeSet<>(List.of(relations))) {
            rules.add(new AccessRule(
                    "r-" + relation,
                    DataClass.DIRECTORY.code(),
                    List.of(AccessMode.READ),
                    relation,
                    List.of(),
                    List.of()));
        }
        Role role = new Role("role", Label.of("角色", "role"), List.of(), rules);
        AccessControl control = AccessControl.of(
                new AccessPolicy("p", 1, List.of(role)),
                new GrantTable(grants),
                workforce.units().tree(NOW),
                VALIDATOR);
        AuditTrail trail = AuditTrail.builder(new InMemoryRecordStore(), CLOCK).build();
        return workforce
                .as(new AccessGuard(control, trail, workforce.people(), CLOCK, ZoneOffset.UTC).as(actor, ""))
                .people();
    }

    private static List<PersonId> ids(List<PersonView> views) {
        return views.stream().map(PersonView::id).toList();
    }

    private static List<PersonId> paged(GuardedPeople people, int limit, AsOf times) {
        List<PersonId> all = new ArrayList<>();
        @Nullable PersonId last = null;
        while (true) {
            List<PersonId> page = ids(people.page(last, limit, times));
            all.addAll(page);
            if (page.size() < limit) {
                return all;
            }
            last = page.get(page.size() - 1);
        }
    }

    /** The old way, and the meaning of a page: everybody one by one, whoever is shown. */
    @Test
    void pagesHaveWhoeverIsFoundOneByOneWhateverTheScope() {
        for (long seed = 1; seed <= 2; seed++) {
            GuardedPageTest hospital = new GuardedPageTest();
            hospital.check(new Random(seed), "seed " + seed);
        }
    }

    private void check(Random random, String seed) {
        int wards = 12;
        int count = 40;
        wards(3, wards);
        people(count, wards, random);
        for (int i = 0; i < 10; i++) {
            workforce.people().nameManager(person(random.nextInt(20)), ALWAYS, person(20 + random.nextInt(20)));
        }
        for (DataScope scope : DataScope.values()) {
            for (Relation relation : Relation.values()) {
                Actor actor = new Actor(
                        "a",
                        random.nextInt(4) == 0 ? null : person(20 + random.nextInt(20)),
                        List.of(ward(random.nextInt(wards)), UnitId.of("d" + random.nextInt(3))),
                        List.of(),
                        null);
                List<UnitId> custom = scope == DataScope.CUSTOM
                        ? IntStream.range(0, wards)
                                .filter(w -> random.nextInt(3) > 0)
                                .mapToObj(GuardedPageTest::ward)
                                .toList()
                        : List.of();
                if (scope == DataScope.CUSTOM && custom.isEmpty()) {
                    continue;
                }
                GuardedPeople people = as(
                        actor,
                        List.of(new Grant("a", "role", scope, custom, ALWAYS)),
                        relation,
                        random.nextBoolean() ? Relation.SELF : relation);
                AsOf times = AsOf.of(TODAY.minusDays(random.nextInt(3) * 150L));
                List<PersonId> wanted = IntStream.range(0, count)
                        .mapToObj(GuardedPageTest::person)
                        .filter(id -> people.find(id, times).isPresent())
                        .toList();
                String of = seed + " " + scope + " " + relation;
                for (int limit : List.of(3, 100)) {
                    assertThat(paged(people, limit, times))
                            .as(of + " by " + limit)
                            .isEqualTo(wanted);
                }
                assertThat(ids(people.sorted(PersonOrder.ID, 5, times)))
                        .as(of)
                        .isEqualTo(wanted.stream().limit(5).toList());
                if (relation == Relation.ANY) {
                    assertThat(ids(people.sorted(PersonOrder.NAME, 1000, times)))
                            .as(of)
                            .containsExactlyInAnyOrderElementsOf(wanted);
                }
            }
        }
    }

    private int read(GuardedPeople people, @Nullable PersonId after, int expected) {
        store.people = 0;
        assertThat(people.page(after, 50, NOW)).hasSize(expected);
        return store.people;
    }

    /** Somebody who is looked at is read twice: as who they are, and as where they are today. All of them would be 3,000 records. */
    @Test
    void aPageOfManyPeopleReadsAPageWhateverTheScope() {
        int wards = 100;
        int count = 1500;
        wards(10, wards);
        people(count, wards, new Random(7));
        GuardedPeople all = as(Actor.of("a"), List.of(Grant.of("a", "role", DataScope.ALL, ALWAYS)), Relation.ANY);
        assertThat(read(all, null, 50)).as("everybody").isLessThanOrEqualTo(2 * 50);
        assertThat(read(all, person(1000), 50)).as("everybody, further on").isLessThanOrEqualTo(2 * 50);
        List<UnitId> some =
                IntStream.range(0, 80).mapToObj(GuardedPageTest::ward).toList();
        GuardedPeople most =
                as(Actor.of("a"), List.of(new Grant("a", "role", DataScope.CUSTOM, some, ALWAYS)), Relation.ANY);
        assertThat(read(most, null, 50)).as("80 of 100 wards").isLessThanOrEqualTo(5 * 50);
        assertThat(read(most, person(700), 50))
                .as("80 of 100 wards, further on")
                .isLessThanOrEqualTo(5 * 50);
        GuardedPeople few = as(
                Actor.of("a"),
                List.of(new Grant("a", "role", DataScope.CUSTOM, some.subList(0, 10), ALWAYS)),
                Relation.ANY);
        assertThat(read(few, null, 50)).as("10 of 100 wards").isLessThanOrEqualTo(5 * 50);
        workforce.people().nameManager(person(5), ALWAYS, person(9));
        workforce.people().nameManager(person(1499), ALWAYS, person(9));
        GuardedPeople own = as(
                new Actor("a", person(9), List.of(), List.of(), null),
                List.of(Grant.of("a", "role", DataScope.ALL, ALWAYS)),
                Relation.SUPERVISED);
        assertThat(read(own, null, 2)).as("whom one manages").isLessThanOrEqualTo(4);
    }
}
