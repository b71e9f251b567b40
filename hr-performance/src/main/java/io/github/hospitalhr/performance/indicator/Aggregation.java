package io.github.hospitalhr.performance.indicator;

import io.github.hospitalhr.domain.text.Label;

/** How the facts of a window become one value. */
public enum Aggregation {
    /** The sum of the values, exact. */
    SUM("合计", "sum"),
    /** The mean of the values, 10 decimals half-even. */
    MEAN("均值", "mean"),
    /** The number of facts. */
    COUNT("次数", "count"),
    /** The smallest value. */
    MINIMUM("最小值", "smallest"),
    /** The largest value. */
    MAXIMUM("最大值", "largest"),
    /** The value of the latest fact; of several at the same time, that with the greatest key. */
    LATEST("最近值", "latest");

    private final String zh;
    private final String en;

    Aggregation(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The aggregation in words.
     *
     * @return the text in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }
}
