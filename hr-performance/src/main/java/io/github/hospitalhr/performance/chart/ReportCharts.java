package io.github.hospitalhr.performance.chart;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.report.Effect;
import io.github.hospitalhr.performance.report.TrendPoint;
import io.github.hospitalhr.performance.report.UnitMonth;
import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.Styler;

/**
 * Draws reports. Months without a value have no bar and no point, never a zero. Safe for use by several threads.
 *
 * <p>Chinese labels need a font that has them, such as WenQuanYi Zen Hei or Noto Sans CJK; without one nothing is drawn.
 */
public final class ReportCharts {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;

    /** Told apart by people who do not tell red from green (Okabe and Ito). */
    private static final Color[] COLOURS = {
        new Color(0x0072B2),
        new Color(0xE69F00),
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0x56B4E9),
        new Color(0xD55E00)
    };

    private final Locale locale;
    private final String font;

    /**
     * Charts in a language and a font.
     *
     * @param locale Chinese or English; anything but Chinese is English
     * @param font family of the font, such as {@code WenQuanYi Zen Hei}; {@code SansSerif} takes what the machine has
     */
    public ReportCharts(Locale locale, String font) {
        this.locale = Objects.requireNonNull(locale, "locale");
        this.font = Objects.requireNonNull(font, "font");
    }

    /**
     * Headcount by unit and month (在岗人数).
     *
     * @param rows the rows of the staff report
     * @param names names of units
     * @return the chart
     */
    public ReportChart headcount(List<UnitMonth> rows, Function<UnitId, Label> names) {
        return units(
                Label.of("在岗人数", "Headcount"),
                Label.of("人", "people"),
                rows,
                names,
                row -> BigDecimal.valueOf(row.headcount()));
    }

    /**
     * Turnover by unit and month (离职率).
     *
     * @param rows the rows of the staff report
     * @param names names of units
     * @return the chart, in percent
     */
    public ReportChart turnover(List<UnitMonth> rows, Function<UnitId, Label> names) {
        return units(Label.of("离职率", "Turnover"), Label.of("%", "%"), rows, names, UnitMonth::turnover);
    }

    /**
     * Cost by unit and month (人力成本).
     *
     * @param rows the rows of the staff report
     * @param names names of units
     * @return the chart
     */
    public ReportChart cost(List<UnitMonth> rows, Function<UnitId, Label> names) {
        return units(Label.of("人力成本", "Staff cost"), Label.of("元", "yuan"), rows, names, UnitMonth::cost);
    }

    private ReportChart units(
            Label title,
            Label unit,
            List<UnitMonth> rows,
            Function<UnitId, Label> names,
            Function<UnitMonth, @Nullable BigDecimal> value) {
        TreeSet<String> months = new TreeSet<>();
        Map<UnitId, Map<String, Number>> series = new TreeMap<>();
        for (UnitMonth row : rows) {
            months.add(row.month().toString());
            BigDecimal number = value.apply(row);
            Map<String, Number> line = series.computeIfAbsent(row.unit(), u -> new TreeMap<>());
            if (number != null) {
                line.put(row.month().toString(), number);
            }
        }
        CategoryChart chart = chart(title, unit);
        series.forEach((id, line) -> add(chart, names.apply(id), months, line));
        return finished(chart, title, months.isEmpty());
    }

    /**
     * Mean and median score by month (得分趋势).
     *
     * @param title what is scored, such as the name of a ward
     * @param points the points of the trend
     * @return the chart
     */
    public ReportChart trend(Label title, List<TrendPoint> points) {
        TreeSet<String> months = new TreeSet<>();
        Map<String, Number> means = new TreeMap<>();
        Map<String, Number> medians = new TreeMap<>();
        for (TrendPoint point : points) {
            months.add(point.month().toString());
            if (point.mean() != null && point.median() != null) {
                means.put(point.month().toString(), point.mean());
                medians.put(point.month().toString(), point.median());
            }
        }
        CategoryChart chart = chart(title, Label.of("分", "points"));
        chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
        chart.getStyler().setOverlapped(true);
        add(chart, Label.of("平均分", "mean"), months, means);
        add(chart, Label.of("中位数", "median"), months, medians);
        return finished(chart, title, months.isEmpty());
    }

    /**
     * A number before and after a measure (措施前后对比).
     *
     * @param title what is counted
     * @param unit its unit
     * @param effect the effect
     * @return the chart
     */
    public ReportChart effect(Label title, Label unit, Effect effect) {
        CategoryChart chart = chart(title, unit);
        String before =
                in(Label.of("措施前 " + effect.monthsBefore() + " 个月", "before, " + effect.monthsBefore() + " months"));
        String after =
                in(Label.of("措施后 " + effect.monthsAfter() + " 个月", "after, " + effect.monthsAfter() + " months"));
        chart.addSeries(in(title), List.of(before, after), List.of(effect.before(), effect.after()));
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setLabelsVisible(true);
        return finished(chart, title, false);
    }

    private void add(CategoryChart chart, Label name, SortedSet<String> months, Map<String, Number> values) {
        if (months.isEmpty()) {
            return;
        }
        List<Number> numbers = new ArrayList<>();
        months.forEach(month -> numbers.add(values.get(month)));
        chart.addSeries(shown(name), List.copyOf(months), numbers);
    }

    private CategoryChart chart(Label title, Label unit) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(shown(title))
                .xAxisTitle(in(Label.of("月份", "month")))
                .yAxisTitle(shown(unit))
                .theme(Styler.ChartTheme.GGPlot2)
                .build();
        Font plain = new Font(font, Font.PLAIN, 13);
        chart.getStyler().setChartTitleFont(new Font(font, Font.BOLD, 18));
        chart.getStyler().setLegendFont(plain);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setSeriesColors(COLOURS);
        chart.getStyler().setAxisTitleFont(plain);
        chart.getStyler().setAxisTickLabelsFont(plain);
        chart.getStyler().setLabelsFont(plain);
        chart.getStyler().setYAxisDecimalPattern("#,##0.##");
        return chart;
    }

    private ReportChart finished(CategoryChart chart, Label title, boolean empty) {
        if (empty) {
            throw new IllegalArgumentException(
                    "there is nothing to draw for " + title.en() + ".\nMaybe ask whether the report has rows first.");
        }
        return new ReportChart(chart);
    }

    private String in(Label label) {
        return label.in(locale);
    }

    /** The text, which the font must be able to show: empty boxes in a report help nobody. */
    private String shown(Label label) {
        String text = in(label);
        int missing = new Font(font, Font.PLAIN, 13).canDisplayUpTo(text);
        if (missing >= 0) {
            throw new IllegalArgumentException("font (" + font + ") cannot show character U+"
                    + Integer.toHexString(text.codePointAt(missing))
                    + ".\nMaybe install fonts-wqy-zenhei, or name a font that has it.");
        }
        return text;
    }
}
