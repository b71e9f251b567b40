package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.performance.formula.FormulaFault;
import io.github.hospitalhr.performance.indicator.Decimals;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line before the weights of left-out indicators are spread. */
record Draft(
        ResolvedScheme.Group group,
        ResolvedScheme.Line line,
        Measured measured,
        LineState state,
        @Nullable BigDecimal points,
        @Nullable FormulaFault fault) {

    /** What an indicator measured, before its policy. */
    record Measured(
            @Nullable BigDecimal value,
            int sample,
            @Nullable FormulaFault fault,
            List<PartValue> parts) {}

    /** Whether the line depends on its facts alone, not on the month before. */
    boolean isOfItsFacts() {
        return state == LineState.SCORED || line.indicator().missing() != MissingData.CARRY;
    }

    /** Whether the line entered with facts of its own. */
    boolean isEvident() {
        return state == LineState.SCORED && measured.sample() > 0;
    }

    /** The line; {@code present} is the weight of all that entered. */
    ScoreLine line(BigDecimal present) {
        Indicator indicator = line.indicator();
        BigDecimal weight = line.weight();
        BigDecimal effective =
                points == null ? BigDecimal.ZERO : Decimals.quotient(weight.multiply(Decimals.HUNDRED), present);
        BigDecimal contribution = points == null
                ? BigDecimal.ZERO
                : weight.multiply(points).divide(present, Decimals.POINT_SCALE, RoundingMode.HALF_UP);
        return new ScoreLine(
                group.id(),
                group.name(),
                indicator.id(),
                indicator.version(),
                indicator.name(),
                weight,
                effective,
                state,
                measured.value(),
                indicator.unit(),
                measured.sample(),
                indicator.minimumSample(),
                points,
                contribution,
                fault,
                measured.parts());
    }
}
