package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.a;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitKind;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.Grid;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Next month's roster of every unit. */
final class RosterChapter implements Chapter {

    private final RosterEngine engine;
    private final Documents documents;
    private List<WardResult> results = List.of();

    RosterChapter(RosterEngine engine, Documents documents) {
        this.engine = engine;
        this.documents = documents;
    }

    @Override
    public Report run(Stage stage) {
        List<RosterProblem> problems = List.copyOf(stage.hospital().problems().values());
        LocalDate day = problems.get(0).period().from();
        UnitTree tree = stage.hospital().units(day);
        RosterWriter writer = new RosterWriter(stage.out(), stage.frame(), documents);
        results = new RosterRun(engine, stage).all(problems, result -> {
            Unit unit = tree.unit(UnitId.of(result.id()));
            writer.write(
                    "rosters/",
                    result.id(),
                    result,
                    stage.hospital().name(unit),
                    place(stage, tree, unit),
                    staff -> stage.hospital().post(staff.id(), day));
        });
        int hard = results.stream().mapToInt(WardResult::hard).sum();
        return new Report(
                hard == 0, tiles(results, hard), List.of(section(stage, tree, results)), summary(results, hard));
    }

    /** The rosters of the last run. */
    List<WardResult> results() {
        return results;
    }

    private static Bilingual place(Stage stage, UnitTree tree, Unit unit) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        List<Unit> path = new ArrayList<>(tree.path(unit.id()));
        path.sort(Comparator.comparing(Unit::kind));
        for (Unit above : path) {
            if (above.kind() == UnitKind.CAMPUS || above.kind() == UnitKind.DEPARTMENT) {
                Bilingual name = stage.hospital().name(above);
                zh.append(zh.length() == 0 ? "" : " · ").append(name.zh());
                en.append(en.length() == 0 ? "" : " · ").append(name.en());
            }
        }
        return Bilingual.of(zh.toString(), en.toString());
    }

    private static List<IndexPage.Tile> tiles(List<WardResult> results, int hard) {
        int wishes = results.stream().mapToInt(WardResult::wishes).sum();
        int met = results.stream().mapToInt(WardResult::wishesMet).sum();
        String share = wishes == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * met / wishes);
        return List.of(
                new IndexPage.Tile(Bilingual.of("排班单元", "rostered units"), String.valueOf(results.size()), ""),
                new IndexPage.Tile(
                        Bilingual.of("排班格", "cells"),
                        String.valueOf(
                                results.stream().mapToInt(WardResult::cells).sum()),
                        ""),
                new IndexPage.Tile(
                        Bilingual.of("硬性违规", "hard violations"), String.valueOf(hard), hard == 0 ? "good" : "bad"),
                new IndexPage.Tile(Bilingual.of("愿望满足", "requests met"), share, ""));
    }

    private static Map<String, Object> summary(List<WardResult> results, int hard) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("wards", results.size());
        summary.put("cells", results.stream().mapToInt(WardResult::cells).sum());
        summary.put("hardViolations", hard);
        summary.put(
                "softViolations", results.stream().mapToInt(WardResult::soft).sum());
        summary.put(
                "softCost",
                results.stream().mapToLong(r -> r.report().cost().soft()).sum());
        summary.put("requests", results.stream().mapToInt(WardResult::wishes).sum());
        summary.put(
                "requestsMet", results.stream().mapToInt(WardResult::wishesMet).sum());
        summary.put("rosters", results.stream().map(WardResult::summary).toList());
        return summary;
    }

    private static IndexPage.Section section(Stage stage, UnitTree tree, List<WardResult> results) {
        Grid grid = new Grid(
                4,
                List.of(
                        Bilingual.of("单元", "Unit"),
                        Bilingual.of("院区与科室", "Campus and department"),
                        Bilingual.of("状态", "Status"),
                        Bilingual.of("文件", "Files"),
                        Bilingual.of("人员", "People"),
                        Bilingual.of("软性违规", "Soft"),
                        Bilingual.of("成本", "Cost"),
                        Bilingual.of("下界", "Bound"),
                        Bilingual.of("差距", "Gap"),
                        Bilingual.of("愿望", "Requests"),
                        Bilingual.of("首个合法", "First legal"),
                        Bilingual.of("用时", "Time")));
        for (WardResult r : results) {
            Unit unit = tree.unit(UnitId.of(r.id()));
            grid.row(List.of(
                    a(stage.hospital().name(unit).html()).withHref("rosters/" + r.id() + ".html"),
                    place(stage, tree, unit).html(),
                    status(r),
                    span(
                            a("xlsx").withHref("rosters/" + r.id() + ".xlsx"),
                            text(" "),
                            a("ics").withHref("rosters/" + r.id() + ".ics")),
                    number(r.problem().staff().size()),
                    number(r.soft()),
                    text(String.valueOf(r.report().cost().soft())),
                    text(String.valueOf(r.result().bound().soft())),
                    text(r.gap()),
                    text(r.wishesMet() + "/" + r.wishes()),
                    text(r.firstLegal() < 0 ? "–" : String.format(Locale.ROOT, "%.2f s", r.firstLegal())),
                    text(String.format(Locale.ROOT, "%.1f s", r.seconds()))));
        }
        Bilingual month = SheetMaker.month(results.get(0).problem());
        return new IndexPage.Section(
                "rosters", Bilingual.of(month.zh() + "排班表", "Rosters of " + month.en()), List.of(grid.html()));
    }

    private static DomContent number(int number) {
        return text(String.valueOf(number));
    }

    private static DomContent status(WardResult result) {
        return result.hard() == 0
                ? span(Bilingual.of("✓ 合法", "✓ legal").html()).withClass("status good")
                : span(Bilingual.of("✗ 硬性违规 " + result.hard(), "✗ hard " + result.hard())
                                .html())
                        .withClass("status bad");
    }
}
