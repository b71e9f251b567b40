package io.github.hospitalhr.performance.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static BigDecimal value(String text, Map<String, BigDecimal> values) {
        FormulaOutcome outcome = new Formula(text, values.keySet()).evaluate(values);
        assertThat(outcome).as(text).isInstanceOf(FormulaOutcome.Value.class);
        return ((FormulaOutcome.Value) outcome).value();
    }

    private static FormulaFault refusal(String text, String... variables) {
        try {
            Formula.of(text, variables);
            throw new AssertionError("accepted: " + text);
        } catch (FormulaRefusedException e) {
            assertThat(e.getMessage()).contains(e.fault().name()).contains("\nMaybe ");
            return e.fault();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2 * 3; 7",
                "(1 + 2) * 3; 9",
                "10 / 4; 2.5",
                "-3 + 10 % 4; -1",
                "0.1 + 0.2; 0.3",
                "min(3, 1, 2) + max(4); 5",
                "if(3 >= 3, 1, 1 / 0); 1",
                "if(1 == 1 && 2 != 2, 5, 7); 7",
                "if(!(1 > 2) || 0, 5, 7); 5",
                "round(2.345, 2); 2.35",
                "floor(2.9) + ceiling(2.1); 5",
                "clamp(140, 0, 100) + abs(-1); 101"
            })
    void computesExactly(String text, BigDecimal expected) {
        assertThat(value(text, Map.of())).isEqualByComparingTo(expected);
    }

    @Test
    void usesNamedValues() {
        Map<String, BigDecimal> values = Map.of("complaints", new BigDecimal("3"), "days", new BigDecimal("1200"));
        assertThat(value("clamp(100 - 2 * complaints / days * 1000, 0, 100)", values))
                .isEqualByComparingTo("95");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "9^9^9^9; OPERATOR_NOT_OFFERED",
                "((9^9)^9)^9; OPERATOR_NOT_OFFERED",
                "fact(100000000); FUNCTION_NOT_OFFERED",
                "sqrt(2); FUNCTION_NOT_OFFERED",
                "random(); FUNCTION_NOT_OFFERED",
                "getClass(); FUNCTION_NOT_OFFERED",
                "T(java.lang.Runtime).getRuntime(); SYNTAX",
                "min(); FUNCTION_NOT_OFFERED",
                "round(1); FUNCTION_NOT_OFFERED",
                "Runtime; UNKNOWN_VARIABLE",
                "x.y; SYNTAX",
                "a[1]; SYNTAX",
                "\"text\"; SYNTAX",
                "1 +; SYNTAX",
                "NaN; NOT_A_NUMBER",
                "Infinity + 1; NOT_A_NUMBER",
                "1E999999999; NUMBER_NOT_PLAIN",
                "0xFFFFFFFFFFFFFFFF; NUMBER_NOT_PLAIN",
                "1234567890123456789; NUMBER_NOT_PLAIN",
                "price + 1; UNKNOWN_VARIABLE"
            })
    void refusesHostileTextsByName(String text, FormulaFault fault) {
        FormulaFault found = refusal(text);
        if (fault == FormulaFault.SYNTAX) {
            assertThat(found)
                    .isIn(FormulaFault.SYNTAX, FormulaFault.UNKNOWN_VARIABLE, FormulaFault.FUNCTION_NOT_OFFERED);
        } else {
            assertThat(found).isEqualTo(fault);
        }
    }

    @Test
    void refusesOneMegabyteBeforeReadingIt() {
        String text = "1+".repeat(500_000) + "1";
        assertTimeoutPreemptively(
                Duration.ofMillis(500), () -> assertThat(refusal(text)).isEqualTo(FormulaFault.TOO_LONG));
    }

    @Test
    void refusesDepthAndCost() {
        assertThat(refusal("(".repeat(900) + "1" + ")".repeat(900))).isEqualTo(FormulaFault.TOO_DEEP);
        assertThat(refusal("-".repeat(1_900) + "1")).isIn(FormulaFault.TOO_DEEP, FormulaFault.SYNTAX);
        assertThat(refusal("1+".repeat(900) + "1")).isIn(FormulaFault.TOO_DEEP, FormulaFault.TOO_COSTLY);
        assertThat(refusal("min(" + "1,".repeat(15) + "1)" + ("+min(" + "1,".repeat(15) + "1)").repeat(16)))
                .isEqualTo(FormulaFault.TOO_COSTLY);
    }

    @Test
    void namesDivisionByZeroInsteadOfAnswering() {
        Formula formula = Formula.of("a / b", "a", "b");
        assertThat(formula.evaluate(Map.of("a", BigDecimal.ONE, "b", BigDecimal.ZERO)))
                .isEqualTo(new FormulaOutcome.Refused(FormulaFault.DIVISION_BY_ZERO));
        assertThat(Formula.of("a % b", "a", "b").evaluate(Map.of("a", BigDecimal.ONE, "b", BigDecimal.ZERO)))
                .isEqualTo(new FormulaOutcome.Refused(FormulaFault.DIVISION_BY_ZERO));
        assertThat(formula.evaluate(Map.of("a", BigDecimal.ONE)))
                .isEqualTo(new FormulaOutcome.Refused(FormulaFault.NOT_A_NUMBER));
    }

    @Test
    void namesValuesOutOfRange() {
        Formula square = Formula.of("a * a", "a");
        assertThat(square.evaluate(Map.of("a", new BigDecimal("1E10"))))
                .isEqualTo(new FormulaOutcome.Refused(FormulaFault.OUT_OF_RANGE));
        assertThat(Formula.of("floor(a)", "a").evaluate(Map.of("a", new BigDecimal("1E2147483647"))))
                .isEqualTo(new FormulaOutcome.Refused(FormulaFault.OUT_OF_RANGE));
        assertThat(Formula.of("round(a, 2)", "a").evaluate(Map.of("a", new BigDecimal("1E-2147483647"))))
                .isEqualTo(new FormulaOutcome.Refused(FormulaFault.OUT_OF_RANGE));
        assertThat(Formula.of("round(1, a)", "a").evaluate(Map.of("a", new BigDecimal("999999999"))))
                .isEqualTo(new FormulaOutcome.Refused(FormulaFault.OUT_OF_RANGE));
    }

    @Test
    void neverHangsOnRandomTexts() {
        long seed = 20261122L;
        Random random = new Random(seed);
        String[] pieces = {
            "1", "9", "x", "(", ")", "+", "-", "*", "/", "%", "^", ",", "min(", "if(", "E9", ".", "\"", "[", "!", "&&",
            "<", " ", "护"
        };
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 20_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = random.nextInt(40); j >= 0; j--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                try {
                    Formula.of(text.toString(), "x").evaluate(Map.of("x", BigDecimal.valueOf(random.nextInt())));
                } catch (FormulaRefusedException expected) {
                    assertThat(expected.fault())
                            .as("seed %d text %s", seed, text)
                            .isNotNull();
                }
            }
        });
    }

    @Test
    void refusesBadVariableNames() {
        assertThatThrownBy(() -> Formula.of("1", "a b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }
}
