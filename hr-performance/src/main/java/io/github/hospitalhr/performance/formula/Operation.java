package io.github.hospitalhr.performance.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The closed list of what a formula can do; the cost of each is bounded by the 34 digits of its operands. */
enum Operation {
    ADD(Form.INFIX, "+", 2, 2),
    SUBTRACT(Form.INFIX, "-", 2, 2),
    MULTIPLY(Form.INFIX, "*", 2, 2),
    DIVIDE(Form.INFIX, "/", 2, 2),
    REMAINDER(Form.INFIX, "%", 2, 2),
    LESS(Form.INFIX, "<", 2, 2),
    LESS_OR_EQUAL(Form.INFIX, "<=", 2, 2),
    GREATER(Form.INFIX, ">", 2, 2),
    GREATER_OR_EQUAL(Form.INFIX, ">=", 2, 2),
    EQUAL(Form.INFIX, "==", 2, 2),
    NOT_EQUAL(Form.INFIX, "!=", 2, 2),
    AND(Form.INFIX, "&&", 2, 2),
    OR(Form.INFIX, "||", 2, 2),
    NEGATE(Form.PREFIX, "NEGATE", 1, 1),
    PLUS(Form.PREFIX, "PLUS", 1, 1),
    NOT(Form.PREFIX, "!", 1, 1),
    MIN(Form.FUNCTION, "MIN", 1, 16),
    MAX(Form.FUNCTION, "MAX", 1, 16),
    IF(Form.FUNCTION, "IF", 3, 3),
    ABS(Form.FUNCTION, "ABS", 1, 1),
    ROUND(Form.FUNCTION, "ROUND", 2, 2),
    FLOOR(Form.FUNCTION, "FLOOR", 1, 1),
    CEILING(Form.FUNCTION, "CEILING", 1, 1),
    CLAMP(Form.FUNCTION, "CLAMP", 3, 3);

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);
    private static final BigDecimal MAX_PLACES = BigDecimal.TEN;

    /** How an operation is written. */
    private enum Form {
        INFIX,
        PREFIX,
        FUNCTION
    }

    private final Form form;
    private final String symbol;
    private final int fewest;
    private final int most;

    Operation(Form form, String symbol, int fewest, int most) {
        this.form = form;
        this.symbol = symbol;
        this.fewest = fewest;
        this.most = most;
    }

    static @Nullable Operation infix(String symbol) {
        String known = "=".equals(symbol) ? "==" : "<>".equals(symbol) ? "!=" : symbol;
        for (Operation operation : values()) {
            if (operation.form == Form.INFIX && operation.symbol.equals(known)) {
                return operation;
            }
        }
        return null;
    }

    static @Nullable Operation prefix(String symbol) {
        return switch (symbol) {
            case "-" -> NEGATE;
            case "+" -> PLUS;
            case "!" -> NOT;
            default -> null;
        };
    }

    static @Nullable Operation function(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (Operation operation : values()) {
            if (operation.form == Form.FUNCTION && operation.symbol.equals(upper)) {
                return operation;
            }
        }
        return null;
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    BigDecimal apply(BigDecimal[] x) throws FormulaStop {
        BigDecimal result = switch (this) {
            case ADD -> x[0].add(x[1], DIGITS);
            case SUBTRACT -> x[0].subtract(x[1], DIGITS);
            case MULTIPLY -> x[0].multiply(x[1], DIGITS);
            case DIVIDE -> x[0].divide(nonZero(x[1]), DIGITS);
            case REMAINDER -> x[0].remainder(nonZero(x[1]));
            case LESS -> truth(x[0].compareTo(x[1]) < 0);
            case LESS_OR_EQUAL -> truth(x[0].compareTo(x[1]) <= 0);
            case GREATER -> truth(x[0].compareTo(x[1]) > 0);
            case GREATER_OR_EQUAL -> truth(x[0].compareTo(x[1]) >= 0);
            case EQUAL -> truth(x[0].compareTo(x[1]) == 0);
            case NOT_EQUAL -> truth(x[0].compareTo(x[1]) != 0);
            case AND -> truth(x[0].signum() != 0 && x[1].signum() != 0);
            case OR -> truth(x[0].signum() != 0 || x[1].signum() != 0);
            case NOT -> truth(x[0].signum() == 0);
            case NEGATE -> x[0].negate();
            case PLUS -> x[0];
            case MIN -> extreme(x, -1);
            case MAX -> extreme(x, 1);
            case IF -> x[0].signum() != 0 ? x[1] : x[2];
            case ABS -> x[0].abs();
            case ROUND -> x[0].setScale(places(x[1]), RoundingMode.HALF_UP);
            case FLOOR -> x[0].setScale(0, RoundingMode.FLOOR);
            case CEILING -> x[0].setScale(0, RoundingMode.CEILING);
            case CLAMP -> x[0].max(x[1]).min(x[2]);
        };
        return inRange(result);
    }

    static BigDecimal inRange(BigDecimal value) throws FormulaStop {
        if (value.precision() - (long) value.scale() > 20
                || value.scale() > 10_000
                || value.abs().compareTo(LIMIT) > 0) {
            throw new FormulaStop(FormulaFault.OUT_OF_RANGE);
        }
        return value.round(DIGITS);
    }

    private static BigDecimal truth(boolean holds) {
        return holds ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static BigDecimal nonZero(BigDecimal divisor) throws FormulaStop {
        if (divisor.signum() == 0) {
            throw new FormulaStop(FormulaFault.DIVISION_BY_ZERO);
        }
        return divisor;
    }

    private static int places(BigDecimal value) throws FormulaStop {
        if (value.signum() < 0 || value.compareTo(MAX_PLACES) > 0) {
            throw new FormulaStop(FormulaFault.OUT_OF_RANGE);
        }
        return value.intValue();
    }

    private static BigDecimal extreme(BigDecimal[] values, int sign) {
        BigDecimal best = values[0];
        for (BigDecimal value : values) {
            best = value.compareTo(best) * sign > 0 ? value : best;
        }
        return best;
    }
}
