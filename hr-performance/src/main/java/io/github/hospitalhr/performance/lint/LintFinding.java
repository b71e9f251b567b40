package io.github.hospitalhr.performance.lint;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One finding.
 *
 * @param rule the rule
 * @param scheme identity of the scheme
 * @param indicator the indicator, or null where the whole scheme is meant
 * @param sentence what is wrong
 * @param source law and article, or empty texts for a rule of good practice
 */
public record LintFinding(
        LintRule rule, String scheme, @Nullable IndicatorId indicator, Label sentence, Label source) {

    public LintFinding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(source, "source");
    }
}
