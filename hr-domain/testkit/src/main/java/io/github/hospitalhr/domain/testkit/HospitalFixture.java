package io.github.hospitalhr.domain.testkit;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Invented hospitals for tests, the same on every machine and in every run. No name in them belongs to anybody.
 *
 * @param units the units, all from {@link #OPENED} on
 * @param people the people, all employed and posted from {@link #OPENED} on
 */
public record HospitalFixture(UnitsDocument units, PeopleDocument people) {

    /** The day from which everything in a fixture holds. */
    public static final LocalDate OPENED = LocalDate.of(2020, 1, 1);

    /** The ward of {@link #smallWard()}. */
    public static final UnitId SMALL_WARD = UnitId.of("w-01");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UnitId HOSPITAL = UnitId.of("h");
    private static final Position WARD_NURSE = Position.of("RN", "病区护士", Occupation.NURSE);
    private static final Position HEAD_NURSE = Position.of("HN", "护士长", Occupation.NURSE);
    private static final String[] FAMILY = {
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "𠮷", "欧阳"
    };
    private static final String[] GIVEN = {
        "芳", "敏", "静", "丽娜", "秀英", "雪梅", "晓燕", "婷婷", "佳怡", "子涵", "建国", "志强", "浩然", "宇轩", "思远"
    };

    /** Checks that both documents are there. */
    public HospitalFixture {
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(people, "people");
    }

    /**
     * One ward with a head nurse and eleven nurses.
     *
     * @return a hospital with one campus, one department and {@link #SMALL_WARD}
     */
    public static HospitalFixture smallWard() {
        return hospital(1, 1, 12);
    }

    /**
     * A general hospital of 800 people on two campuses with 25 wards of 32.
     *
     * @return the hospital
     */
    public static HospitalFixture generalHospital() {
        return hospital(2, 25, 32);
    }

    private static HospitalFixture hospital(int campuses, int wards, int staff) {
        List<Dated<Unit>> units = new ArrayList<>();
        units.add(Dated.from(OPENED, Unit.hospital(HOSPITAL, "示例医院")));
        for (int c = 1; c <= campuses; c++) {
            units.add(Dated.from(OPENED, Unit.campus(UnitId.of("c-" + c), "院区" + c, HOSPITAL, ZONE)));
        }
        List<PersonFile> people = new ArrayList<>();
        for (int w = 1; w <= wards; w++) {
            UnitId department = UnitId.of(String.format(Locale.ROOT, "d-%02d", w));
            UnitId ward = UnitId.of(String.format(Locale.ROOT, "w-%02d", w));
            UnitId campus = UnitId.of("c-" + (1 + (w - 1) % campuses));
            units.add(Dated.from(OPENED, Unit.department(department, "科室" + w, campus)));
            units.add(Dated.from(OPENED, Unit.ward(ward, "病区" + w, department, 40)));
            for (int n = 0; n < staff; n++) {
                people.add(nurse(people.size(), ward, n == 0));
            }
        }
        return new HospitalFixture(new UnitsDocument(units), new PeopleDocument(people));
    }

    private static PersonFile nurse(int number, UnitId ward, boolean head) {
        NurseLadder ladder = List.of(NurseLadder.values()).get(number % 5);
        TitleLevel level = number % 5 < 3 ? TitleLevel.JUNIOR : TitleLevel.MIDDLE;
        String name = FAMILY[number % FAMILY.length] + GIVEN[(number * 7) % GIVEN.length];
        Profile profile = Profile.of(
                        name,
                        number % 9 == 0 ? Sex.MALE : Sex.FEMALE,
                        LocalDate.of(1970, 1, 1).plusDays(number * 11L))
                .withLadder(ladder)
                .withTitle(ProfessionalTitle.of(level == TitleLevel.JUNIOR ? "护师" : "主管护师", level))
                .withSkills("RN");
        EmploymentType[] types = {EmploymentType.ESTABLISHED, EmploymentType.CONTRACT, EmploymentType.REGISTERED};
        Posting posting = Posting.of("t1", ward, head ? HEAD_NURSE : WARD_NURSE);
        return PersonFile.of(PersonId.of(String.format(Locale.ROOT, "p%04d", number + 1)), profile)
                .employed(DateRange.startingOn(OPENED), Employment.of("e1", types[number % types.length]))
                .posted(DateRange.startingOn(OPENED), head ? posting.asLeader() : posting);
    }

    /** The sizes only. */
    @Override
    public String toString() {
        return "HospitalFixture[" + units.units().size() + " units, "
                + people.people().size() + " people]";
    }
}
