package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.a;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.quickstart.ward.WardLife;
import io.github.hospitalhr.quickstart.ward.WardLifeFiles;
import io.github.hospitalhr.quickstart.ward.WardLifePage;
import io.github.hospitalhr.quickstart.ward.WardLifeResult;
import io.github.hospitalhr.scheduling.market.OfferState;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One ward's published roster through its month: a sick call, a repair, a market, every version. */
final class WardLifeChapter implements Chapter {

    private static final String FOLDER = "ward-life/";

    private final RosterChapter rosters;

    WardLifeChapter(RosterChapter rosters) {
        this.rosters = rosters;
    }

    @Override
    public Report run(Stage stage) {
        Optional<WardResult> ward = ward();
        if (ward.isEmpty()) {
            stage.console().line("no roster is legal: no ward is followed through its month");
            return new Report(true, List.of(), List.of(), Map.of());
        }
        long start = stage.ticker().getAsLong();
        WardLifeResult life = new WardLife(
                        ward.get().problem(),
                        ward.get().result().roster(),
                        stage.clock().instant(),
                        stage.arguments().seed())
                .play();
        Bilingual name = stage.hospital()
                .name(stage.hospital()
                        .units(life.problem().period().from())
                        .unit(UnitId.of(ward.get().id())));
        write(stage, life, name);
        long settled = settled(life);
        stage.console()
                .line(
                        "%s: a sick call has %d plans, a repair changes %d cells (anew: %d), %d of %d offers settled, %d facts about broken rules in %.1f s",
                        ward.get().id(),
                        life.call().plans().size(),
                        life.repair().cells().size(),
                        life.regenerated(),
                        settled,
                        life.clearing().offers().size(),
                        life.violations().size(),
                        stage.secondsSince(start));
        return new Report(
                true,
                List.of(new IndexPage.Tile(
                        Bilingual.of("修补少改(倍)", "repair, times fewer cells"),
                        String.format(Locale.ROOT, "%.0f×", life.factor()),
                        "good")),
                List.of(section(life, name, settled)),
                summary(life, settled));
    }

    /** The first legal roster with nights, or the first legal one. */
    private Optional<WardResult> ward() {
        List<WardResult> legal = rosters.results().stream()
                .filter(r -> r.hard() == 0 && r.problem().days() > 14)
                .filter(r -> !r.result().roster().assignments().isEmpty())
                .toList();
        return legal.stream()
                .filter(r ->
                        r.problem().shifts().stream().anyMatch(s -> s.tags().contains(ShiftType.NIGHT)))
                .findFirst()
                .or(() -> legal.stream().findFirst());
    }

    private static long settled(WardLifeResult life) {
        return life.clearing().offers().stream()
                .filter(o -> o.outcome() != null && o.outcome().state() == OfferState.SETTLED)
                .count();
    }

    private static void write(Stage stage, WardLifeResult life, Bilingual name) {
        stage.out().write(FOLDER + "repair.json", RosterWriter.json(WardLifeFiles.repair(life)));
        stage.out().write(FOLDER + "market.json", RosterWriter.json(WardLifeFiles.market(life)));
        stage.out()
                .write(
                        FOLDER + "ward-life.html",
                        new IndexPage(stage.frame())
                                .render(
                                        Bilingual.of(name.zh() + " · 班表发布之后", name.en() + " · after publication"),
                                        Bilingual.of(
                                                "演示数据:病假、换班均为虚构,人员均为虚构。",
                                                "Demonstration data: sick calls, swaps and people are invented."),
                                        List.of(),
                                        new WardLifePage(life).sections()));
    }

    private static IndexPage.Section section(WardLifeResult life, Bilingual name, long settled) {
        int cells = life.repair().cells().size();
        Bilingual line = Bilingual.of(
                name.zh() + ":一次病假电话有 " + life.call().plans().size() + " 个顶班方案;"
                        + life.sick().size() + " 人病假五天,修补只改 " + cells + " 格(重排改 " + life.regenerated()
                        + " 格);换班 " + life.clearing().offers().size() + " 单成交 " + settled + " 单。",
                name.en() + ": a sick call with " + life.call().plans().size() + " plans; "
                        + life.sick().size() + " people ill for five days, mended with " + cells + " cells (made anew: "
                        + life.regenerated() + "); " + settled + " of "
                        + life.clearing().offers().size() + " offers settled.");
        return new IndexPage.Section(
                "ward-life",
                Bilingual.of("发布之后", "After publication"),
                List.of(p(
                        line.html(),
                        text(" "),
                        a(Bilingual.of("详见本页", "read more").html()).withHref(FOLDER + "ward-life.html"),
                        text(" · "),
                        a("repair.json").withHref(FOLDER + "repair.json"),
                        text(" · "),
                        a("market.json").withHref(FOLDER + "market.json"))));
    }

    private static Map<String, Object> summary(WardLifeResult life, long settled) {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("unit", life.problem().unit().value());
        inner.put("replacementPlans", life.call().plans().size());
        inner.put("sick", life.sick().size());
        inner.put("repairCells", life.repair().cells().size());
        inner.put("repairPeople", life.repair().people().size());
        inner.put("repairNewHardViolations", life.repair().unmended().size());
        inner.put("cellsIfMadeAnew", life.regenerated());
        inner.put("offers", life.clearing().offers().size());
        inner.put("offersSettled", settled);
        inner.put("violationFacts", life.violations().size());
        inner.put("amendments", life.amendments().size());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("wardLife", inner);
        return summary;
    }
}
