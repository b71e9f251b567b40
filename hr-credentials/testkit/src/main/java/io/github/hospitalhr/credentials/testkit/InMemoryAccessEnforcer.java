package io.github.hospitalhr.credentials.testkit;

import io.github.hospitalhr.credentials.freeze.AccessEnforcer;
import io.github.hospitalhr.credentials.freeze.AccessOrder;
import io.github.hospitalhr.domain.people.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A host's rights in memory, for tests. Thread-safe. */
public final class InMemoryAccessEnforcer implements AccessEnforcer {

    private record Key(PersonId person, String right) {}

    private final Set<PersonId> known;
    private final Map<Key, Applied> rights = new HashMap<>();

    /**
     * A host.
     *
     * @param known the persons it knows; rights begin switched off
     */
    public InMemoryAccessEnforcer(Collection<PersonId> known) {
        this.known = new HashSet<>(known);
    }

    @Override
    public synchronized Ack apply(AccessOrder order) {
        if (!known.contains(order.person())) {
            return Ack.UNKNOWN_PERSON;
        }
        Key key = new Key(order.person(), order.right());
        Applied last = rights.get(key);
        if (last != null && last.sequence() > order.sequence()) {
            return Ack.SUPERSEDED;
        }
        rights.put(key, new Applied(order.allowed(), order.sequence()));
        return Ack.APPLIED;
    }

    @Override
    public synchronized Optional<Applied> read(PersonId person, String right) {
        return known.contains(person)
                ? Optional.of(rights.getOrDefault(new Key(person, right), new Applied(false, 0)))
                : Optional.empty();
    }

    /**
     * Has the host forget or change a right behind the SDK's back.
     *
     * @param person whose
     * @param right which
     * @param state what the host has from then on
     */
    public synchronized void tamper(PersonId person, String right, Applied state) {
        rights.put(new Key(person, right), state);
    }
}
