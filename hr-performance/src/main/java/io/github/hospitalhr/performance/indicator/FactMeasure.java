package io.github.hospitalhr.performance.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;

/**
 * The facts of one type, aggregated.
 *
 * @param factType the type, such as {@code infusion}
 * @param aggregation how several facts become one value
 * @param unit the unit of the value; facts in other units of the same dimension are converted
 */
public record FactMeasure(String factType, Aggregation aggregation, MeasureUnit unit) implements Measure {

    public FactMeasure {
        if (factType.isBlank()) {
            throw new IllegalArgumentException("factType is blank.\nMaybe the type of a fact was left out.");
        }
        Objects.requireNonNull(aggregation, "aggregation");
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * Whether no fact at all is the value zero.
     *
     * @return true for sums and counts
     */
    public boolean countsNothingAsZero() {
        return aggregation == Aggregation.SUM || aggregation == Aggregation.COUNT;
    }

    @Override
    @JsonIgnore
    public List<FactMeasure> parts() {
        return List.of(this);
    }
}
