package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.performance.indicator.FactMeasure;
import java.time.YearMonth;

/** The facts of one person as scoring asks for them: fact by fact, or as columns. */
@FunctionalInterface
interface Aggregates {

    /** The facts of a measure over the months that end with {@code last}. */
    PartValue value(FactMeasure measure, YearMonth last, int months);
}
