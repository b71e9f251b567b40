package io.github.hospitalhr.domain;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.IdDocument;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * What must hold between the parts of one person's file. What cannot be told because something is missing is left out: the
 * constraints of the parts name what is missing.
 */
final class PersonChecks {

    private final PersonFile file;
    private final String path;
    private final Map<UnitId, RangeSet<LocalDate>> units;
    private final List<InputFault> faults = new ArrayList<>();

    /** One entry of a list that says what holds when. */
    private record Part<T>(int index, DateRange valid, T value) {}

    private PersonChecks(PersonFile file, String path, Map<UnitId, RangeSet<LocalDate>> units) {
        this.file = file;
        this.path = path;
        this.units = units;
    }

    /**
     * All faults of a file.
     *
     * @param file the file
     * @param path where it stands
     * @param units the days on which each unit exists
     */
    static List<InputFault> faults(PersonFile file, String path, Map<UnitId, RangeSet<LocalDate>> units) {
        PersonChecks checks = new PersonChecks(file, path, units);
        checks.overlaps(file.profile(), "profile", "profile.overlap", (a, b) -> true);
        checks.overlaps(file.employments(), "employments", "employment.repeated", (a, b) -> same(a.id(), b.id()));
        checks.overlaps(file.employments(), "employments", "employment.overlap", PersonChecks::exclude);
        checks.overlaps(file.postings(), "postings", "posting.repeated", (a, b) -> same(a.id(), b.id()));
        checks.overlaps(file.managers(), "managers", "manager.overlap", (a, b) -> true);
        checks.births();
        checks.citizenNumbers();
        checks.postings();
        checks.shares();
        checks.ownManager();
        return checks.faults;
    }

    /** Whether an entry has both its days and its value. */
    static boolean isWhole(Dated<?> dated) {
        return dated != null && dated.valid() != null && dated.value() != null;
    }

