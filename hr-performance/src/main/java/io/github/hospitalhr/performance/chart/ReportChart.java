package io.github.hospitalhr.performance.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.ChartEncoder;

/** A picture of a report. Not for use by several threads. */
public final class ReportChart {

    private final CategoryChart chart;

    ReportChart(CategoryChart chart) {
        this.chart = Objects.requireNonNull(chart, "chart");
    }

    /**
     * The picture in points.
     *
     * @return a PNG file
     */
    public byte[] png() {
        return bytes("png");
    }

    /**
     * The picture in lines; texts are outlines, so that whoever looks at it needs no font.
     *
     * @return an SVG file in UTF-8
     */
    public byte[] svg() {
        return bytes("svg");
    }

    private byte[] bytes(String format) {
        try {
            return ChartEncoder.getBytes(chart, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
