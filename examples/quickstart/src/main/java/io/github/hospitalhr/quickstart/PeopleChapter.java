package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitKind;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.Grid;
import io.github.hospitalhr.quickstart.page.IndexPage;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who works where: people by campus and department, and by type of employment. */
final class PeopleChapter implements Chapter {

    @Override
    public Report run(Stage stage) {
        LocalDate today = stage.today();
        UnitTree tree = stage.hospital().units(today);
        List<Person> people = stage.hospital().people(today);
        Map<String, Map<EmploymentType, Integer>> counts = count(people, tree);
        stage.console()
                .line(
                        "%d people in %d campuses, %d departments and %d wards on %s",
                        people.size(),
                        tree.units(UnitKind.CAMPUS).size(),
                        tree.units(UnitKind.DEPARTMENT).size(),
                        tree.units(UnitKind.WARD).size(),
                        today);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("people", people.size());
        summary.put("campuses", tree.units(UnitKind.CAMPUS).size());
        summary.put("departments", tree.units(UnitKind.DEPARTMENT).size());
        return new Report(
                true,
                List.of(
                        new IndexPage.Tile(Bilingual.of("人员", "people"), String.valueOf(people.size()), ""),
                        new IndexPage.Tile(
                                Bilingual.of("院区", "campuses"),
                                String.valueOf(tree.units(UnitKind.CAMPUS).size()),
                                "")),
                List.of(new IndexPage.Section(
                        "people",
                        Bilingual.of("人员：院区、科室与用工形式", "People by campus, department and employment"),
                        List.of(grid(stage, tree, counts)))),
                summary);
    }

    /** People by department and type; a person counts where the main posting is. */
    private static Map<String, Map<EmploymentType, Integer>> count(List<Person> people, UnitTree tree) {
        Map<String, Map<EmploymentType, Integer>> counts = new LinkedHashMap<>();
        for (Person person : people) {
            String department = person.mainPosting()
                    .map(Posting::unit)
                    .flatMap(unit -> tree.path(unit).stream()
                            .filter(u -> u.kind() == UnitKind.DEPARTMENT)
                            .reduce((first, second) -> second))
                    .map(unit -> unit.id().value())
                    .orElse("");
            person.employments().stream()
                    .findFirst()
                    .map(Employment::type)
                    .ifPresent(type -> counts.computeIfAbsent(department, d -> new TreeMap<>())
                            .merge(type, 1, Integer::sum));
        }
        return counts;
    }

    private static DomContent grid(Stage stage, UnitTree tree, Map<String, Map<EmploymentType, Integer>> counts) {
        List<Bilingual> columns =
                new ArrayList<>(List.of(Bilingual.of("院区", "Campus"), Bilingual.of("科室", "Department")));
        for (EmploymentType type : EmploymentType.values()) {
            columns.add(Bilingual.of(type.label().zh(), type.label().en()));
        }
        columns.add(Bilingual.of("合计", "Total"));
        Grid grid = new Grid(2, columns);
        Map<EmploymentType, Integer> all = new EnumMap<>(EmploymentType.class);
        for (Unit campus : tree.units(UnitKind.CAMPUS)) {
            for (Unit department : tree.children(campus.id())) {
                Map<EmploymentType, Integer> row =
                        counts.getOrDefault(department.id().value(), Map.of());
                row.forEach((type, people) -> all.merge(type, people, Integer::sum));
                grid.row(line(
                        stage.hospital().name(campus).html(),
                        stage.hospital().name(department).html(),
                        numbers(row)));
            }
        }
        grid.total(line(Bilingual.of("合计", "Total").html(), text(""), numbers(all)));
        return grid.html();
    }

    private static int[] numbers(Map<EmploymentType, Integer> row) {
        EmploymentType[] types = EmploymentType.values();
        int[] numbers = new int[types.length + 1];
        for (int i = 0; i < types.length; i++) {
            numbers[i] = row.getOrDefault(types[i], 0);
            numbers[types.length] += numbers[i];
        }
        return numbers;
    }

    private static List<DomContent> line(DomContent first, DomContent second, int[] numbers) {
        List<DomContent> cells = new ArrayList<>(List.of(first, second));
        for (int number : numbers) {
            cells.add(number == 0 ? text("") : span(String.valueOf(number)));
        }
        return cells;
    }
}
