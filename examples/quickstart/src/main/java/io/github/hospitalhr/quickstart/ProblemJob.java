package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.a;

import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.Grid;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.quickstart.page.RosterSheet;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A single roster problem from a file: solve, tell, write page and data. */
final class ProblemJob {

    /** At most this many broken soft rules are told on the console. */
    private static final int TOLD = 10;

    /** What is written beside the overview, in the order in which it is read. */
    private static final List<RosterSheet.Link> FILES = List.of(
            new RosterSheet.Link("roster.html", Bilingual.of("班表", "the roster as a page")),
            new RosterSheet.Link("roster.json", Bilingual.of("班表数据", "the roster as data")),
            new RosterSheet.Link("roster.report.json", Bilingual.of("检查报告", "cost and violations, rule by rule")),
            new RosterSheet.Link("summary.json", Bilingual.of("摘要", "the summary")));

    private final RosterEngine engine;
    private final Documents documents;

    ProblemJob(RosterEngine engine, Documents documents) {
        this.engine = engine;
        this.documents = documents;
    }

    /** Solves the problem; true if the roster breaks no hard rule. */
    boolean run(Stage stage, Path file, RosterProblem problem) {
        List<String> faults = engine.faults(problem);
        if (!faults.isEmpty()) {
            throw new BadInputException(
                    faults.stream().map(f -> file + ": " + f).toList());
        }
        Console console = stage.console();
        console.line(
                "%s: %d people, %d days, %d shifts, %d rules, %d requests",
                file.getFileName(),
                problem.staff().size(),
                problem.days(),
                problem.shifts().size(),
                problem.rules().size(),
                problem.requests().size());
        WardResult result =
                new RosterRun(engine, stage).all(List.of(problem), r -> {}).get(0);
        result.report()
                .byRule()
                .forEach((rule, cost) -> console.line("  %-32s hard %3d  cost %8d", rule, cost.hard(), cost.soft()));
        result.report().hardViolations().forEach(v -> console.line("  HARD %s: %s", v.ruleId(), v.messageEn()));
        List<Violation> soft =
                result.report().violations().stream().filter(v -> !v.isHard()).toList();
        soft.stream()
                .limit(TOLD)
                .forEach(v -> console.line(
                        "  soft %s: %s (%d)",
                        v.ruleId(), v.messageEn(), v.cost().soft()));
        if (soft.size() > TOLD) {
            console.line("  ... %d more in the report", soft.size() - TOLD);
        }
        new RosterWriter(stage.out(), stage.frame(), documents)
                .write(
                        "",
                        "roster",
                        result,
                        Bilingual.same(problem.unit().value()),
                        Bilingual.same(String.valueOf(file.getFileName())),
                        ProblemJob::post);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("clock", stage.clock().instant().toString());
        summary.put("problem", String.valueOf(file.getFileName()));
        summary.put("wards", 1);
        summary.putAll(result.summary());
        stage.out().write("summary.json", RosterWriter.json(summary));
        stage.out().write("index.html", index(stage, file, result));
        console.line("open %s", stage.out().publish().resolve("index.html"));
        return result.hard() == 0;
    }

    /** The overview: what came out, and a link to every file. */
    private static String index(Stage stage, Path problem, WardResult result) {
        Grid grid = new Grid(2, List.of(Bilingual.of("文件", "File"), Bilingual.of("内容", "Content")));
        FILES.forEach(file -> grid.row(
                List.of(a(file.file()).withHref(file.file()), file.label().html())));
        Bilingual title = Bilingual.same(String.valueOf(problem.getFileName()));
        return new IndexPage(stage.frame())
                .render(
                        title,
                        Bilingual.of("一个排班问题的结果。", "What became of one roster problem."),
                        List.of(
                                new IndexPage.Tile(
                                        Bilingual.of("人员", "people"),
                                        String.valueOf(result.problem().staff().size()),
                                        ""),
                                new IndexPage.Tile(Bilingual.of("排班格", "cells"), String.valueOf(result.cells()), ""),
                                new IndexPage.Tile(
                                        Bilingual.of("硬性违规", "hard violations"),
                                        String.valueOf(result.hard()),
                                        result.hard() == 0 ? "good" : "bad"),
                                new IndexPage.Tile(
                                        Bilingual.of("成本", "cost"),
                                        String.valueOf(result.report().cost().soft()),
                                        ""),
                                new IndexPage.Tile(
                                        Bilingual.of("下界", "bound"),
                                        String.valueOf(result.result().bound().soft()),
                                        "")),
                        List.of(new IndexPage.Section("files", Bilingual.of("文件", "Files"), List.of(grid.html()))));
    }

    private static Bilingual post(Staff person) {
        String grade = person.grade();
        return Bilingual.same(grade == null ? "" : grade);
    }
}
