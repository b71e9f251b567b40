package io.github.hospitalhr.performance.formula;

import java.math.BigDecimal;
import java.util.Objects;

/** What a formula gives for given values: a number, or the named reason why there is none. Never a silent zero. */
public sealed interface FormulaOutcome {

    /**
     * A number.
     *
     * @param value the number, at most 34 significant digits
     */
    record Value(BigDecimal value) implements FormulaOutcome {
        public Value {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * No number.
     *
     * @param fault why there is none
     */
    record Refused(FormulaFault fault) implements FormulaOutcome {
        public Refused {
            Objects.requireNonNull(fault, "fault");
        }
    }
}
