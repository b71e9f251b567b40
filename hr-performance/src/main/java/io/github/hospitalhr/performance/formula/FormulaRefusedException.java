package io.github.hospitalhr.performance.formula;

import java.util.Objects;

/** A formula that cannot be accepted as it is written. The message names the fault and the place, never the whole text. */
public final class FormulaRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Why the formula is refused. */
    private final FormulaFault fault;

    /**
     * A refusal.
     *
     * @param fault the reason
     * @param detail the place or the name, at most some ten characters of the text
     */
    public FormulaRefusedException(FormulaFault fault, String detail) {
        super(
                fault + ": " + fault.label().en() + " (" + detail
                        + ").\nMaybe write plain arithmetic with + - * / %, comparisons, min, max, if, abs, round, floor, ceiling, clamp.");
        this.fault = Objects.requireNonNull(fault, "fault");
    }

    /**
     * Why the formula is refused.
     *
     * @return the reason
     */
    public FormulaFault fault() {
        return fault;
    }
}
