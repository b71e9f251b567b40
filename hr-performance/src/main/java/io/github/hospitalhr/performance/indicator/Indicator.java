package io.github.hospitalhr.performance.indicator;

import io.github.hospitalhr.domain.text.Label;
import java.util.Objects;

/**
 * One indicator in one version (考核指标). A changed indicator is a new version; scorecards name the version they used.
 *
 * @param id identity, the same over all versions
 * @param version the version, from 1
 * @param name name shown to people
 * @param measure what is measured
 * @param unit the unit of the measured value, as the curve reads it
 * @param direction which values are good
 * @param curve how the value becomes points
 * @param months the window: the month scored and so many before it, 1 to 36
 * @param minimumSample fewest facts for a value; with fewer the data counts as missing. For a ratio, facts of the
 *     denominator. 0 only for a sum or a count, where no fact means the value zero: no complaint is a good month, not a gap
 * @param missing what happens then
 * @param basis what the indicator is about
 * @param attributable to whom its facts can be laid
 */
public record Indicator(
        IndicatorId id,
        int version,
        Label name,
        Measure measure,
        MeasureUnit unit,
        Direction direction,
        Curve curve,
        int months,
        int minimumSample,
        MissingData missing,
        MetricBasis basis,
        Attributable attributable) {

    public Indicator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(attributable, "attributable");
        if (version < 1 || minimumSample < 0 || months < 1 || months > 36) {
            throw new IllegalArgumentException(
                    "version (" + version + ") must be from 1, minimumSample (" + minimumSample + ") from 0, months ("
                            + months + ") from 1 to 36.\nMaybe a field of " + id + " was left out.");
        }
        if (measure instanceof FactMeasure facts && facts.unit() != unit) {
            throw new IllegalArgumentException("the measure of " + id + " is in " + facts.unit() + ", the indicator in "
                    + unit + ".\nMaybe set both to the unit of the curve.");
        }
        if (minimumSample == 0 && !(measure instanceof FactMeasure facts && facts.countsNothingAsZero())) {
            throw new IllegalArgumentException("minimumSample of " + id
                    + " is 0, but only a sum or a count has a value without facts.\nMaybe 1 is meant.");
        }
        if (!curve.fits(direction)) {
            throw new IllegalArgumentException("the curve of " + id + " rewards a move against " + direction
                    + ".\nMaybe zeroAt and fullAt are swapped.");
        }
    }

    /**
     * A builder with the usual settings: version 1, one month, one fact, full points for a share of 100 percent.
     *
     * @param id identity
     * @param zh name in Chinese
     * @param en name in English
     * @return a builder
     */
    public static IndicatorBuilder builder(String id, String zh, String en) {
        return new IndicatorBuilder(IndicatorId.of(id), Label.of(zh, en));
    }
}
