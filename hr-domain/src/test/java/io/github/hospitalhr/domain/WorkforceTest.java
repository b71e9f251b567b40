package io.github.hospitalhr.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.PeopleEvent;
import io.github.hospitalhr.domain.event.UnitEvent;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkforceTest {

    private static final UnitId H = UnitId.of("h");
    private static final UnitId EAST = UnitId.of("c-east");
    private static final UnitId WEST = UnitId.of("c-west");
    private static final UnitId MED = UnitId.of("d-med");
    private static final UnitId ICU = UnitId.of("w-icu");
    private static final UnitId CARDIO = UnitId.of("w-cardio");
    private static final PersonId FANG = PersonId.of("p1");
    private static final PersonId LI = PersonId.of("p2");
    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate DEC = LocalDate.of(2026, 12, 1);
    private static final Position NURSE = Position.of("RN", "病区护士", Occupation.NURSE);

    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
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
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final Workforce workforce = Workforce.builder(store, clock).build();

    private static PersonFile file(PersonId id, UnitId unit) {
        return PersonFile.of(id, Profile.of("𠮷田芳", Sex.FEMALE, LocalDate.of(1996, 2, 29)))
                .employed(DateRange.startingOn(Y2020), Employment.of("e1", EmploymentType.CONTRACT))
                .posted(DateRange.startingOn(Y2020), Posting.of("t1", unit, NURSE));
    }

    private static Dated<Unit> since2020(Unit unit) {
        return Dated.from(Y2020, unit);
    }

    @BeforeEach
    void aSmallHospital() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        workforce
                .units()
                .importAll(new UnitsDocument(List.of(
                        since2020(Unit.hospital(H, "市一医院")),
                        since2020(Unit.campus(EAST, "东院区", H, shanghai)),
                        since2020(Unit.campus(WEST, "西院区", H, shanghai)),
                        since2020(Unit.department(MED, "内科", EAST)),
                        since2020(Unit.ward(ICU, "重症病区", MED, 20)),
                        since2020(Unit.ward(CARDIO, "心内病区", MED, 40)))));
        workforce.people().importAll(new PeopleDocument(List.of(file(FANG, ICU), file(LI, CARDIO))));
    }

    private Person person(PersonId id, LocalDate day) {
        return workforce.people().find(id, AsOf.of(day)).orElseThrow();
    }

    private static List<String> rules(ThrowingCallable write) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, write);
        assertThat(refused).as("refused").isNotNull();
        return refused.faults().stream().map(f -> f.path() + " " + f.rule()).toList();
    }

    private List<DomainEvent> events() {
        return store.due(now.plusSeconds(1), 1000).stream()
                .map(i -> workforce
                        .documents()
                        .read(DomainEvent.FORMAT, i.entry().payload().getBytes(UTF_8)))
                .toList();
    }

    @Test
    void aMoveShowsOnItsDayAndNotBefore() {
        workforce.people().move(FANG, "t1", DEC, Posting.of("t2", CARDIO, NURSE).asLeader());

        assertThat(person(FANG, DEC.minusDays(1)).worksIn(ICU)).isTrue();
        assertThat(person(FANG, DEC).worksIn(ICU)).isFalse();
        assertThat(person(FANG, DEC).leads(CARDIO)).isTrue();
        assertThat(workforce.people().workingIn(CARDIO, AsOf.of(DEC)))
                .extracting(Person::id)
                .containsExactly(FANG, LI);
        assertThat(workforce.people().workingIn(ICU, AsOf.of(DEC))).isEmpty();
        assertThat(workforce.people().leadersOf(CARDIO, AsOf.of(DEC)))
                .extracting(Person::id)
                .containsExactly(FANG);
        assertThat(events())
                .anySatisfy(e -> assertThat(e)
                        .isEqualTo(new PeopleEvent.Posted(
                                "person/p1/v2/1", now, FANG, "t2", CARDIO, DateRange.startingOn(DEC))));
    }

    @Test
    void aCorrectionKeepsWhatWasKnownBefore() {
        Instant before = now;
        now = now.plusSeconds(3600);
        Profile corrected = Profile.of("吉田芳", Sex.FEMALE, LocalDate.of(1996, 2, 28));

        workforce.people().recordProfile(FANG, DateRange.startingOn(Y2020), corrected);

        assertThat(person(FANG, DEC).name()).isEqualTo("吉田芳");
        assertThat(workforce
                        .people()
                        .find(FANG, AsOf.of(DEC, before))
                        .orElseThrow()
                        .name())
                .isEqualTo("𠮷田芳");
        assertThat(workforce.people().find(FANG, AsOf.of(DEC, before.minusNanos(1000))))
                .isEmpty();
        assertThat(workforce.people().history(FANG).orElseThrow().profile().entries())
                .hasSize(2);
    }

    @Test
    void onePersonWorksOnTwoCampusesUnderOneIdentity() {
        workforce.units().record(DateRange.startingOn(DEC), Unit.department(UnitId.of("d-west"), "西院内科", WEST));
        workforce
                .people()
                .post(
                        FANG,
                        DateRange.startingOn(DEC),
                        Posting.of("t1", ICU, NURSE).withPercent(60));
        workforce
                .people()
                .post(
                        FANG,
                        DateRange.startingOn(DEC),
                        Posting.of("t2", UnitId.of("d-west"), NURSE).withPercent(40));

        assertThat(person(FANG, DEC).postings()).extracting(Posting::percent).containsExactly(60, 40);
        assertThat(person(FANG, DEC.minusDays(1)).postings())
                .extracting(Posting::percent)
                .containsExactly(100);
        assertThat(rules(() -> workforce
                        .people()
                        .post(
                                FANG,
                                DateRange.startingOn(DEC),
                                Posting.of("t3", ICU, NURSE).withPercent(1))))
                .containsExactly("person.postings posting.share");
    }

    @Test
    void employmentsThatExcludeEachOtherAreRefusedButMultiSitePracticeIsNot() {
        DateRange fromDec = DateRange.startingOn(DEC);
        workforce.people().employ(FANG, fromDec, Employment.of("e2", EmploymentType.MULTI_SITE));

        assertThat(rules(() ->
                        workforce.people().employ(FANG, fromDec, Employment.of("e3", EmploymentType.ESTABLISHED))))
                .containsExactly("person.employments[2] employment.overlap");

        workforce.people().endEmployment(FANG, "e1", fromDec);
        workforce.people().employ(FANG, fromDec, Employment.of("e3", EmploymentType.ESTABLISHED));
        assertThat(person(FANG, DEC).employments())
                .extracting(Employment::type)
                .containsExactly(EmploymentType.MULTI_SITE, EmploymentType.ESTABLISHED);
    }

    @Test
    void theEndOfTheOnlyEmploymentEndsThePostings() {
        workforce.people().endEmployment(FANG, "e1", DateRange.startingOn(DEC));

        assertThat(person(FANG, DEC.minusDays(1)).postings()).hasSize(1);
        assertThat(person(FANG, DEC).isEmployed()).isFalse();
        assertThat(person(FANG, DEC).postings()).isEmpty();
        assertThat(events())
                .extracting(Object::getClass)
                .map(Class::getSimpleName)
                .contains("PostingEnded");
    }

    @Test
    void unknownIdsAreAllNamedAndNothingIsWritten() {
        int eventsBefore = events().size();
        PersonFile stray = file(PersonId.of("p3"), UnitId.of("nowhere"))
                .managedBy(DateRange.startingOn(DEC), PersonId.of("ghost"));
        PersonFile twice = file(FANG, ICU);

        assertThat(rules(() -> workforce
                        .people()
                        .importAll(new PeopleDocument(List.of(file(PersonId.of("p4"), ICU), stray, twice)))))
                .containsExactlyInAnyOrder(
                        "people[2].id person.exists",
                        "people[1].postings[0].value.unit unit.unknown",
                        "people[1].managers[0].value person.unknown");

        assertThat(workforce.people().history(PersonId.of("p4"))).isEmpty();
        assertThat(events()).hasSize(eventsBefore);
        assertThat(rules(() -> workforce.people().endPosting(PersonId.of("ghost"), "t1", DateRange.startingOn(DEC))))
                .containsExactly("person person.unknown");
        assertThat(rules(() -> workforce.people().endPosting(FANG, "t9", DateRange.startingOn(DEC))))
                .containsExactly("person.posting posting.unknown");
        assertThat(rules(() -> workforce.units().move(UnitId.of("nowhere"), MED, DEC)))
                .containsExactly("unit unit.unknown");
    }

    @Test
    void managersInACircleAreRefusedOnlyOnCommonDays() {
        workforce.people().nameManager(FANG, DateRange.of(Y2020, DEC), LI);
        workforce.people().nameManager(LI, DateRange.startingOn(DEC), FANG);

        assertThat(rules(() -> workforce.people().nameManager(LI, DateRange.startingOn(DEC.minusDays(1)), FANG)))
                .containsExactly("person.managers[0].value manager.cycle");
        assertThat(rules(() -> workforce.people().nameManager(LI, DateRange.startingOn(DEC), LI)))
                .containsExactly("person.managers[0] manager.self");
        assertThat(person(LI, DEC).manager()).isEqualTo(FANG);
    }

    @Test
    void aUnitMovesWithAllBelowItAndKeepsItsPast() {
        workforce.units().move(MED, WEST, DEC);

        assertThat(workforce
                        .units()
                        .tree(AsOf.of(DEC.minusDays(1)))
                        .campusOf(ICU)
                        .orElseThrow()
                        .id())
                .isEqualTo(EAST);
        assertThat(workforce
                        .units()
                        .tree(AsOf.of(DEC))
                        .campusOf(ICU)
                        .orElseThrow()
                        .id())
                .isEqualTo(WEST);
        assertThat(events())
                .last()
                .isEqualTo(new UnitEvent.Moved("units/v2/0", now, MED, WEST, DateRange.startingOn(DEC)));
    }

    @Test
    void cyclesAndStaffedUnitsAreRefused() {
        UnitId sub = UnitId.of("d-sub");
        workforce.units().record(DateRange.startingOn(DEC), Unit.department(sub, "二级科", MED));

        assertThat(rules(() -> workforce.units().move(MED, sub, DEC))).containsExactly("unit[d-med].parent unit.cycle");
        assertThat(rules(() -> workforce.units().move(ICU, EAST, DEC))).containsExactly("unit[w-icu] unit.nesting");
        assertThat(rules(() -> workforce.units().close(MED, DEC)))
                .containsExactly(
                        "unit[d-sub] unit.parentUnknown",
                        "unit[w-cardio] unit.parentUnknown",
                        "unit[w-icu] unit.parentUnknown");
        assertThat(rules(() -> workforce.units().close(ICU, DEC))).containsExactly("unit[w-icu] unit.staffed");
        assertThat(workforce.units().history().units().of("w-icu").entries()).hasSize(1);

        workforce.people().endPosting(FANG, "t1", DateRange.startingOn(DEC));
        workforce.units().close(ICU, DEC);
        assertThat(workforce.units().tree(AsOf.of(DEC)).find(ICU)).isEmpty();
        assertThat(rules(() -> workforce
                        .people()
                        .post(FANG, DateRange.startingOn(DEC.minusDays(1)), Posting.of("t5", ICU, NURSE))))
                .contains("person.postings[1] posting.unitClosed");
    }

    @Test
    void pagesWalkOverEverybodyOnceWhateverTheDay() {
        List<PersonFile> files = new ArrayList<>();
        for (int i = 10; i < 35; i++) {
            files.add(file(PersonId.of("q" + i), ICU));
        }
        workforce.people().importAll(new PeopleDocument(files));

        List<PersonId> seen = new ArrayList<>();
        PersonId last = null;
        List<Person> page;
        do {
            page = workforce.people().page(last, 10, AsOf.of(DEC));
            page.forEach(p -> seen.add(p.id()));
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (page.size() == 10);
        assertThat(seen).hasSize(27).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void concurrentWritesToOnePersonAllCount() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> writes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String skill = "S" + i;
                DateRange day = DateRange.ofClosed(DEC.plusDays(i), DEC.plusDays(i));
                Profile profile =
                        Profile.of("芳", Sex.FEMALE, LocalDate.of(1996, 2, 29)).withSkills(skill);
                writes.add(() -> workforce.people().recordProfile(FANG, day, profile));
            }
            for (Future<Object> done : threads.invokeAll(writes)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        for (int i = 0; i < 8; i++) {
            assertThat(person(FANG, DEC.plusDays(i)).profile().skills()).containsExactly("S" + i);
        }
    }

    @Test
    void aClockThatGoesBackLeavesTheOrderOfKnowledge() {
        Instant first = now;
        now = now.minusSeconds(100);
        workforce
                .people()
                .recordProfile(FANG, DateRange.startingOn(DEC), Profile.of("新名", Sex.FEMALE, Y2020.minusYears(30)));

        assertThat(person(FANG, DEC).name()).isEqualTo("新名");
        assertThat(workforce.people().history(FANG).orElseThrow().lastRecordedAt())
                .isEqualTo(first);
    }

    @Test
    void theEventsCarryNoNames() {
        workforce
                .people()
                .recordProfile(FANG, DateRange.startingOn(DEC), Profile.of("秘密", Sex.FEMALE, Y2020.minusYears(30)));
        assertThat(store.due(now.plusSeconds(1), 1000))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.entry().payload()).doesNotContain("秘密", "𠮷", "1996"));
    }

    @Test
    void faultyValuesAreRefusedAtTheEntryPoint() {
        assertThat(rules(() -> workforce
                        .people()
                        .recordProfile(
                                FANG,
                                DateRange.startingOn(DEC),
                                Profile.of("坏\ud842名", Sex.MALE, LocalDate.of(2999, 1, 1))
                                        .withPhone("x"))))
                .containsExactly(
                        "profile.birthDate PastOrPresent",
                        "profile.name Pattern",
                        "profile.phone Pattern",
                        "person.profile[1].value.birthDate employment.beforeBirth");
        assertThat(rules(() -> workforce
                        .people()
                        .post(
                                FANG,
                                DateRange.startingOn(DEC),
                                Posting.of("t1", ICU, NURSE).withPercent(0))))
                .containsExactly("posting.percent Min");
    }
}
