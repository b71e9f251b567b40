package io.github.hospitalhr.performance.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.report.Effect;
import io.github.hospitalhr.performance.report.TrendPoint;
import io.github.hospitalhr.performance.report.UnitMonth;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportChartsTest {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final ReportCharts ENGLISH = new ReportCharts(Locale.ENGLISH, Font.SANS_SERIF);

    private static Label name(UnitId unit) {
        return unit.value().equals("icu") ? Label.of("重症监护室", "Intensive care") : Label.of("急诊科", "Emergency");
    }

    private static List<UnitMonth> rows() {
        List<UnitMonth> rows = new ArrayList<>();
        for (int m = 0; m < 4; m++) {
            rows.add(row("icu", m, 40 - m, m == 0 ? null : "2.53"));
            rows.add(row("er", m, 36 + m, m == 2 ? null : "1.10"));
        }
        return rows;
    }

    private static UnitMonth row(String unit, int month, int heads, @Nullable String turnover) {
        return new UnitMonth(
                UnitId.of(unit),
                AUGUST.plusMonths(month),
                heads,
                1,
                turnover == null ? null : new BigDecimal(turnover),
                BigDecimal.valueOf(heads * 15_000L),
                BigDecimal.valueOf(15_000));
    }

    private static List<ReportChart> all(ReportCharts charts) {
        return List.of(
                charts.headcount(rows(), ReportChartsTest::name),
                charts.turnover(rows(), ReportChartsTest::name),
                charts.cost(rows(), ReportChartsTest::name),
                charts.trend(
                        Label.of("重症监护室得分", "Scores of intensive care"),
                        List.of(
                                new TrendPoint(AUGUST, 30, new BigDecimal("81.20"), new BigDecimal("82.00")),
                                new TrendPoint(AUGUST.plusMonths(1), 0, null, null),
                                new TrendPoint(
                                        AUGUST.plusMonths(2), 31, new BigDecimal("86.10"), new BigDecimal("85.50")))),
                charts.effect(
                        Label.of("投诉率", "Complaints per 1,000 patient days"),
                        Label.of("‰", "per 1,000"),
                        new Effect(
                                new BigDecimal("5.0000"),
                                new BigDecimal("1.0000"),
                                new BigDecimal("-4.0000"),
                                new BigDecimal("-80.00"),
                                6,
                                3)));
    }

    @Test
    void everyReportIsAPictureInPointsAndInLines() throws IOException {
        for (ReportChart chart : all(ENGLISH)) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart.png()));
            assertThat(image.getWidth()).isEqualTo(900);
            assertThat(colours(image)).as("something is drawn").isGreaterThan(20);
            assertThat(new String(chart.svg(), StandardCharsets.UTF_8)).contains("<svg", "</svg>");
        }
    }

    private static long colours(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void chineseLabelsAreShownOrTheMissingFontIsNamed() throws IOException {
        boolean chinese = new Font(Font.SANS_SERIF, Font.PLAIN, 13).canDisplayUpTo("在岗人数") < 0;
        ReportCharts charts = new ReportCharts(Locale.SIMPLIFIED_CHINESE, Font.SANS_SERIF);
        if (!chinese) {
            assertThatThrownBy(() -> charts.headcount(rows(), ReportChartsTest::name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("fonts-wqy-zenhei");
            return;
        }
        for (ReportChart chart : all(charts)) {
            assertThat(chart.png()).hasSizeGreaterThan(5_000);
        }
        byte[] english = ENGLISH.headcount(rows(), ReportChartsTest::name).png();
        assertThat(charts.headcount(rows(), ReportChartsTest::name).png()).isNotEqualTo(english);
    }

    @Test
    void whatTheFontCannotShowIsRefused() {
        Label unassigned = Label.of("x", "x\uFFFE");
        assertThatThrownBy(() -> ENGLISH.trend(unassigned, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fffe")
                .hasMessageContaining("Maybe");
    }

    @Test
    void nothingToDrawIsACallersMistake() {
        assertThatThrownBy(() -> ENGLISH.headcount(List.of(), ReportChartsTest::name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing to draw");
    }
}
