package io.github.hospitalhr.quickstart.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.LiTag;
import j2html.tags.specialized.UlTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of one roster: people by days, legend, coverage, and what breaks a rule. */
public final class RosterPage {

    /** At most this many findings of one soft rule are listed. */
    private static final int LISTED = 100;

    private final PageFrame frame;

    /**
     * Pages in the given frame.
     *
     * @param frame what all pages share
     */
    public RosterPage(PageFrame frame) {
        this.frame = frame;
    }

    /**
     * The page of a roster.
     *
     * @param sheet what to show
     * @return the document, every text escaped
     */
    public String render(RosterSheet sheet) {
        Bilingual title = Bilingual.of(
                sheet.ward().zh() + " " + sheet.month().zh() + "排班表",
                sheet.ward().en() + ", roster of " + sheet.month().en());
        RosterTable grid = new RosterTable(sheet);
        return frame.page(
                title,
                heading(sheet, title),
                facts(sheet),
                legend(sheet),
                div(table(grid.columns(), grid.head(), grid.body(), grid.foot()).withClass(css(sheet)))
                        .withClass("sheet")
                        .attr("tabindex", "0")
                        .attr("role", "region")
                        .attr("aria-label", title.zh()),
                findings(sheet));
    }

    /** Long tables print in lower rows, so that a ward fits on one sheet. */
    private static String css(RosterSheet sheet) {
        int rows = sheet.rows().size() + sheet.cover().size();
        return rows <= 30 ? "roster" : rows <= 46 ? "roster dense" : "roster dense long";
    }

    private static DomContent heading(RosterSheet sheet, Bilingual title) {
        long hard = sheet.hard();
        Bilingual status = hard == 0
                ? Bilingual.of("✓ 无硬性违规", "✓ no hard violation")
                : Bilingual.of("✗ " + hard + " 处硬性违规", "✗ " + hard + " hard violations");
        return header(
                        h1(title.html()),
                        span(status.html()).withClass("status " + (hard == 0 ? "good" : "bad")),
                        span(sheet.place().html()).withClass("place"),
                        PageFrame.tools())
                .withClass("top");
    }

    private static UlTag facts(RosterSheet sheet) {
        return ul(
                        each(
                                sheet.facts(),
                                f -> li(f.label().html(), text(" "), b(f.value().html()))),
                        each(
                                sheet.files(),
                                f -> li(a(f.label().html()).withHref(f.file())).withClass("noprint")))
                .withClass("facts");
    }

    private static UlTag legend(RosterSheet sheet) {
        return ul(
                        each(
                                sheet.shifts(),
                                s -> li(
                                        span(s.code()).withClass("key " + s.colour()),
                                        text(" "),
                                        s.name().html(),
                                        text(" " + s.time()))),
                        li(
                                span("✓").withClass("key"),
                                Bilingual.of("愿望已满足", "request met").html()),
                        li(
                                span("✗").withClass("key"),
                                Bilingual.of("愿望未满足", "request not met").html()),
                        li(
                                span("!").withClass("key"),
                                Bilingual.of("硬性违规", "hard violation").html()),
                        li(
                                span("~").withClass("key"),
                                Bilingual.of("软性扣分", "soft cost").html()))
                .withClass("legend");
    }

    /** Hard findings one by one; soft ones folded together by rule, the dearest rule first. */
    private static DivTag findings(RosterSheet sheet) {
        if (sheet.findings().isEmpty()) {
            return div(
                    h2(Bilingual.of("规则检查", "Rules").html()),
                    p(Bilingual.of("没有违反任何规则。", "No rule is broken.").html()));
        }
        DivTag all = div(h2(
                Bilingual.of("规则检查：", "Rules: ").html(),
                text(String.valueOf(sheet.findings().size()))));
        UlTag hard = ul().withClass("findings");
        Map<String, List<Integer>> soft = new LinkedHashMap<>();
        for (int i = 0; i < sheet.findings().size(); i++) {
            RosterSheet.Finding finding = sheet.findings().get(i);
            if (finding.hard()) {
                hard.with(finding(finding, i));
            } else {
                soft.computeIfAbsent(finding.rule(), r -> new ArrayList<>()).add(i);
            }
        }
        if (hard.getNumChildren() > 0) {
            all.with(hard);
        }
        soft.values().stream()
                .sorted(Comparator.comparingLong((List<Integer> group) -> cost(sheet, group))
                        .reversed())
                .forEach(group -> all.with(folded(sheet, group)));
        return all;
    }

    private static long cost(RosterSheet sheet, List<Integer> group) {
        return group.stream().mapToLong(i -> sheet.findings().get(i).cost()).sum();
    }

    private static DomContent folded(RosterSheet sheet, List<Integer> group) {
        RosterSheet.Finding first = sheet.findings().get(group.get(0));
        long cost = cost(sheet, group);
        Bilingual head = Bilingual.of(
                "~ " + first.kind().zh() + "：" + group.size() + " 处，共扣 " + cost + " 分",
                "~ " + first.kind().en() + ": " + group.size() + ", cost " + cost);
        UlTag list = ul().withClass("findings");
        group.stream()
                .limit(LISTED)
                .forEach(i -> list.with(finding(sheet.findings().get(i), i)));
        int rest = group.size() - LISTED;
        Bilingual more = Bilingual.of("另有 " + rest + " 处，见 JSON 文件。", rest + " more are in the JSON file.");
        return details(
                summary(head.html(), span(" " + first.rule()).withClass("note")),
                list,
                rest <= 0 ? text("") : p(more.html()).withClass("note"));
    }

    private static LiTag finding(RosterSheet.Finding finding, int number) {
        Bilingual kind = finding.hard() ? Bilingual.of("! 硬性", "! hard") : Bilingual.of("~ 软性", "~ soft");
        String source = finding.source();
        LiTag item = li(
                span(kind.html()).withClass("tag " + (finding.hard() ? "hard" : "soft")),
                span(finding.sentence().html()),
                span(finding.hard() ? "" : String.valueOf(finding.cost())).withClass("cost"),
                span(text(finding.rule() + (source == null ? "" : " · " + source + " ")), places(finding))
                        .withClass("meta"));
        return item.withId("f" + number);
    }

    private static DomContent places(RosterSheet.Finding finding) {
        return each(finding.places().stream()
                .filter(place -> place.row() >= 0 && place.day() >= 0)
                .limit(12)
                .map(place -> a(" ▸" + (place.day() + 1))
                        .withHref("#c" + place.row() + "-" + place.day())
                        .attr("aria-label", "第" + (place.day() + 1) + "日")));
    }
}
