package io.github.hospitalhr.quickstart.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.LiTag;
import j2html.tags.specialized.UlTag;

/** The page of one roster: people by days, legend, coverage, and what breaks a rule. */
public final class RosterPage {

    /** At most this many broken soft rules are listed one by one. */
    private static final int LISTED = 200;

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
                div(table(caption(title.html()).withStyle("display:none"), grid.head(), grid.body(), grid.foot())
                                .withClass("roster"))
                        .withClass("sheet")
                        .attr("tabindex", "0")
                        .attr("role", "region")
                        .attr("aria-label", title.zh()),
                findings(sheet));
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
                        each(sheet.facts(), f -> li(f.label().html(), text(" "), b(f.value().html()))),
                        each(sheet.files(), f -> li(a(f.label().html()).withHref(f.file())).withClass("noprint")))
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
                        li(span("✓").withClass("key"), Bilingual.of("愿望已满足", "request met").html()),
                        li(span("✗").withClass("key"), Bilingual.of("愿望未满足", "request not met").html()),
                        li(span("!").withClass("key"), Bilingual.of("硬性违规", "hard violation").html()),
                        li(span("~").withClass("key"), Bilingual.of("软性扣分", "soft cost").html()))
                .withClass("legend");
    }

    private static DivTag findings(RosterSheet sheet) {
        if (sheet.findings().isEmpty()) {
            return div(
                    h2(Bilingual.of("规则检查", "Rules").html()),
                    p(Bilingual.of("没有违反任何规则。", "No rule is broken.").html()));
        }
        int shown = (int) Math.min(sheet.findings().size(), Math.max(LISTED, sheet.hard()));
        UlTag list = ul().withClass("findings");
        for (int i = 0; i < shown; i++) {
            list.with(finding(sheet.findings().get(i), i));
        }
        int rest = sheet.findings().size() - shown;
        Bilingual more = Bilingual.of(
                "另有 " + rest + " 条扣分较小的软性违规，见 JSON 文件。", rest + " more soft violations are in the JSON file.");
        return div(
                h2(Bilingual.of("规则检查：", "Rules: ").html(), text(String.valueOf(sheet.findings().size()))),
                list,
                rest == 0 ? text("") : p(more.html()).withClass("note"));
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
