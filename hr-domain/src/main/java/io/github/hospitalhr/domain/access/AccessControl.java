package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Map<String, RoleRules> compiled;

    private AccessControl(
            AccessPolicy policy, GrantDirectory grants, UnitRanges units, Map<String, RoleRules> compiled) {
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
        Map<String, RoleRules> compiled = new HashMap<>();
        for (String code : byCode.keySet()) {
            List<AccessRule> rules = AccessPolicy.inherited(code, byCode).stream()
                    .flatMap(role -> Objects.requireNonNull(byCode.get(role)).rules().stream())
                    .toList();
            compiled.put(code, new RoleRules(rules));
        }
        return new AccessControl(policy, Objects.requireNonNull(grants, "grants"), new UnitRanges(units), compiled);
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
        Question question = new Question(compiled, units, request);
        if (grants instanceof GrantTable table) {
            table.tell(actor.id(), request.date(), question);
            return question.answer();
        }
        for (Grant grant : grants.of(actor.id())) {
            if (grant.valid().contains(request.date())
                    && question.isSettledBy(
                            grant.role(), grant.scope(), units -> Question.anyOf(units, grant.units()))) {
                break;
            }
        }
        return question.answer();
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
                RoleRules role = compiled.get(grant.role());
                if (role != null && grant.valid().contains(date)) {
                    for (RoleRules.Allowed allowed : role.of(mode, data)) {
                        if (allowed.rule.serves(purpose)) {
                            clauses(allowed.rule.relation(), grant, actor, clauses);
                        }
                    }
                }
            }
        }
        return RowScope.of(clauses);
    }

    private void clauses(Relation relation, Grant grant, Actor actor, List<RowScope.Clause> clauses) {
        Reach reach = reach(grant, actor);
        PersonId person = actor.person();
        if (relation == Relation.ANY) {
            clauses.add(RowScope.Clause.in(reach.units, reach.tops));
        }
        if (person == null) {
            return;
        }
        if (relation == Relation.SUPERVISED) {
            Reach led = common(reach, actor.leads());
            clauses.add(RowScope.Clause.in(led.units, led.tops).without(person));
            clauses.add(RowScope.Clause.in(reach.units, reach.tops)
                    .managedBy(person)
                    .without(person));
        } else if (relation == Relation.ASSIGNED) {
            clauses.add(RowScope.Clause.in(reach.units, reach.tops).assignedTo(person));
            clauses.add(RowScope.Clause.of(person).assignedTo(person));
        } else {
            clauses.add(RowScope.Clause.of(person));
        }
    }

    /** Units, null for all; and where they are whole branches of the tree, the units at the top of these. */
    private record Reach(
            @Nullable SortedSet<UnitId> units, @Nullable SortedSet<UnitId> tops) {}

    private Reach reach(Grant grant, Actor actor) {
        DataScope scope = grant.scope();
        if (scope == DataScope.ALL) {
            return new Reach(null, null);
        }
        // Own data is reached through the person: the scope SELF names no units.
        return scope == DataScope.OWN_UNIT_AND_BELOW
                ? branches(actor.units())
                : new Reach(new TreeSet<>(scope == DataScope.OWN_UNIT ? actor.units() : grant.units()), null);
    }

    private Reach branches(List<UnitId> above) {
        return new Reach(units.below(above), units.tops(above));
    }

    private Reach common(Reach reach, List<UnitId> leads) {
        if (reach.units == null) {
            return branches(leads);
        }
        SortedSet<UnitId> both = units.below(leads);
        both.retainAll(reach.units);
        return new Reach(both, reach.tops == null ? null : units.commonTops(reach.tops, leads));
    }
}
