package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.formula.FormulaFault;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a scorecard with everything it was made of.
 *
 * @param group identity of the group of the scheme
 * @param groupName its name
 * @param indicator the indicator
 * @param version its version
 * @param name its name
 * @param weight its weight in the scheme, in percent
 * @param effectiveWeight its weight after left-out indicators were spread, in percent, 10 decimals half-even
 * @param state how it entered the score
 * @param value the measured value in {@code unit}, or null without enough facts
 * @param unit the unit of the value
 * @param sample number of facts
 * @param needed the minimum sample
 * @param points the points, 0 to 100 with 4 decimals, or null where it did not enter
 * @param contribution {@code points x effectiveWeight / 100} with 4 decimals half-up, for reading; the score is rounded once
 *     from the exact sum, so these may differ from it in the last decimal
 * @param fault why a formula gave no value, or null
 * @param parts the facts by type
 */
public record ScoreLine(
        String group,
        Label groupName,
        IndicatorId indicator,
        int version,
        Label name,
        BigDecimal weight,
        BigDecimal effectiveWeight,
        LineState state,
        @Nullable BigDecimal value,
        MeasureUnit unit,
        int sample,
        int needed,
        @Nullable BigDecimal points,
        BigDecimal contribution,
        @Nullable FormulaFault fault,
        List<PartValue> parts) {

    public ScoreLine {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(groupName, "groupName");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        parts = List.copyOf(parts);
    }
}
