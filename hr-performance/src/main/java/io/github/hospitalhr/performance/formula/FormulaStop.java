package io.github.hospitalhr.performance.formula;

/** Leaves an evaluation; never seen by a caller. */
final class FormulaStop extends Exception {

    private static final long serialVersionUID = 1L;

    private final FormulaFault fault;

    FormulaStop(FormulaFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    FormulaFault fault() {
        return fault;
    }
}
