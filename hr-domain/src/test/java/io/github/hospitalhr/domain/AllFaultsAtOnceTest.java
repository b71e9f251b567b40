package io.github.hospitalhr.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.domain.access.AccessControl;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.AccessPolicy;
import io.github.hospitalhr.domain.access.AccessRule;
import io.github.hospitalhr.domain.access.Relation;
import io.github.hospitalhr.domain.access.Role;
import io.github.hospitalhr.domain.calendar.CalendarStatus;
import io.github.hospitalhr.domain.calendar.CalendarYear;
import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.notice.NoticeTemplates;
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
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.Channel;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a field may hold and what must hold between fields is told in one go, with path, rule and both languages. */
@NullUnmarked
class AllFaultsAtOnceTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private static final LocalDate DEC = LocalDate.of(2026, 12, 1);
    private static final DateRange FROM_DEC = DateRange.startingOn(DEC);
    private static final UnitId HOSPITAL = UnitId.of("h");
    private static final UnitId CAMPUS = UnitId.of("c");
    private static final UnitId NOWHERE = UnitId.of("nowhere");
    private static final PersonId FANG = PersonId.of("p1");
    private static final Position NURSE = Position.of("RN", "护士", Occupation.NURSE);
    private static final Profile GOOD = Profile.of("王芳", Sex.FEMALE, LocalDate.of(1990, 1, 1));
    private static final Profile NAMELESS = Profile.of(" ", Sex.FEMALE, LocalDate.of(1990, 1, 1));

    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final Workforce workforce = Workforce.builder(store, CLOCK).build();

    private void aHospitalWithOnePerson() {
        workforce
                .units()
                .importAll(new UnitsDocument(List.of(
                        Dated.from(DEC, Unit.hospital(HOSPITAL, "市一医院")),
                        Dated.from(DEC, Unit.campus(CAMPUS, "东院区", HOSPITAL, SHANGHAI)))));
        workforce
                .people()
                .register(PersonFile.of(FANG, GOOD)
                        .employed(FROM_DEC, Employment.of("e1", EmploymentType.CONTRACT))
                        .posted(FROM_DEC, Posting.of("t1", CAMPUS, NURSE)));
    }

    /** Path and rule of every fault; each has a sentence in Chinese and in English. */
    private static List<String> told(List<InputFault> faults) {
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.sentence().zh()).as("%s", fault).matches("(?s).*\\p{IsHan}.*");
            assertThat(fault.sentence().en()).as("%s", fault).matches("(?s).*[a-z].*");
        });
        return faults.stream().map(f -> f.path() + " " + f.rule()).toList();
    }

    private static List<String> refused(ThrowingCallable call) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.getMessage().lines()).hasSize(refused.faults().size() + 1);
        assertThat(refused.message(Locale.SIMPLIFIED_CHINESE)).contains("处错误");
        return told(refused.faults());
    }

    private static PeopleDocument mixedPeople() {
        PersonFile mixed = new PersonFile(
                PersonId.of("p2"),
                List.of(Dated.of(FROM_DEC, NAMELESS)),
                List.of(
                        Dated.of(FROM_DEC, Employment.of("e1", EmploymentType.CONTRACT)),
                        Dated.of(FROM_DEC, Employment.of("e2", null)),
                        Dated.of(FROM_DEC, Employment.of("e3", EmploymentType.ESTABLISHED))),
                List.of(
                        Dated.of(FROM_DEC, Posting.of(null, NOWHERE, NURSE)),
                        Dated.of(FROM_DEC, Posting.of("t2", null, NURSE).withPercent(0)),
                        Dated.of(null, Posting.of("t3", CAMPUS, NURSE))),
                List.of(Dated.of(FROM_DEC, PersonId.of("ghost"))));
        PersonFile undated = new PersonFile(
                null,
                List.of(Dated.of(FROM_DEC, GOOD)),
                List.of(Dated.of(null, Employment.of("e1", EmploymentType.CONTRACT))),
                List.of(Dated.of(FROM_DEC, Posting.of("t1", CAMPUS, NURSE))),
                List.of());
        PersonFile again = PersonFile.of(FANG, GOOD);
        return new PeopleDocument(Arrays.asList(mixed, undated, null, again));
    }

    private static final String[] MIXED_PEOPLE = {
        "people[0].profile[0].value.name NotBlank",
        "people[0].employments[1].value.type NotNull",
        "people[0].employments[2] employment.overlap",
        "people[0].postings[0].value.id NotNull",
        "people[0].postings[0].value.unit unit.unknown",
        "people[0].postings[1].value.percent Min",
        "people[0].postings[1].value.unit NotNull",
        "people[0].postings[2].valid NotNull",
        "people[0].managers[0].value person.unknown",
        "people[1].id NotNull",
        "people[1].employments[0].valid NotNull",
        "people[2] NotNull",
        "people[3].id person.exists"
    };

    @Test
    void peopleOfAnImport() {
        aHospitalWithOnePerson();
        assertThat(refused(() -> workforce.people().importAll(mixedPeople()))).containsExactlyInAnyOrder(MIXED_PEOPLE);
        assertThat(told(workforce.people().faults(mixedPeople()))).containsExactlyInAnyOrder(MIXED_PEOPLE);
        assertThat(workforce.people().history(PersonId.of("p2"))).isEmpty();
        assertThat(workforce.people().faults(new PeopleDocument(List.of(PersonFile.of(PersonId.of("p9"), GOOD)))))
                .isEmpty();
        assertThat(refused(() -> workforce.people().importAll(null))).containsExactly(" NotNull");
    }

    @Test
    void oneWriteAboutAPerson() {
        aHospitalWithOnePerson();
        PersonId ghost = PersonId.of("ghost");
        assertThat(refused(() -> workforce.people().recordProfile(ghost, FROM_DEC, NAMELESS)))
                .containsExactly("profile.name NotBlank", "person person.unknown");
        assertThat(refused(() -> workforce.people().recordProfile(ghost, FROM_DEC, null)))
                .containsExactly("profile NotNull", "person person.unknown");
        Employment longEmployer = new Employment("e2", EmploymentType.ESTABLISHED, "甲".repeat(101));
        assertThat(refused(() -> workforce.people().employ(FANG, FROM_DEC, longEmployer)))
                .containsExactly("employment.employer Size", "person.employments[1] employment.overlap");
        assertThat(refused(() -> workforce.people().employ(ghost, FROM_DEC, Employment.of(null, null))))
                .containsExactly("employment.id NotNull", "employment.type NotNull", "person person.unknown");
        Posting nowhere = Posting.of("t2", NOWHERE, NURSE).withPercent(101);
        assertThat(refused(() -> workforce.people().post(FANG, FROM_DEC, nowhere)))
                .containsExactly("posting.percent Max", "person.postings[1].value.unit unit.unknown");
        assertThat(refused(() -> workforce.people().move(FANG, "t9", DEC, Posting.of("t2", NOWHERE, null))))
                .containsExactly(
                        "posting.position NotNull",
                        "person.posting posting.unknown",
                        "person.postings[1].value.unit unit.unknown",
                        "person.postings posting.share");
        assertThat(refused(() -> workforce.people().post(FANG, FROM_DEC, Posting.of(null, null, NURSE))))
                .containsExactly("posting.id NotNull", "posting.unit NotNull");
        assertThat(refused(() -> workforce.people().employ(null, null, Employment.of(null, null))))
                .containsExactly("person NotNull", "valid NotNull", "employment.id NotNull", "employment.type NotNull");
        assertThat(refused(() -> workforce.people().post(FANG, null, nowhere)))
                .containsExactly("valid NotNull", "posting.percent Max");
        assertThat(refused(() -> workforce.people().move(FANG, null, null, nowhere)))
                .containsExactly("from NotNull", "ending NotNull", "posting.percent Max");
        assertThat(refused(() -> workforce.people().endEmployment(FANG, null, null)))
                .containsExactly("valid NotNull", "employment NotNull");
        assertThat(refused(() -> workforce.people().endPosting(FANG, null, FROM_DEC)))
                .containsExactly("posting NotNull");
        assertThat(refused(() -> workforce.people().nameManager(FANG, null, null)))
                .containsExactly("valid NotNull", "manager NotNull");
        assertThat(refused(() -> workforce.people().removeManager(ghost, null)))
                .containsExactly("valid NotNull", "person person.unknown");
        assertThat(workforce.people().find(FANG, AsOf.of(DEC)).orElseThrow().postings())
                .hasSize(1);
    }

    @Test
    void unitsOfAnImport() {
        Unit kindless = new Unit(UnitId.of("k"), null, "无类别", null, SHANGHAI, null);
        Unit below = Unit.department(UnitId.of("below"), "下级", UnitId.of("k"));
        Unit undated = Unit.department(UnitId.of("undated"), "无日期", CAMPUS);
        Unit belowUndated = Unit.ward(UnitId.of("w"), "病区", UnitId.of("undated"), -1);
        Unit round = Unit.department(UnitId.of("r1"), " ", UnitId.of("r2"));
        Unit trip = Unit.department(UnitId.of("r2"), "环", UnitId.of("r1"));
        Unit lost = Unit.department(UnitId.of("lost"), "孤", NOWHERE);
        Unit nobody = Unit.department(null, "谁", CAMPUS);
        UnitsDocument document = new UnitsDocument(Arrays.asList(
                Dated.from(DEC, Unit.hospital(HOSPITAL, "市一医院")),
                Dated.from(DEC, Unit.campus(CAMPUS, "东院区", HOSPITAL, null)),
                Dated.from(DEC, kindless),
                Dated.from(DEC, below),
                Dated.of(null, undated),
                Dated.from(DEC, belowUndated),
                Dated.from(DEC, round),
                Dated.from(DEC, trip),
                Dated.from(DEC, lost),
                Dated.from(DEC, nobody),
                null));
        String[] all = {
            "unit[c] unit.zoneMissing",
            "units[2].value.kind NotNull",
            "units[4].valid NotNull",
            "units[5].value.beds Min",
            "units[6].value.name NotBlank",
            "unit[r1].parent unit.cycle",
            "unit[lost] unit.parentUnknown",
            "units[9].value.id NotNull",
            "units[10] NotNull"
        };
        assertThat(refused(() -> workforce.units().importAll(document))).containsExactlyInAnyOrder(all);
        assertThat(told(workforce.units().faults(document))).containsExactlyInAnyOrder(all);
        assertThat(workforce.units().tree(AsOf.of(DEC)).units()).isEmpty();
        assertThat(refused(() -> workforce.units().record(FROM_DEC, Unit.ward(UnitId.of("w"), " ", NOWHERE, 5))))
                .containsExactly("units[0].value.name NotBlank", "unit[w] unit.parentUnknown");
        assertThat(refused(() -> workforce.units().move(null, null, null)))
                .containsExactly("unit NotNull", "from NotNull", "parent NotNull");
        assertThat(refused(() -> workforce.units().move(NOWHERE, null, DEC)))
                .containsExactly("parent NotNull", "unit unit.unknown");
        assertThat(refused(() -> workforce.units().close(NOWHERE, null))).containsExactly("from NotNull");
    }

    @Test
    void moreThanOneCommitTakes() {
        List<PersonFile> people = Collections.nCopies(PeopleRegister.MAX_IMPORT + 1, PersonFile.of(FANG, GOOD));
        assertThat(refused(() -> workforce.people().importAll(new PeopleDocument(people))))
                .containsExactly("people people.tooMany");
        List<Dated<Unit>> units =
                Collections.nCopies(UnitRegister.MAX_IMPORT + 1, Dated.from(DEC, Unit.hospital(HOSPITAL, "市一医院")));
        assertThat(refused(() -> workforce.units().importAll(new UnitsDocument(units))))
                .contains("units units.tooMany");
    }

    @Test
    void aDocumentAndWhatIsRegistered(@TempDir Path folder) throws IOException {
        aHospitalWithOnePerson();
        Path file = Files.writeString(folder.resolve("people.json"), """
                {"format": "hr.people", "version": 1, "people": [
                  {"id": "p2", "profile": [{"valid": "2026-12-01/..",
                     "value": {"name": " ", "sex": "F", "birthDate": "1990-01-01", "nmae": 1}}],
                   "employments": [{"valid": "2026-12-01/..", "value": {"id": "e1", "type": "CONTRACT"}}],
                   "postings": [{"valid": "2026-12-01/..", "value": {"id": "t1", "unit": "nowhere", "percent": 100,
                     "position": {"code": "RN", "name": "护士", "occupation": "NURSE"}, "leads": false}}]}]}
                """);
        assertThat(refused(() -> workforce.documents().read(PeopleDocument.FORMAT, file, workforce.people()::faults)))
                .containsExactly(
                        "people[0].profile[0].value.sex document.value",
                        "people[0].profile[0].value.nmae document.unknown",
                        "people[0].profile[0].value.name NotBlank",
                        "people[0].postings[0].value.unit unit.unknown");
    }

    @Test
    void aPolicyOfAccess() {
        // Two rules, not one twice: Hibernate Validator 8 validates one instance once.
        Supplier<AccessRule> rule =
                () -> new AccessRule("r", null, List.of(AccessMode.READ), Relation.SELF, List.of(), List.of());
        AccessPolicy policy = new AccessPolicy(
                "p",
                0,
                Arrays.asList(
                        new Role(
                                "a",
                                Label.of("甲", "a"),
                                Arrays.asList("a", "x", null),
                                List.of(rule.get(), rule.get())),
                        new Role(null, Label.of("乙", "b"), List.of("y"), List.of()),
                        null));
        assertThat(refused(() -> AccessControl.of(policy, actor -> List.of(), UnitTree.of(List.of()), VALIDATOR)))
                .containsExactlyInAnyOrder(
                        "policy.revision Min",
                        "policy.roles[0].inherits[2] NotNull",
                        "policy.roles[0].inherits role.circle",
                        "policy.roles[0].inherits role.unknown",
                        "policy.roles[0].rules[0].data NotNull",
                        "policy.roles[0].rules[1].data NotNull",
                        "policy.roles[0].rules[1].id rule.twice",
                        "policy.roles[1].code NotNull",
                        "policy.roles[1].inherits role.unknown",
                        "policy.roles[2] NotNull");
    }

    @Test
    void aCalendar() {
        Label name = Label.of("节", "feast");
        LocalDate monday = LocalDate.of(2030, 7, 1);
        DateRange day = DateRange.ofClosed(monday, monday);
        CalendarYear year = new CalendarYear(
                2030,
                CalendarStatus.PUBLISHED,
                "test",
                List.of(
                        new CalendarYear.Holiday(name, day, List.of(monday.plusDays(1)), List.of(monday.plusDays(7))),
                        new CalendarYear.Holiday(name, day, List.of(), List.of()),
                        new CalendarYear.Holiday(name, DateRange.startingOn(monday), List.of(), List.of())));
        assertThat(refused(() -> WorkCalendar.builder()
                        .year(year)
                        .dayOff(LocalDate.of(2031, 1, 1), name)
                        .build()))
                .containsExactly(
                        "years[2030].holidays[0].statutory calendar.statutoryNotOff",
                        "years[2030].holidays[0].worked calendar.workedNotWeekend",
                        "years[2030].holidays[1].off calendar.dayTwice",
                        "years[2030].holidays[2].off calendar.unbounded",
                        "ownDays[0] calendar.yearMissing");
    }

    @Test
    void aNotice() {
        NoticeTemplates templates =
                NoticeTemplates.shipped().with(Locale.ENGLISH, Map.of("own.subject", "{a} of {b} and {a}"));
        Notice notice = new Notice(
                TenantId.of("t"), FANG, Channel.SMS, Locale.ENGLISH, "own", Map.of("c", "x"), "k1", NOW, false);
        assertThatThrownBy(() -> templates.render(notice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the template own.subject asks for the parameter a, b, but the notice has [c]")
                .hasMessageContaining("there is no template own.text in en nor in zh-CN")
                .hasMessageContaining("\nMaybe");
    }
}
