package io.github.hospitalhr.performance.formula;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A hospital's own arithmetic over named values, such as {@code clamp(100 - 2 * complaints / patientDays * 1000, 0, 100)}.
 *
 * <p>Offered: {@code + - * / %}, comparisons (1 for true, 0 for false), {@code && || !}, {@code min max if abs round floor
 * ceiling clamp}. Not offered: powers, factorials, roots, texts, dates, lists, random numbers. Numbers are decimals with 34
 * significant digits, rounded half-even; {@code round} rounds half-up. A text has at most {@value #MAX_LENGTH} characters,
 * {@value #MAX_NODES} operations and {@value #MAX_DEPTH} levels, and every operation costs the same few nanoseconds, so no
 * formula can hang. Immutable and safe for use by several threads.
 */
public final class Formula {

    /** The longest text, in characters. */
    public static final int MAX_LENGTH = 2_000;

    /** The largest number of numbers, names, operators and functions. */
    public static final int MAX_NODES = 256;

    /** The deepest nesting. */
    public static final int MAX_DEPTH = 32;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,31}");

    private final String text;
    private final TreeSet<String> variables;
    private final FormulaNode root;

    /**
     * A formula.
     *
     * @param text the arithmetic
     * @param variables the names it may use: letters, digits and underscores, at most 32 characters, compared exactly
     * @throws FormulaRefusedException if the text is not accepted; the exception names the fault
     * @throws IllegalArgumentException if a variable is no name
     */
    @JsonCreator
    public Formula(@JsonProperty("text") String text, @JsonProperty("variables") Collection<String> variables) {
        this.text = Objects.requireNonNull(text, "text");
        this.variables = new TreeSet<>(variables);
        for (String variable : this.variables) {
            if (!NAME.matcher(variable).matches()) {
                throw new IllegalArgumentException("variable (" + variable.length()
                        + " characters) is no name.\nMaybe use letters, digits and underscores only.");
            }
        }
        this.root = new FormulaReader(this.variables).read(text);
    }

    /**
     * A formula.
     *
     * @param text the arithmetic
     * @param variables the names it may use
     * @return the formula
     * @throws FormulaRefusedException if the text is not accepted
     */
    public static Formula of(String text, String... variables) {
        return new Formula(text, Set.of(variables));
    }

    /**
     * Evaluates the formula.
     *
     * @param values the values of its variables; further values are ignored
     * @return the number, or the named reason why there is none
     */
    public FormulaOutcome evaluate(Map<String, BigDecimal> values) {
        try {
            return new FormulaOutcome.Value(root.evaluate(values));
        } catch (FormulaStop stop) {
            return new FormulaOutcome.Refused(stop.fault());
        }
    }

    /**
     * The text as it was written.
     *
     * @return the text
     */
    @JsonProperty
    public String text() {
        return text;
    }

    /**
     * The names the formula may use.
     *
     * @return the names in alphabetical order
     */
    @JsonProperty
    public Collection<String> variables() {
        return List.copyOf(variables);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula that && text.equals(that.text) && variables.equals(that.variables);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
