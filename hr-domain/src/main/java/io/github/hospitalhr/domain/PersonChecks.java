package io.github.hospitalhr.domain;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
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

/** What must hold between the parts of one person's file. The parts themselves have been validated. */
final class PersonChecks {

    private final PersonFile file;
    private final String path;
    private final Map<UnitId, RangeSet<LocalDate>> units;
    private final List<InputFault> faults = new ArrayList<>();

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
        checks.overlaps(file.employments(), "employments", "employment.repeated", (a, b) -> a.id().equals(b.id()));
        checks.overlaps(file.employments(), "employments", "employment.overlap", PersonChecks::exclude);
        checks.overlaps(file.postings(), "postings", "posting.repeated", (a, b) -> a.id().equals(b.id()));
        checks.overlaps(file.managers(), "managers", "manager.overlap", (a, b) -> true);
        checks.births();
        checks.postings();
        checks.shares();
        checks.ownManager();
        return checks.faults;
    }

    private static boolean exclude(Employment a, Employment b) {
        return !a.id().equals(b.id()) && a.type().isExclusive() && b.type().isExclusive();
    }

    private <T> void overlaps(List<Dated<T>> list, String part, String rule, BiPredicate<T, T> clash) {
        for (int later = 1; later < list.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                DateRange one = list.get(earlier).valid();
                DateRange other = list.get(later).valid();
                if (one.overlaps(other)
                        && clash.test(list.get(earlier).value(), list.get(later).value())) {
                    add(
                            part,
                            later,
                            other,
                            rule,
                            Label.of(
                                    "与第 " + (earlier + 1) + " 项(" + one + ")的日期重叠",
                                    "overlaps with " + part + "[" + earlier + "] (" + one + ")"));
                }
            }
        }
    }

    private void births() {
        for (int i = 0; i < file.profile().size(); i++) {
            Profile profile = file.profile().get(i).value();
            boolean before =
                    file.employments().stream().anyMatch(e -> !e.valid().from().isAfter(profile.birthDate()));
            if (before) {
                faults.add(new InputFault(
                        path + ".profile[" + i + "].value.birthDate",
                        InputFault.MASK,
                        "employment.beforeBirth",
                        Label.of("出生日期不早于聘用开始日期", "the person is employed before the day after birth"),
                        0,
                        0));
            }
        }
    }

    private void postings() {
        RangeSet<LocalDate> employed = TreeRangeSet.create();
        file.employments().forEach(e -> employed.add(days(e.valid())));
        for (int i = 0; i < file.postings().size(); i++) {
            Dated<Posting> posting = file.postings().get(i);
            Range<LocalDate> days = days(posting.valid());
            if (!employed.encloses(days)) {
                add(
                        "postings",
                        i,
                        posting.valid(),
                        "posting.withoutEmployment",
                        Label.of("任职期间内有的日期没有聘用关系", "the person is not employed on every day of the posting"));
            }
            UnitId unit = posting.value().unit();
            RangeSet<LocalDate> open = units.get(unit);
            if (open == null) {
                faults.add(InputFault.of(
                        path + ".postings[" + i + "].value.unit",
                        unit.value(),
                        "unit.unknown",
                        Label.of("单元不存在", "the unit is unknown")));
            } else if (!open.encloses(days)) {
                add(
                        "postings",
                        i,
                        posting.valid(),
                        "posting.unitClosed",
                        Label.of(
                                "任职期间内有的日期单元 " + unit + " 不存在",
                                "the unit " + unit + " does not exist on every day of the posting"));
            }
        }
    }

    private void shares() {
        SortedSet<LocalDate> starts = new TreeSet<>();
        file.postings().forEach(p -> starts.add(p.valid().from()));
        for (LocalDate day : starts) {
            int sum = file.postings().stream()
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
        for (int i = 0; i < file.managers().size(); i++) {
            if (file.managers().get(i).value().equals(file.id())) {
                add(
                        "managers",
                        i,
                        file.managers().get(i).valid(),
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
