package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.guard.AccessGate;
import java.util.Objects;

/**
 * The workforce behind access control and audit: a query never answers what the actor may not see, and everything that is answered,
 * done or refused is in the audit. From {@link Workforce#as}; for one request.
 *
 * @param people people as this actor may see and change them
 * @param units units as this actor may see and change them
 */
public record GuardedWorkforce(GuardedPeople people, GuardedUnits units) {

    public GuardedWorkforce {
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(units, "units");
    }

    static GuardedWorkforce of(Workforce workforce, AccessGate gate) {
        Workforce own = workforce.by(gate.origin(null));
        return new GuardedWorkforce(new GuardedPeople(own, gate), new GuardedUnits(own, gate));
    }
}
