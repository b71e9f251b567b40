package io.github.hospitalhr.performance.indicator;

import io.github.hospitalhr.domain.text.Label;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Indicator}. Defaults: version 1, window of one month, minimum sample 1, quality, attributable to a
 * person. Measure, curve and missing-data policy have no default. Not for use by several threads.
 */
public final class IndicatorBuilder {

    private final IndicatorId id;
    private final Label name;
    private int version = 1;
    private @Nullable Measure measure;
    private MeasureUnit unit = MeasureUnit.COUNT;
    private Direction direction = Direction.HIGHER_IS_BETTER;
    private @Nullable Curve curve;
    private int months = 1;
    private int minimumSample = 1;
    private @Nullable MissingData missing;
    private MetricBasis basis = MetricBasis.QUALITY;
    private Attributable attributable = Attributable.PERSON;

    IndicatorBuilder(IndicatorId id, Label name) {
        this.id = id;
        this.name = name;
    }

    /**
     * Sets the version.
     *
     * @param number from 1
     * @return this
     */
    public IndicatorBuilder version(int number) {
        this.version = number;
        return this;
    }

    /**
     * Measures facts of one type.
     *
     * @param factType the type
     * @param aggregation how they become one value
     * @param in the unit of the value
     * @return this
     */
    public IndicatorBuilder facts(String factType, Aggregation aggregation, MeasureUnit in) {
        return measure(new FactMeasure(factType, aggregation, in), in);
    }

    /**
     * Measures a percentage of two sums.
     *
     * @param part the fact type counted
     * @param whole the fact type it is held against
     * @return this
     */
    public IndicatorBuilder percentage(String part, String whole) {
        return measure(
                new RatioMeasure(
                        new FactMeasure(part, Aggregation.SUM, MeasureUnit.COUNT),
                        new FactMeasure(whole, Aggregation.SUM, MeasureUnit.COUNT),
                        BigDecimal.valueOf(100)),
                MeasureUnit.PERCENT);
    }

    /**
     * Sets any measure.
     *
     * @param what what is measured
     * @param in the unit of the value
     * @return this
     */
    public IndicatorBuilder measure(Measure what, MeasureUnit in) {
        this.measure = what;
        this.unit = in;
        return this;
    }

    /**
     * Sets the curve and the direction it rewards.
     *
     * @param which which values are good
     * @param how the curve
     * @return this
     */
    public IndicatorBuilder curve(Direction which, Curve how) {
        this.direction = which;
        this.curve = how;
        return this;
    }

    /**
     * Sets the window.
     *
     * @param count number of months, the scored one included
     * @return this
     */
    public IndicatorBuilder months(int count) {
        this.months = count;
        return this;
    }

    /**
     * Sets what happens without enough facts.
     *
     * @param fewest the minimum sample
     * @param policy what happens below it
     * @return this
     */
    public IndicatorBuilder missing(int fewest, MissingData policy) {
        this.minimumSample = fewest;
        this.missing = policy;
        return this;
    }

    /**
     * Sets what the indicator is about and to whom its facts can be laid.
     *
     * @param about what it is about
     * @param whom to whom
     * @return this
     */
    public IndicatorBuilder basis(MetricBasis about, Attributable whom) {
        this.basis = about;
        this.attributable = whom;
        return this;
    }

    /**
     * The indicator.
     *
     * @return the indicator
     * @throws NullPointerException if measure, curve or missing-data policy were not set
     */
    public Indicator build() {
        return new Indicator(
                id,
                version,
                name,
                Objects.requireNonNull(measure, "measure"),
                unit,
                direction,
                Objects.requireNonNull(curve, "curve"),
                months,
                minimumSample,
                Objects.requireNonNull(missing, "missing: state what happens without facts"),
                basis,
                attributable);
    }
}
