package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.a;
import static j2html.TagCreator.p;

import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole hospital: chapter after chapter, then the overview and the summary. */
final class HospitalJob {

    private final List<Chapter> chapters;

    HospitalJob(List<Chapter> chapters) {
        this.chapters = List.copyOf(chapters);
    }

    /** Does the work; true if every chapter is good. */
    boolean run(Stage stage) {
        long start = stage.ticker().getAsLong();
        check(stage.hospital());
        boolean good = true;
        List<IndexPage.Tile> tiles = new ArrayList<>();
        List<IndexPage.Section> sections = new ArrayList<>();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("clock", stage.clock().instant().toString());
        for (Chapter chapter : chapters) {
            Chapter.Report report = chapter.run(stage);
            good &= report.good();
            tiles.addAll(report.tiles());
            // The people, who come first, are told last: readers come for the rosters.
            sections.addAll(Math.max(0, sections.size() - 1), report.sections());
            summary.putAll(report.summary());
        }
        double seconds = stage.secondsSince(start);
        String time = String.format(Locale.ROOT, "%.1f s", seconds);
        tiles.add(new IndexPage.Tile(Bilingual.of("用时", "time"), time, ""));
        summary.put("threads", stage.arguments().threads());
        summary.put("seed", stage.arguments().seed());
        summary.put("seconds", Math.round(seconds * 1e3) / 1e3);
        stage.out().write("summary.json", RosterWriter.json(summary));
        sections.add(new IndexPage.Section(
                "summary",
                Bilingual.of("摘要数据", "Summary as data"),
                List.of(p(a("summary.json").withHref("summary.json")))));
        stage.out().write("index.html", index(stage, tiles, sections));
        Path folder = stage.out().publish();
        stage.console()
                .line(
                        "%s in %s: open %s",
                        good ? "no hard violation" : "NOT every roster is free of hard violations",
                        time,
                        folder.resolve("index.html"));
        return good;
    }

    private static String index(Stage stage, List<IndexPage.Tile> tiles, List<IndexPage.Section> sections) {
        Bilingual name = stage.hospital().title(stage.today());
        return new IndexPage(stage.frame())
                .render(
                        Bilingual.of(name.zh() + " · 人力总览", name.en() + " · staff overview"),
                        Bilingual.of(
                                "演示数据，人员均为虚构。截至 " + stage.today() + "。",
                                "Demonstration data: everybody is invented. As of " + stage.today() + "."),
                        tiles,
                        sections);
    }

    /** Problems of units that are there, whose people work in them: every fault at once. */
    private static void check(Hospital hospital) {
        List<String> faults = new ArrayList<>();
        for (RosterProblem problem : hospital.problems().values()) {
            String unit = problem.unit().value();
            if (hospital.units(problem.period().from()).find(problem.unit()).isEmpty()) {
                faults.add(unit + ": there is no such unit in units.json.");
                continue;
            }
            Set<String> posted = hospital
                    .workingIn(UnitId.of(unit), problem.period().from())
                    .stream()
                    .map(Person::id)
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            problem.staff().stream()
                    .map(Staff::id)
                    .filter(id -> !posted.contains(id))
                    .forEach(id -> faults.add(unit + ": " + id + " is not posted there on "
                            + problem.period().from() + "."));
        }
        if (!faults.isEmpty()) {
            throw new BadInputException(faults);
        }
    }
}
