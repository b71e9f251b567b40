package io.github.hospitalhr.performance.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text with EvalEx's parser and keeps only what is on the closed list. Nothing is ever evaluated by EvalEx. */
final class FormulaReader {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}(\\.\\d{1,10})?|\\.\\d{1,10}");
    private static final Set<String> NO_NUMBERS = Set.of("nan", "inf", "infinity", "null", "undefined");
    private static final FunctionIfc PLACE_HOLDER = new PlaceHolder();
    private static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .functionDictionary(new EveryName())
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .singleQuoteStringLiteralsAllowed(false)
            .locale(Locale.ROOT)
            .build();

    private final Set<String> variables;
    private int nodes;

    FormulaReader(Set<String> variables) {
        this.variables = variables;
    }

    FormulaNode read(String text) {
        if (text.length() > Formula.MAX_LENGTH) {
            throw new FormulaRefusedException(FormulaFault.TOO_LONG, text.length() + " characters");
        }
        checkNesting(text);
        try {
            return node(new Expression(text, CONFIGURATION).getAbstractSyntaxTree(), 1);
        } catch (ParseException e) {
            throw new FormulaRefusedException(FormulaFault.SYNTAX, "near character " + e.getStartPosition());
        } catch (RuntimeException e) {
            if (e instanceof FormulaRefusedException refused) {
                throw refused;
            }
            throw new FormulaRefusedException(FormulaFault.SYNTAX, e.getClass().getSimpleName());
        }
    }

    private static void checkNesting(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth > Formula.MAX_DEPTH) {
                throw new FormulaRefusedException(FormulaFault.TOO_DEEP, "at character " + (i + 1));
            }
        }
    }

    private FormulaNode node(ASTNode source, int depth) {
        Token token = source.getToken();
        if (++nodes > Formula.MAX_NODES) {
            throw new FormulaRefusedException(FormulaFault.TOO_COSTLY, "more than " + Formula.MAX_NODES);
        }
        if (depth > Formula.MAX_DEPTH) {
            throw new FormulaRefusedException(FormulaFault.TOO_DEEP, "at character " + token.getStartPosition());
        }
        return switch (token.getType()) {
            case NUMBER_LITERAL -> number(token);
            case VARIABLE_OR_CONSTANT -> variable(token);
            case INFIX_OPERATOR ->
                call(source, Operation.infix(token.getValue()), FormulaFault.OPERATOR_NOT_OFFERED, depth);
            case PREFIX_OPERATOR ->
                call(source, Operation.prefix(token.getValue()), FormulaFault.OPERATOR_NOT_OFFERED, depth);
            case FUNCTION ->
                call(source, Operation.function(token.getValue()), FormulaFault.FUNCTION_NOT_OFFERED, depth);
            default ->
                throw new FormulaRefusedException(FormulaFault.SYNTAX, "near character " + token.getStartPosition());
        };
    }

    private FormulaNode call(ASTNode source, @Nullable Operation operation, FormulaFault fault, int depth) {
        List<ASTNode> parameters = source.getParameters();
        if (operation == null || !operation.takes(parameters.size())) {
            throw new FormulaRefusedException(fault, excerpt(source.getToken().getValue()));
        }
        List<FormulaNode> arguments = new ArrayList<>();
        for (ASTNode parameter : parameters) {
            arguments.add(node(parameter, depth + 1));
        }
        return new FormulaNode.Call(operation, List.copyOf(arguments));
    }

    private static FormulaNode number(Token token) {
        if (!PLAIN.matcher(token.getValue()).matches()) {
            throw new FormulaRefusedException(FormulaFault.NUMBER_NOT_PLAIN, excerpt(token.getValue()));
        }
        return new FormulaNode.Literal(new BigDecimal(token.getValue()));
    }

    private FormulaNode variable(Token token) {
        String name = token.getValue();
        if (variables.contains(name)) {
            return new FormulaNode.Variable(name);
        }
        boolean noNumber = NO_NUMBERS.contains(name.toLowerCase(Locale.ROOT));
        throw new FormulaRefusedException(
                noNumber ? FormulaFault.NOT_A_NUMBER : FormulaFault.UNKNOWN_VARIABLE, excerpt(name));
    }

    private static String excerpt(String text) {
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }

    /** Knows every function name, so that a name off the list is refused by our list, not as a syntax error. */
    private static final class EveryName implements FunctionDictionaryIfc {

        @Override
        public void addFunction(String functionName, FunctionIfc function) {
            throw new UnsupportedOperationException("the list of functions is closed");
        }

        @Override
        public FunctionIfc getFunction(String functionName) {
            return PLACE_HOLDER;
        }

        @Override
        public Set<String> getAvailableFunctionNames() {
            return Set.of();
        }

        @Override
        public Set<FunctionIfc> getAvailableFunctions() {
            return Set.of();
        }
    }

    @FunctionParameter(name = "value", isVarArg = true)
    private static final class PlaceHolder extends AbstractFunction {

        @Override
        public EvaluationValue evaluate(Expression expression, Token functionToken, EvaluationValue... values)
                throws EvaluationException {
            throw new EvaluationException(functionToken, "formulas are not evaluated here");
        }
    }
}
