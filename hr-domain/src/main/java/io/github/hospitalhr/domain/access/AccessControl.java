package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may see and change what. What no rule of a granted role allows is denied; where several rules allow, a field is hidden
 * only if all of them hide it. Whoever is not signed in, or acts under another's id, is refused everything.
 *
 * <p>A check looks at the grants of one account and the rules of its roles only, whatever the number of all grants and units.
 * Immutable, thread-safe; a snapshot of policy and organisation: make another one when either changes.
 */
public final class AccessControl {

    private final AccessPolicy policy;
    private final GrantDirectory grants;
    private final UnitRanges units;
    /** By role, mode and class of data: the rules of the role and of those it inherits from. */
    private final Map<String, Map<String, List<AccessRule>>> compiled;

    private AccessControl(
            AccessPolicy policy,
            GrantDirectory grants,
            UnitRanges units,
            Map<String, Map<String, List<AccessRule>>> compiled) {
        this.policy = policy;
        this.grants = grants;
        this.units = units;
        this.compiled = compiled;
    }

    /**
     * An access control.
     *
     * @param policy roles and rules
     * @param grants who has which role
     * @param units the organisation of the day
     * @param validator checks the policy
     * @return the access control
     * @throws InvalidInputException naming every fault of the policy, circles of inheritance among them
     */
    public static AccessControl of(
            AccessPolicy policy, GrantDirectory grants, UnitTree units, InputValidator validator) {
        List<InputFault> faults = new ArrayList<>(validator.faults("policy", policy));
        if (policy != null) {
            policy.faults().forEach(fault -> faults.add(fault.below("policy")));
        }
        InvalidInputException.throwIfAny(faults);
        Map<String, Role> byCode = new LinkedHashMap<>();
        policy.roles().forEach(role -> byCode.put(role.code(), role));
        Map<String, Map<String, List<AccessRule>>> compiled = new HashMap<>();
        for (String code : byCode.keySet()) {
            Map<String, List<AccessRule>> rules = new HashMap<>();
            for (String inherited : AccessPolicy.inherited(code, byCode)) {
                for (AccessRule rule :
                        Objects.requireNonNull(byCode.get(inherited)).rules()) {
                    rule.modes().stream()
                            .distinct()
                            .forEach(mode -> rules.computeIfAbsent(key(mode, rule.data()), k -> new ArrayList<>())
                                    .add(rule));
                }
            }
            compiled.put(code, rules);
        }
        return new AccessControl(
                policy, Objects.requireNonNull(grants, "grants"), new UnitRanges(units), Map.copyOf(compiled));
    }

    private static String key(AccessMode mode, String data) {
        return mode == AccessMode.READ ? "r/".concat(data) : "m/".concat(data);
    }

    /**
     * The same policy and grants with another organisation.
     *
     * @param tree the organisation of another day
     * @return the access control
     */
    public AccessControl withUnits(UnitTree tree) {
        return new AccessControl(policy, grants, new UnitRanges(tree), compiled);
    }

    /**
     * The policy.
     *
     * @return roles and rules
     */
    public AccessPolicy policy() {
        return policy;
    }

    /**
     * Decides.
     *
     * @param request who wants to do what with whose data
     * @return allowed by which rule and without which fields, or denied and why
     */
    public AccessDecision decide(AccessRequest request) {
        Actor actor = request.actor();
        if (!actor.isIdentified()) {
            return AccessDecision.deny(Denial.NO_IDENTITY);
        }
        if (actor.impersonator() != null) {
            return AccessDecision.deny(Denial.IMPERSONATION);
        }
        Denial farthest = Denial.NO_GRANT;
        AccessDecision best = null;
        List<Grant> own = grants.of(actor.id());
        for (int i = 0; i < own.size(); i++) {
            Grant grant = own.get(i);
            if (!grant.valid().contains(request.date())) {
                continue;
            }
            farthest = later(farthest, Denial.NO_RULE);
            List<AccessRule> rules = rules(grant, request.mode(), request.data());
            for (int r = 0; r < rules.size(); r++) {
                AccessRule rule = rules.get(r);
                Denial denial = denial(rule, grant, request);
                if (denial == null) {
                    best = merge(best, rule);
                } else {
                    farthest = later(farthest, denial);
                }
            }
        }
        return best == null ? AccessDecision.deny(farthest) : best;
    }

    private List<AccessRule> rules(Grant grant, AccessMode mode, DataClass data) {
        Map<String, List<AccessRule>> role = compiled.get(grant.role());
        List<AccessRule> rules = role == null ? null : role.get(key(mode, data.code()));
        return rules == null ? List.of() : rules;
    }

