package io.github.hospitalhr.quickstart.data;

import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.NurseLadder;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.ProfessionalTitle;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.people.TitleLevel;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The invented hospital as documents of the SDK: units, people, one roster problem for each rostered unit. */
public final class HospitalDocuments {

    /** Seed of the committed hospital. */
    public static final long SEED = 20_261_201L;

    private static final LocalDate FOUNDED = LocalDate.of(1986, 5, 1);

    private final List<MadePerson> people;
    private final long seed;

    /**
     * A hospital.
     *
     * @param seed what it is made from; the same seed gives the same hospital
     */
    public HospitalDocuments(long seed) {
        this.seed = seed;
        this.people = new PeopleMaker(seed).make();
    }

    /** Campuses, departments and wards. */
    public UnitsDocument units() {
        UnitId hospital = UnitId.of(HospitalPlan.HOSPITAL);
        List<Dated<Unit>> units = new ArrayList<>();
        units.add(Dated.from(FOUNDED, Unit.hospital(hospital, HospitalPlan.HOSPITAL_NAME)));
        for (HospitalPlan.Node campus : HospitalPlan.campuses()) {
            units.add(Dated.from(
                    FOUNDED, Unit.campus(UnitId.of(campus.id()), campus.name(), hospital, ZoneId.of("Asia/Shanghai"))));
        }
        for (HospitalPlan.Node node : HospitalPlan.departments()) {
            units.add(
                    Dated.from(FOUNDED, Unit.department(UnitId.of(node.id()), node.name(), UnitId.of(node.parent()))));
        }
        for (WardPlan ward : HospitalPlan.wards()) {
            units.add(Dated.from(FOUNDED, unit(ward)));
        }
        return new UnitsDocument(units);
    }

    /** An office is a department of its own (二级科室): a ward has a roster. */
    private static Unit unit(WardPlan ward) {
        UnitId id = UnitId.of(ward.id());
        UnitId department = UnitId.of(ward.department());
        return ward.kind() == WardPlan.Kind.OFFICE
                ? Unit.department(id, ward.name(), department)
                : Unit.ward(id, ward.name(), department, beds(ward));
    }

    private static int beds(WardPlan ward) {
        return switch (ward.kind()) {
            case WARD -> ward.size() * 17 / 10;
            case INTENSIVE -> ward.size() * 2 / 5;
            case EMERGENCY, DELIVERY -> ward.size() / 2;
            case DIALYSIS -> 40;
            default -> 0;
        };
    }

    /** Everybody. */
    public PeopleDocument people() {
        Map<String, String> heads = new LinkedHashMap<>();
        people.stream().filter(MadePerson::head).forEach(p -> heads.put(p.ward().id(), p.id()));
        return new PeopleDocument(people.stream()
                .map(p -> file(p, String.valueOf(heads.get(p.ward().id()))))
                .toList());
    }

    /** The roster problems, by unit. */
    public Map<String, RosterProblem> problems() {
        Map<String, RosterProblem> problems = new LinkedHashMap<>();
        for (WardPlan ward : HospitalPlan.wards()) {
            if (ward.kind() != WardPlan.Kind.OFFICE) {
                List<MadePerson> team =
                        people.stream().filter(p -> p.ward().equals(ward)).toList();
                problems.put(ward.id(), new WardMaker(ward, team, seed).make());
            }
        }
        return problems;
    }

    private static PersonFile file(MadePerson person, String head) {
        Profile profile = Profile.of(person.name(), person.female() ? Sex.FEMALE : Sex.MALE, person.birth())
                .withTitle(ProfessionalTitle.of(person.title(), level(person.title())))
                .withSkills(Staffing.skills(person).toArray(String[]::new));
        String ladder = person.ladder();
        if (ladder != null) {
            profile = profile.withLadder(NurseLadder.valueOf(ladder));
        }
        LocalDate until = person.until();
        DateRange valid = until == null ? DateRange.startingOn(person.hired()) : DateRange.of(person.hired(), until);
        PersonFile file = PersonFile.of(PersonId.of(person.id()), profile).employed(valid, employment(person));
        file = posted(file, person, valid);
        return person.head() ? file : file.managedBy(valid, PersonId.of(head));
    }

    /** One in sixteen came from another unit two years ago at the latest; the move is kept. */
    private static PersonFile posted(PersonFile file, MadePerson person, DateRange valid) {
        Position position = Position.of(
                person.ward().kind().profession() + (person.head() ? "-head" : ""), person.post(), occupation(person));
        Posting posting =
                Posting.of("p1", UnitId.of(person.ward().id()), position).withPercent(person.percent());
        if (person.head()) {
            posting = posting.asLeader();
        }
        int number = Integer.parseInt(person.id().substring(1));
        LocalDate moved = LocalDate.of(2025, 1, 1).plusMonths(number % 20);
        if (number % 16 == 5 && !person.head() && person.hired().isBefore(moved.minusMonths(6))) {
            Posting before = Posting.of("p0", UnitId.of(formerly(person)), position);
            return file.posted(DateRange.of(person.hired(), moved), before)
                    .posted(DateRange.of(moved, valid.to()), posting);
        }
        return file.posted(valid, posting);
    }

    private static String formerly(MadePerson person) {
        List<WardPlan> same = HospitalPlan.wards().stream()
                .filter(w -> w.kind() == person.ward().kind() && !w.equals(person.ward()))
                .toList();
        return same.isEmpty()
                ? person.ward().id()
                : same.get(person.name().codePointAt(0) % same.size()).id();
    }

    private static Employment employment(MadePerson person) {
        return switch (person.employment()) {
            case "事业编" -> Employment.of("e1", EmploymentType.ESTABLISHED);
            case "备案制" -> Employment.of("e1", EmploymentType.REGISTERED);
            case "劳务派遣" -> new Employment("e1", EmploymentType.DISPATCHED, "云溪人力资源服务公司");
            case "规培" -> Employment.of("e1", EmploymentType.RESIDENT);
            case "进修" -> new Employment("e1", EmploymentType.VISITING, "北岭县人民医院");
            case "返聘" -> Employment.of("e1", EmploymentType.REHIRED);
            case "多点" -> new Employment("e1", EmploymentType.MULTI_SITE, "江临大学附属医院");
            default -> Employment.of("e1", EmploymentType.CONTRACT);
        };
    }

    private static Occupation occupation(MadePerson person) {
        if (person.ward().kind() == WardPlan.Kind.DELIVERY) {
            return Occupation.MIDWIFE;
        }
        return switch (person.ward().kind().profession()) {
            case "doctor" -> Occupation.DOCTOR;
            case "nurse" -> Occupation.NURSE;
            case "pharmacist" -> Occupation.PHARMACIST;
            case "technician" -> Occupation.TECHNICIAN;
            default -> Occupation.ADMINISTRATION;
        };
    }

    private static TitleLevel level(String title) {
        if (title.startsWith("副主任")) {
            return TitleLevel.ASSOCIATE_SENIOR;
        }
        if (title.startsWith("主任")) {
            return TitleLevel.SENIOR;
        }
        return title.startsWith("主") ? TitleLevel.MIDDLE : TitleLevel.JUNIOR;
    }
}
