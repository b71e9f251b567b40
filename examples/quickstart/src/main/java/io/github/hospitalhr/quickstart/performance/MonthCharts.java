package io.github.hospitalhr.quickstart.performance;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.img;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.chart.ReportChart;
import io.github.hospitalhr.performance.chart.ReportCharts;
import io.github.hospitalhr.performance.report.UnitMonth;
import io.github.hospitalhr.quickstart.page.Bilingual;
import j2html.tags.DomContent;
import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The reports of a month as pictures, in Chinese where the machine has a font for it, and in English. */
public final class MonthCharts {

    private static final List<String> CHINESE_FONTS = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "WenQuanYi Zen Hei",
            "Microsoft YaHei",
            "SimSun",
            Font.SANS_SERIF);
    private static final String SAMPLE = "在岗人数成本得分趋势均中位投诉";
    private static final Map<String, Bilingual> CAPTIONS = captions();

    private final MonthReports reports;
    private final Function<UnitId, Label> names;

    /**
     * Charts of reports.
     *
     * @param reports the reports
     * @param names names of departments
     */
    public MonthCharts(MonthReports reports, Function<UnitId, Label> names) {
        this.reports = reports;
        this.names = names;
    }

    private static Map<String, Bilingual> captions() {
        Map<String, Bilingual> captions = new LinkedHashMap<>();
        captions.put("trend", Bilingual.of("病区得分趋势", "Scores of a ward"));
        captions.put(
                "complaints", Bilingual.of("床旁自我介绍前后的投诉", "Complaints before and after introductions at the bedside"));
        captions.put("headcount", Bilingual.of("最大六科在岗人数", "Headcount of the six largest departments"));
        captions.put("cost", Bilingual.of("最大六科人力成本", "Cost of the six largest departments"));
        return captions;
    }

    /**
     * Draws all of them.
     *
     * @param write takes the name of each file and its bytes
     */
    public void draw(BiConsumer<String, byte[]> write) {
        String chinese = CHINESE_FONTS.stream()
                .filter(font -> new Font(font, Font.PLAIN, 13).canDisplayUpTo(SAMPLE) < 0)
                .findFirst()
                .orElse("");
        draw("en", new ReportCharts(Locale.ENGLISH, Font.SANS_SERIF), write);
        draw(
                "zh",
                chinese.isEmpty()
                        ? new ReportCharts(Locale.ENGLISH, Font.SANS_SERIF)
                        : new ReportCharts(Locale.SIMPLIFIED_CHINESE, chinese),
                write);
    }

    private void draw(String language, ReportCharts charts, BiConsumer<String, byte[]> write) {
        Label unit = Label.of(reports.unit().zh(), reports.unit().en());
        Map<String, ReportChart> drawn = new LinkedHashMap<>();
        if (!reports.trend().isEmpty()) {
            drawn.put("trend", charts.trend(unit, reports.trend()));
        }
        drawn.put(
                "complaints",
                charts.effect(
                        Label.of("投诉", "complaints"), Label.of("每千床日", "per 1,000 patient days"), reports.effect()));
        List<UnitMonth> largest = reports.largest();
        drawn.put("headcount", charts.headcount(largest, names));
        drawn.put("cost", charts.cost(largest, names));
        drawn.forEach((name, chart) -> {
            write.accept("charts/" + name + "." + language + ".svg", chart.svg());
            write.accept("charts/" + name + "." + language + ".png", chart.png());
        });
    }

    /** The first pictures, {@code folder} stands before each link. */
    static DomContent html(String folder, int most) {
        return div(
                        each(CAPTIONS.entrySet().stream()
                                .limit(most)
                                .map(one -> div(
                                                picture(
                                                        folder,
                                                        one.getKey(),
                                                        one.getValue().zh(),
                                                        "zh"),
                                                picture(
                                                        folder,
                                                        one.getKey(),
                                                        one.getValue().en(),
                                                        "en"))
                                        .withClass("chart"))),
                        p(
                                        a("reports.json").withHref(folder + "reports.json"),
                                        text(" · "),
                                        Bilingual.of("基本工资与投诉为虚构", "basic pay and complaints are invented")
                                                .html())
                                .withClass("note"))
                .withClass("charts");
    }

    private static DomContent picture(String folder, String name, String caption, String language) {
        String file = folder + "charts/" + name + "." + language;
        return span(
                        a(img().withSrc(file + ".svg").withAlt(caption)).withHref(file + ".svg"),
                        a("PNG").withHref(file + ".png").withTitle(caption))
                .withClass(language);
    }
}
