package io.github.hospitalhr.credentials.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * What some acts need. All rules that name an act count together, so that a further pack can only ask for more.
 *
 * @param code stable name of the rule
 * @param acts codes of the acts, or {@code prefix.*}
 * @param fromLevel the level of the act from which the rule asks, 0 for any
 * @param ground key of the row that says so; the rule asks only while that row is in force
 * @param anyOf the ways to be allowed, of which one suffices; the best one counts
 * @param never prohibitions, whatever is held
 */
public record ActRule(
        String code,
        List<String> acts,
        int fromLevel,
        String ground,
        List<Alternative> anyOf,
        List<Prohibition> never) {

    public ActRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(ground, "ground");
        acts = List.copyOf(acts);
        anyOf = anyOf == null ? List.of() : List.copyOf(anyOf);
        never = never == null ? List.of() : List.copyOf(never);
        if (acts.isEmpty() || (anyOf.isEmpty() && never.isEmpty())) {
            throw new IllegalArgumentException(
                    "rule " + code + " needs acts and at least one way or prohibition.\nMaybe anyOf was left out.");
        }
    }

    /**
     * Whether the rule names an act.
     *
     * @param act the code of the act
     * @return true if one of the codes or prefixes fits
     */
    public boolean names(String act) {
        for (String pattern : acts) {
            boolean fits = pattern.endsWith(".*")
                    ? act.startsWith(pattern.substring(0, pattern.length() - 1))
                    : act.equals(pattern);
            if (fits) {
                return true;
            }
        }
        return false;
    }
}
