package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.performance.indicator.FactMeasure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one type over the window of an indicator.
 *
 * @param measure type, aggregation and unit
 * @param value the aggregate in the unit of the measure, or null without facts where that is no zero
 * @param sample number of facts
 * @param facts the facts, ascending by day, time and key
 */
public record PartValue(FactMeasure measure, @Nullable BigDecimal value, int sample, List<FactRef> facts) {

    public PartValue {
        Objects.requireNonNull(measure, "measure");
        facts = List.copyOf(facts);
    }
}
