package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One question while it is answered: what the grants told so far give, and how the actor stands to the subject. Each fact is looked up
 * once, and only if a rule asks. For use by one thread.
 */
final class Question {

    private final Map<String, RoleRules> compiled;
    private final UnitRanges units;
    private final AccessRequest request;
    private final Actor actor;
    private final Subject subject;
    private Denial farthest = Denial.NO_GRANT;
    private @Nullable AccessDecision best;
    private @Nullable Boolean self;
    private @Nullable Boolean led;
    private @Nullable Boolean below;

    Question(Map<String, RoleRules> compiled, UnitRanges units, AccessRequest request) {
        this.compiled = compiled;
        this.units = units;
        this.request = request;
        this.actor = request.actor();
        this.subject = request.subject();
    }

    AccessDecision answer() {
        return best == null ? AccessDecision.deny(farthest) : best;
    }

    /** Takes in a grant that holds on the day; true if no other can show more. */
    boolean isSettledBy(String role, DataScope scope, Predicate<List<UnitId>> custom) {
        farthest = later(farthest, Denial.NO_RULE);
        RoleRules rules = compiled.get(role);
        List<RoleRules.Allowed> some = rules == null ? List.of() : rules.of(request.mode(), request.data());
        for (int r = 0; r < some.size(); r++) {
            RoleRules.Allowed rule = some.get(r);
            Denial denial = denial(rule, scope, custom);
            if (denial != null) {
                farthest = later(farthest, denial);
                continue;
            }
            best = best == null ? rule.alone : rule.merged(best);
            if (best.masked().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Denial later(Denial a, Denial b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private @Nullable Denial denial(RoleRules.Allowed rule, DataScope scope, Predicate<List<UnitId>> custom) {
        if (!rule.rule.serves(request.purpose())) {
            return Denial.PURPOSE;
        }
        if (!isIn(rule.rule.relation())) {
            return Denial.RELATION;
        }
        return isWithin(scope, custom) ? null : Denial.SCOPE;
    }

    private boolean isIn(Relation relation) {
        PersonId person = actor.person();
        if (relation == Relation.ANY || relation == Relation.SELF) {
            return relation == Relation.ANY || isSelf();
        }
        if (person == null) {
            return false;
        }
        return relation == Relation.ASSIGNED
                ? subject.assignedTo().contains(person)
                : !isSelf() && (person.equals(subject.manager()) || isLed());
    }

    private boolean isWithin(DataScope scope, Predicate<List<UnitId>> custom) {
        return scope == DataScope.ALL
                || (scope == DataScope.CUSTOM && custom.test(subject.units()))
                || (scope == DataScope.OWN_UNIT && anyOf(subject.units(), actor.units()))
                || (scope == DataScope.OWN_UNIT_AND_BELOW && isBelow())
                || isSelf();
    }

    private boolean isSelf() {
        if (self == null) {
            PersonId person = actor.person();
            self = person != null && person.equals(subject.person());
        }
        return self;
    }

    private boolean isLed() {
        if (led == null) {
            led = units.anyWithin(subject.units(), actor.leads());
        }
        return led;
    }

    private boolean isBelow() {
        if (below == null) {
            below = units.anyWithin(subject.units(), actor.units());
        }
        return below;
    }

    static boolean anyOf(List<UnitId> some, List<UnitId> others) {
        for (int i = 0; i < some.size(); i++) {
            if (others.contains(some.get(i))) {
                return true;
            }
        }
        return false;
    }
}
