package io.github.hospitalhr.domain.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** By class of data: the rules of a role and of those it inherits from, compiled once. Asked by key only. Immutable. */
final class RoleRules {

    private final Map<String, List<Allowed>> read;
    private final Map<String, List<Allowed>> modify;

    RoleRules(List<AccessRule> rules) {
        this.read = compile(rules, AccessMode.READ);
        this.modify = compile(rules, AccessMode.MODIFY);
    }

    private static Map<String, List<Allowed>> compile(List<AccessRule> rules, AccessMode mode) {
        Map<String, List<Allowed>> compiled = new HashMap<>();
        for (AccessRule rule : rules) {
            if (rule.modes().contains(mode)) {
                compiled.computeIfAbsent(rule.data(), data -> new ArrayList<>(1))
                        .add(new Allowed(rule));
            }
        }
        return compiled;
    }

    List<Allowed> of(AccessMode mode, DataClass data) {
        List<Allowed> rules = (mode == AccessMode.READ ? read : modify).get(data.code());
        return rules == null ? List.of() : rules;
    }

    /** What a rule allows by itself, made once: most decisions rest on one rule. */
    static final class Allowed {

        final AccessRule rule;
        final AccessDecision alone;

        Allowed(AccessRule rule) {
            this.rule = rule;
            this.alone = AccessDecision.allow(rule.id(), rule.masked());
        }

        /** A field stays hidden only if every rule hides it; the rule named is the last that showed more. */
        AccessDecision merged(AccessDecision before) {
            if (before.equals(alone) || rule.masked().isEmpty()) {
                return alone;
            }
            List<String> hidden =
                    before.masked().stream().filter(rule.masked()::contains).toList();
            String last = hidden.size() < before.masked().size() ? rule.id() : before.rule();
            return AccessDecision.allow(Objects.requireNonNull(last, "an allowed decision has a rule"), hidden);
        }
    }
}
