package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import io.github.hospitalhr.scheduling.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the model.
 *
 * @param id identifier
 * @param kind kind, such as {@code consecutive-work}
 * @param enforcement how strictly it binds where it is hard
 * @param legal where it comes from
 * @param rule the rule, or null for a built-in one
 */
public record NamedRule(
        String id,
        String kind,
        Enforcement.Kind enforcement,
        LegalBasis legal,
        @Nullable Rule rule) {

    /** People's availability and leave. */
    public static final String AVAILABILITY = "availability";
    /** Skills and roles that a shift requires. */
    public static final String QUALIFICATION = "qualification";
    /** Cells that are decided already. */
    public static final String FIXED_CELL = "fixed-cell";
    /** Cells that are excluded. */
    public static final String CELL_BAN = "cell-ban";
    /** Wishes. */
    public static final String REQUESTS = "requests";
    /** Form of the roster itself. */
    public static final String ROSTER = "roster";

    static NamedRule of(Rule rule) {
        return new NamedRule(
                rule.id(),
                rule.kind(),
                rule.head().enforcement().kind(),
                rule.head().legal(),
                rule);
    }

    static NamedRule builtIn(String id) {
        return new NamedRule(id, id, Enforcement.Kind.HARD, LegalBasis.hospital(), null);
    }
}
