package io.github.hospitalhr.credentials.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of a row: a period ({@code P5Y}), a number ({@code 25}), or words ({@code none}, {@code 1:1,2:2,3:3}), written with 1 to 200
 * characters. Read once, compared as written. Immutable.
 */
public final class RuleValue {

    private static final LocalDate COMMON = LocalDate.of(2023, 3, 1);
    private static final LocalDate LEAP = LocalDate.of(2024, 2, 1);

    private final String text;
    private final Optional<Period> period;
    private final Optional<BigDecimal> number;

    private RuleValue(String text) {
        this.text = Objects.requireNonNull(text, "text");
        if (text.isBlank() || text.length() > 200) {
            throw new IllegalArgumentException("value must have 1 to 200 characters, but has " + text.length()
                    + ".\nMaybe put the explanation into the row's text.");
        }
        this.period = parsePeriod(text);
        this.number =
                text.matches("-?[0-9]{1,9}(\\.[0-9]{1,4})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /**
     * A value.
     *
     * @param text the value as written
     * @return the value
     */
    @JsonCreator
    public static RuleValue of(String text) {
        return new RuleValue(text);
    }

    /**
     * The value as a period.
     *
     * @return the period, or empty where it is none
     */
    public Optional<Period> period() {
        return period;
    }

    private static Optional<Period> parsePeriod(String text) {
        if (!text.startsWith("P")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Period.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The value as a number.
     *
     * @return the number, or empty where it is none
     */
    public Optional<BigDecimal> number() {
        return number;
    }

    /**
     * Whether this value is at least as strict as another one.
     *
     * @param floor the value that must not be loosened
     * @param strictness which direction is stricter
     * @return true if equal, or provably on the strict side; periods are compared from a common and a leap year
     */
    public boolean isAtLeastAsStrictAs(RuleValue floor, Strictness strictness) {
        if (equals(floor)) {
            return true;
        }
        if (strictness == Strictness.FIXED) {
            return false;
        }
        Optional<Integer> order = compare(floor);
        return order.isPresent() && (strictness == Strictness.LOWER ? order.get() <= 0 : order.get() >= 0);
    }

    private Optional<Integer> compare(RuleValue other) {
        if (number.isPresent() && other.number.isPresent()) {
            return Optional.of(number.get().compareTo(other.number.get()));
        }
        if (period.isEmpty() || other.period.isEmpty()) {
            return Optional.empty();
        }
        int common = Integer.signum(COMMON.plus(period.get()).compareTo(COMMON.plus(other.period.get())));
        int leap = Integer.signum(LEAP.plus(period.get()).compareTo(LEAP.plus(other.period.get())));
        return common == leap ? Optional.of(common) : Optional.empty();
    }

    /**
     * The value as written.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleValue that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The value as written. */
    @Override
    public String toString() {
        return text;
    }
}