    private static <T> List<Part<T>> parts(List<Dated<T>> list) {
        List<Part<T>> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (isWhole(list.get(i))) {
                parts.add(new Part<>(i, list.get(i).valid(), list.get(i).value()));
            }
        }
        return parts;
    }

    private static boolean same(String one, String other) {
        return one != null && one.equals(other);
    }

    private static boolean exclude(Employment a, Employment b) {
        boolean given = a.id() != null && b.id() != null && a.type() != null && b.type() != null;
        return given
                && !a.id().equals(b.id())
                && a.type().isExclusive()
                && b.type().isExclusive();
    }

    private <T> void overlaps(List<Dated<T>> list, String part, String rule, BiPredicate<T, T> clash) {
        List<Part<T>> parts = parts(list);
        for (int later = 1; later < parts.size(); later++) {
            for (Part<T> one : parts.subList(0, later)) {
                Part<T> other = parts.get(later);
                if (one.valid().overlaps(other.valid()) && clash.test(one.value(), other.value())) {
                    add(
                            part,
                            other.index(),
                            other.valid(),
                            rule,
                            Label.of(
                                    "与第 " + (one.index() + 1) + " 项(" + one.valid() + ")的日期重叠",
                                    "overlaps with " + part + "[" + one.index() + "] (" + one.valid() + ")"));
                }
            }
        }
    }

    private void births() {
        for (Part<Profile> profile : parts(file.profile())) {
            LocalDate birth = profile.value().birthDate();
            boolean before = birth != null
                    && parts(file.employments()).stream()
                            .anyMatch(e -> !e.valid().from().isAfter(birth));
            if (before) {
                personal(
                        profile,
                        "birthDate",
                        "employment.beforeBirth",
                        Label.of("出生日期不早于聘用开始日期", "the person is employed before the day after birth"));
            }
        }
    }

    private void personal(Part<Profile> profile, String field, String rule, Label sentence) {
        String at = path + ".profile[" + profile.index() + "].value." + field;
        faults.add(InputFault.of(at, InputFault.MASK, rule, sentence));
    }

    private void citizenNumbers() {
        for (Part<Profile> profile : parts(file.profile())) {
            IdDocument document = profile.value().idDocument();
            if (document != null
                    && document.number() != null
                    && document.kind() != null
                    && document.kind().hasCitizenNumber()) {
                citizenNumber(profile, document.number());
            }
        }
    }

    private void citizenNumber(Part<Profile> profile, String number) {
        String at = "idDocument.number";
        if (!number.matches("[0-9]{17}[0-9X]")) {
            Label form =
                    Label.of("必须是 17 位数字加 1 位校验码(数字或 X)", "must have 17 digits and a check character, a digit or X");
            personal(profile, at, "idNumber.form", form);
            return;
        }
        if (checkCharacter(number) != number.charAt(17)) {
            Label check = Label.of("校验码不符,号码有抄错的地方", "the check character does not fit: a character is wrong");
            personal(profile, at, "idNumber.check", check);
            return;
        }
        LocalDate birth = profile.value().birthDate();
        if (birth != null && !number.startsWith(birth.toString().replace("-", ""), 6)) {
            Label other = Label.of("号码中的出生日期与登记的不一致", "its day of birth is not the one registered");
            personal(profile, at, "idNumber.birthDate", other);
        }
        Sex sex = number.charAt(16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
        boolean stated = profile.value().sex() != null && profile.value().sex() != Sex.UNSTATED;
        if (stated && profile.value().sex() != sex) {
            personal(profile, at, "idNumber.sex", Label.of("号码中的性别与登记的不一致", "its sex is not the one registered"));
        }
    }

    /** ISO 7064, MOD 11-2, as GB 11643-1999 uses it. */
    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + number.charAt(i) - '0') * 2 % 11;
        }
        return "10X98765432".charAt(sum);
    }

    private void postings() {
        boolean daysKnown = file.employments().stream().allMatch(e -> e != null && e.valid() != null);
        RangeSet<LocalDate> employed = TreeRangeSet.create();
        parts(file.employments()).forEach(e -> employed.add(days(e.valid())));
        for (Part<Posting> posting : parts(file.postings())) {
            if (daysKnown && !employed.encloses(days(posting.valid()))) {
                add(
                        "postings",
                        posting.index(),
                        posting.valid(),
                        "posting.withoutEmployment",
                        Label.of("任职期间内有的日期没有聘用关系", "the person is not employed on every day of the posting"));
            }
            if (posting.value().unit() != null) {
                place(posting, posting.value().unit());
            }
        }
    }

    private void place(Part<Posting> posting, UnitId unit) {
        RangeSet<LocalDate> open = units.get(unit);
        if (open == null) {
            faults.add(InputFault.of(
                    path + ".postings[" + posting.index() + "].value.unit",
                    unit.value(),
                    "unit.unknown",
                    Label.of("单元不存在", "the unit is unknown")));
        } else if (!open.encloses(days(posting.valid()))) {
            add(
                    "postings",
                    posting.index(),
                    posting.valid(),
                    "posting.unitClosed",
                    Label.of(
                            "任职期间内有的日期单元 " + unit + " 不存在",
                            "the unit " + unit + " does not exist on every day of the posting"));
        }
    }

    /** Shares that are no share of one post are faults of their own and count for nothing here. */
    private void shares() {
        List<Part<Posting>> postings = parts(file.postings()).stream()
                .filter(p -> p.value().percent() >= 1 && p.value().percent() <= 100)
                .toList();
        SortedSet<LocalDate> starts = new TreeSet<>();
        postings.forEach(p -> starts.add(p.valid().from()));
        for (LocalDate day : starts) {
            int sum = postings.stream()
                    .filter(p -> p.valid().contains(day))
                    .mapToInt(p -> p.value().percent())
                    .sum();
            if (sum > 100) {
                faults.add(InputFault.of(
                        path + ".postings",
                        sum + "%",
                        "posting.share",
                        Label.of(
                                "自 " + day + " 起任职比例之和超过 100%",
                                "the shares of all postings exceed 100 % from " + day)));
            }
        }
    }

    private void ownManager() {
        for (Part<PersonId> manager : parts(file.managers())) {
            if (manager.value().equals(file.id())) {
                add(
                        "managers",
                        manager.index(),
                        manager.valid(),
                        "manager.self",
                        Label.of("不能是自己的上级", "a person cannot be their own manager"));
            }
        }
    }

    private void add(String part, int index, DateRange valid, String rule, Label sentence) {
        faults.add(InputFault.of(path + "." + part + "[" + index + "]", valid.toString(), rule, sentence));
    }

    static Range<LocalDate> days(DateRange range) {
        return Range.closedOpen(range.from(), range.to());
    }
}
