package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
     * The same ending before a day at the latest.
     *
     * @param day the first day on which it gives nothing any more
     * @return what is left of it; empty where it begins on that day or later
     */
    public Optional<Grant> endingBefore(LocalDate day) {
        LocalDate end = day.isBefore(valid.to()) ? day : valid.to();
        return end.isAfter(valid.from())
                ? Optional.of(new Grant(actor, role, scope, units, DateRange.of(valid.from(), end)))
                : Optional.empty();
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