    private static Denial later(Denial a, Denial b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static AccessDecision merge(@Nullable AccessDecision before, AccessRule rule) {
        if (before == null) {
            return AccessDecision.allow(rule.id(), rule.masked());
        }
        if (before.masked().isEmpty()) {
            return before;
        }
        List<String> hidden =
                before.masked().stream().filter(rule.masked()::contains).toList();
        return AccessDecision.allow(hidden.size() < before.masked().size() ? rule.id() : rule(before), hidden);
    }

    private static String rule(AccessDecision decision) {
        return Objects.requireNonNull(decision.rule(), "an allowed decision has a rule");
    }

    private @Nullable Denial denial(AccessRule rule, Grant grant, AccessRequest request) {
        if (!rule.serves(request.purpose())) {
            return Denial.PURPOSE;
        }
        if (!isRelated(rule.relation(), request.actor(), request.subject())) {
            return Denial.RELATION;
        }
        return isInScope(grant, request.actor(), request.subject()) ? null : Denial.SCOPE;
    }

    private boolean isRelated(Relation relation, Actor actor, Subject subject) {
        PersonId person = actor.person();
        return switch (relation) {
            case ANY -> true;
            case SELF -> person != null && person.equals(subject.person());
            case SUPERVISED ->
                person != null
                        && !person.equals(subject.person())
                        && (person.equals(subject.manager()) || units.anyWithin(subject.units(), actor.leads()));
            case ASSIGNED -> person != null && subject.assignedTo().contains(person);
        };
    }

    private boolean isInScope(Grant grant, Actor actor, Subject subject) {
        if (actor.person() != null && actor.person().equals(subject.person())) {
            return true;
        }
        return switch (grant.scope()) {
            case ALL -> true;
            case CUSTOM -> anyOf(subject.units(), grant.units());
            case OWN_UNIT -> anyOf(subject.units(), actor.units());
            case OWN_UNIT_AND_BELOW -> units.anyWithin(subject.units(), actor.units());
            case SELF -> false;
        };
    }

    private static boolean anyOf(List<UnitId> some, List<UnitId> others) {
        for (int i = 0; i < some.size(); i++) {
            if (others.contains(some.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The rows that {@link #decide} would allow, for a query that reads nothing else. Masked fields are not considered: decide row by
     * row what is shown of it.
     *
     * @param actor who asks
     * @param mode read or modify
     * @param data which class of data
     * @param purpose for what
     * @param date the day
     * @return the scope of rows; without clauses where nothing is allowed
     */
    public RowScope rows(Actor actor, AccessMode mode, DataClass data, String purpose, LocalDate date) {
        List<RowScope.Clause> clauses = new ArrayList<>();
        if (actor.isIdentified() && actor.impersonator() == null) {
            for (Grant grant : grants.of(actor.id())) {
                if (grant.valid().contains(date)) {
                    for (AccessRule rule : rules(grant, mode, data)) {
                        if (rule.serves(purpose)) {
                            clauses(rule.relation(), grant, actor, clauses);
                        }
                    }
                }
            }
        }
        return RowScope.of(clauses);
    }

    private void clauses(Relation relation, Grant grant, Actor actor, List<RowScope.Clause> clauses) {
        SortedSet<UnitId> reach = reach(grant, actor);
        PersonId person = actor.person();
        if (relation == Relation.ANY) {
            clauses.add(RowScope.Clause.in(reach));
        }
        if (person == null) {
            return;
        }
        switch (relation) {
            case ANY, SELF -> clauses.add(RowScope.Clause.of(person));
            case SUPERVISED -> {
                clauses.add(RowScope.Clause.in(common(reach, units.below(actor.leads())))
                        .without(person));
                clauses.add(RowScope.Clause.in(reach).managedBy(person).without(person));
            }
            case ASSIGNED -> {
                clauses.add(RowScope.Clause.in(reach).assignedTo(person));
                clauses.add(RowScope.Clause.of(person).assignedTo(person));
            }
        }
    }

    /** The units within a grant; null for all. */
    private @Nullable SortedSet<UnitId> reach(Grant grant, Actor actor) {
        return switch (grant.scope()) {
            case ALL -> null;
            case CUSTOM -> new TreeSet<>(grant.units());
            case OWN_UNIT -> new TreeSet<>(actor.units());
            case OWN_UNIT_AND_BELOW -> units.below(actor.units());
            case SELF -> new TreeSet<>();
        };
    }

    private static SortedSet<UnitId> common(@Nullable Collection<UnitId> reach, SortedSet<UnitId> others) {
        if (reach != null) {
            others.retainAll(reach);
        }
        return others;
    }
}
