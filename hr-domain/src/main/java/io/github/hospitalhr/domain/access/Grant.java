package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.List;
import java.util.Objects;

/**
 * A role given to an account over a scope, on some days. Immutable.
 *
 * @param actor the host's id of the account
 * @param role the code of the role; one the policy does not know gives nothing
 * @param scope over whose data
 * @param units the units of {@link DataScope#CUSTOM}, without those below them; none for every other scope
 * @param valid the days, those of the campus
 */
public record Grant(String actor, String role, DataScope scope, List<UnitId> units, DateRange valid) {

    public Grant {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(valid, "valid");
        units = List.copyOf(units);
        if (actor.isBlank()) {
            throw new IllegalArgumentException("a grant needs an account.\nMaybe the account was not created yet.");
        }
        if (scope != DataScope.CUSTOM && !units.isEmpty()) {
            throw new IllegalArgumentException(
                    "units are named for the scope CUSTOM only, not " + scope + ".\nMaybe CUSTOM was meant.");
        }
    }

    /**
     * A grant over one of the scopes that name no units.
     *
     * @param actor the host's id of the account
     * @param role the code of the role
     * @param scope over whose data
     * @param valid the days
     * @return the grant
     */
    public static Grant of(String actor, String role, DataScope scope, DateRange valid) {
        return new Grant(actor, role, scope, List.of(), valid);
    }
}
