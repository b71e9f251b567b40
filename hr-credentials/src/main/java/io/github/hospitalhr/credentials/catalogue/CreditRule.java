package io.github.hospitalhr.credentials.catalogue;

import io.github.hospitalhr.domain.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * How many credits of which classes an account needs in a window of calendar years.
 *
 * @param code stable name within the type
 * @param name the name to show
 * @param classes the classes that count, in the account's order; classes not named do not stand in for them
 * @param years length of the window in calendar years, 1 to 10
 * @param minimum key of the row with the least number of credits
 */
public record CreditRule(String code, Label name, List<String> classes, int years, String minimum) {

    public CreditRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(minimum, "minimum");
        classes = List.copyOf(classes);
        if (classes.isEmpty() || years < 1 || years > 10) {
            throw new IllegalArgumentException("a credit rule needs a class and 1 to 10 years, but has "
                    + classes.size() + " and " + years + ".\nMaybe list class I and II.");
        }
    }
}
