package io.github.hospitalhr.performance.indicator;

import io.github.hospitalhr.domain.text.Label;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Units of facts and indicators. Units of one dimension convert into each other; into the smallest unit of the dimension
 * exactly, from it with 10 decimals.
 */
public enum MeasureUnit {
    /** A number of things: infusions (输液次数), operations, complaints. */
    COUNT(Dimension.COUNT, 1, "次", "times"),
    /** A thousand things, such as patient days in a rate per mille. */
    THOUSAND(Dimension.COUNT, 1_000, "千次", "thousand"),
    /** Minutes. */
    MINUTE(Dimension.TIME, 1, "分钟", "min"),
    /** Hours of 60 minutes. */
    HOUR(Dimension.TIME, 60, "小时", "h"),
    /** Per mille. */
    PER_MILLE(Dimension.SHARE, 1, "‰", "‰"),
    /** Percent. */
    PERCENT(Dimension.SHARE, 10, "%", "%"),
    /** A share of one: 0.95 is 95 percent. */
    FRACTION(Dimension.SHARE, 1_000, "比例", "of 1"),
    /** Rating or workload points (分). */
    POINT(Dimension.POINT, 1, "分", "points"),
    /** Cents of the currency (分钱). */
    CENT(Dimension.MONEY, 1, "分钱", "cents"),
    /** The currency itself (元). */
    YUAN(Dimension.MONEY, 100, "元", "yuan");

    /** What a unit measures. */
    public enum Dimension {
        /** Numbers of things. */
        COUNT,
        /** Time. */
        TIME,
        /** Shares. */
        SHARE,
        /** Points. */
        POINT,
        /** Money. */
        MONEY
    }

    private final Dimension dimension;
    private final BigDecimal inSmallest;
    private final String zh;
    private final String en;

    MeasureUnit(Dimension dimension, long inSmallest, String zh, String en) {
        this.dimension = dimension;
        this.inSmallest = BigDecimal.valueOf(inSmallest);
        this.zh = zh;
        this.en = en;
    }

    /**
     * The unit as it stands behind a number.
     *
     * @return the text in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }

    /**
     * What the unit measures.
     *
     * @return the dimension
     */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * How many of the smallest unit of the dimension make one of this unit.
     *
     * @return a whole number from 1
     */
    public BigDecimal inSmallest() {
        return inSmallest;
    }

    /**
     * Converts a value of this unit into the smallest unit of its dimension, exactly.
     *
     * @param value a value in this unit
     * @return the value in the smallest unit
     */
    public BigDecimal toSmallest(BigDecimal value) {
        return inSmallest.compareTo(BigDecimal.ONE) == 0 ? value : value.multiply(inSmallest);
    }

    /**
     * Converts a value of the smallest unit of the dimension into this unit, with 10 decimals half-even where it does not
     * divide.
     *
     * @param value a value in the smallest unit
     * @return the value in this unit
     */
    public BigDecimal fromSmallest(BigDecimal value) {
        Objects.requireNonNull(value, "value");
        return inSmallest.compareTo(BigDecimal.ONE) == 0 ? value : Decimals.quotient(value, inSmallest);
    }
}
