package io.github.hospitalhr.performance.indicator;

import io.github.hospitalhr.performance.formula.Formula;
import io.github.hospitalhr.performance.formula.FormulaOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A hospital's own curve: a formula of the one variable {@code value}. The result is kept within 0 to 100.
 *
 * @param formula the formula
 */
public record FormulaCurve(Formula formula) implements Curve {

    /** The name of the measured value. */
    public static final String VALUE = "value";

    public FormulaCurve {
        if (!List.of(VALUE).equals(List.copyOf(formula.variables()))) {
            throw new IllegalArgumentException("the variables of a curve are " + formula.variables()
                    + ", not [value].\nMaybe several measures are meant: use FormulaMeasure.");
        }
    }

    /**
     * A curve from a text.
     *
     * @param text the formula, such as {@code if(value >= 90, 100, value)}
     * @return the curve
     */
    public static FormulaCurve of(String text) {
        return new FormulaCurve(Formula.of(text, VALUE));
    }

    @Override
    public CurveOutcome points(BigDecimal value) {
        FormulaOutcome outcome = formula.evaluate(Map.of(VALUE, value));
        return outcome instanceof FormulaOutcome.Value number
                ? CurveOutcome.of(number.value())
                : CurveOutcome.refused(((FormulaOutcome.Refused) outcome).fault());
    }

    /** A formula is not read for its direction; the hospital answers for it. */
    @Override
    public boolean fits(Direction direction) {
        return true;
    }
}
