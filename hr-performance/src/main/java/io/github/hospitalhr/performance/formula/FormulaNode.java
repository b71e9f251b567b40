package io.github.hospitalhr.performance.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A formula in the form in which it is evaluated. */
sealed interface FormulaNode {

    BigDecimal evaluate(Map<String, BigDecimal> values) throws FormulaStop;

    record Literal(BigDecimal value) implements FormulaNode {
        @Override
        public BigDecimal evaluate(Map<String, BigDecimal> values) {
            return value;
        }
    }

    record Variable(String name) implements FormulaNode {
        @Override
        public BigDecimal evaluate(Map<String, BigDecimal> values) throws FormulaStop {
            BigDecimal value = values.get(name);
            if (value == null) {
                throw new FormulaStop(FormulaFault.NOT_A_NUMBER);
            }
            return Operation.inRange(value);
        }
    }

    record Call(Operation operation, List<FormulaNode> arguments) implements FormulaNode {
        @Override
        public BigDecimal evaluate(Map<String, BigDecimal> values) throws FormulaStop {
            if (operation == Operation.IF) {
                boolean holds = arguments.get(0).evaluate(values).signum() != 0;
                return arguments.get(holds ? 1 : 2).evaluate(values);
            }
            BigDecimal[] operands = new BigDecimal[arguments.size()];
            for (int i = 0; i < operands.length; i++) {
                operands[i] = arguments.get(i).evaluate(values);
            }
            return operation.apply(operands);
        }
    }
}
