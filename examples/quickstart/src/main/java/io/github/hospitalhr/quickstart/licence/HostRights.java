package io.github.hospitalhr.quickstart.licence;

import io.github.hospitalhr.credentials.freeze.AccessEnforcer;
import io.github.hospitalhr.credentials.freeze.AccessOrder;
import io.github.hospitalhr.domain.people.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rights of an invented hospital system: one switch for each person and right. */
final class HostRights implements AccessEnforcer {

    private record Key(PersonId person, String right) {}

    private final Map<Key, Applied> switches = new HashMap<>();

    @Override
    public synchronized Ack apply(AccessOrder order) {
        Key key = new Key(order.person(), order.right());
        Applied last = switches.get(key);
        if (last != null && last.sequence() > order.sequence()) {
            return Ack.SUPERSEDED;
        }
        switches.put(key, new Applied(order.allowed(), order.sequence()));
        return Ack.APPLIED;
    }

    @Override
    public synchronized Optional<Applied> read(PersonId person, String right) {
        return Optional.of(switches.getOrDefault(new Key(person, right), new Applied(false, 0)));
    }

    /** Somebody switches a right by hand, past the orders. */
    synchronized void switchByHand(PersonId person, String right, boolean allowed) {
        Key key = new Key(person, right);
        switches.put(
                key,
                new Applied(
                        allowed,
                        switches.getOrDefault(key, new Applied(false, 0)).sequence()));
    }
}
