package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.RosterSheet;
import io.github.hospitalhr.quickstart.page.ShiftColours;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Turns a problem, its roster and the check into what a page shows. */
final class SheetMaker {

    /** A finding on more days than this is shown beside the name, not in every cell. */
    private static final int MANY_DAYS = 14;

    private SheetMaker() {}

    /**
     * The sheet of a roster.
     *
     * @param problem the problem
     * @param roster the roster
     * @param report what the check of the roster found
     * @param ward name of the unit
     * @param place where it is
     * @param facts facts for the head
     * @param post what stands beside a name
     * @param files links to data
     */
    static RosterSheet sheet(
            RosterProblem problem,
            Roster roster,
            CheckReport report,
            Bilingual ward,
            Bilingual place,
            List<RosterSheet.Fact> facts,
            Function<Staff, Bilingual> post,
            List<RosterSheet.Link> files) {
        SheetDays days = new SheetDays(problem);
        Map<String, RosterSheet.ShiftKey> keys = keys(problem);
        return new RosterSheet(
                ward,
                place,
                month(problem),
                facts,
                days.days(),
                List.copyOf(keys.values()),
                new SheetRows(problem, roster, keys).rows(post),
                new SheetCover(problem, roster).rows(),
                findings(problem, report),
                files);
    }

    private static Map<String, RosterSheet.ShiftKey> keys(RosterProblem problem) {
        ShiftColours colours = new ShiftColours();
        Map<String, RosterSheet.ShiftKey> keys = new LinkedHashMap<>();
        for (ShiftType shift : problem.shifts()) {
            String english = shift.nameEn().isEmpty() ? shift.name() : shift.nameEn();
            String next = shift.crossesMidnight() ? "⁺¹" : "";
            keys.put(
                    shift.code(),
                    new RosterSheet.ShiftKey(
                            shift.code(),
                            Bilingual.of(shift.name(), english),
                            shift.start() + "–" + shift.end() + next,
                            colours.next(shift.start(), shift.clockMinutes())));
        }
        return keys;
    }

    /** Name of the period: a month where it is one. */
    static Bilingual month(RosterProblem problem) {
        LocalDate from = problem.period().from();
        LocalDate to = problem.period().to();
        if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1))) {
            return Bilingual.of(
                    from.getYear() + "年" + from.getMonthValue() + "月",
                    from.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + from.getYear());
        }
        LocalDate last = to.minusDays(1);
        return Bilingual.of(from + " 至 " + last, from + " to " + last);
    }

    private static List<RosterSheet.Finding> findings(RosterProblem problem, CheckReport report) {
        Map<String, Integer> index = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < problem.staff().size(); i++) {
            Staff person = problem.staff().get(i);
            index.put(person.id(), i);
            names.put(person.id(), person.name());
        }
        List<RosterSheet.Finding> findings = new ArrayList<>();
        for (Violation violation : report.violations()) {
            findings.add(new RosterSheet.Finding(
                    violation.isHard(),
                    violation.ruleId(),
                    SheetTerms.kind(violation.kind()),
                    Bilingual.of(
                            named(violation, violation.message(), names),
                            named(violation, violation.messageEn(), names)),
                    violation.legal().toString().isEmpty()
                            ? null
                            : violation.legal().toString(),
                    violation.cost().soft(),
                    places(problem, violation, index)));
        }
        findings.sort(Comparator.comparing((RosterSheet.Finding f) -> !f.hard())
                .thenComparing(
                        Comparator.comparingLong(RosterSheet.Finding::cost).reversed()));
        return findings;
    }

    /** The sentence with names in place of identifiers: the page is for who knows the people. */
    private static String named(Violation violation, String sentence, Map<String, String> names) {
        String text = sentence;
        for (String id : violation.staff()) {
            String name = names.getOrDefault(id, "");
            if (!name.isEmpty()) {
                text = text.replace(id, name);
            }
        }
        return text;
    }

    private static List<RosterSheet.Place> places(
            RosterProblem problem, Violation violation, Map<String, Integer> index) {
        List<RosterSheet.Place> places = new ArrayList<>();
        if (violation.dates().size() > MANY_DAYS || violation.dates().isEmpty()) {
            violation.staff().stream()
                    .filter(index::containsKey)
                    .forEach(id -> places.add(new RosterSheet.Place(index.getOrDefault(id, -1), -1)));
            return places;
        }
        for (LocalDate date : violation.dates()) {
            int day = (int) (date.toEpochDay() - problem.period().from().toEpochDay());
            if (day < 0 || day >= problem.days()) {
                continue;
            }
            if (violation.staff().isEmpty()) {
                places.add(new RosterSheet.Place(-1, day));
            }
            for (String id : violation.staff()) {
                Integer row = index.get(id);
                if (row != null) {
                    places.add(new RosterSheet.Place(row, day));
                }
            }
        }
        return places;
    }
}
