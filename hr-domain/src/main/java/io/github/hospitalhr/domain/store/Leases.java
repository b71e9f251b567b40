package io.github.hospitalhr.domain.store;

import io.github.hospitalhr.domain.record.Lease;
import io.github.hospitalhr.domain.spi.StaleLeaseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The last grant of every lease; the caller holds the lock. */
final class Leases {

    private final Map<String, Lease> granted = new HashMap<>();

    Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
        Optional<Lease> grant = Lease.grant(granted.get(name), name, holder, now, length);
        grant.ifPresent(lease -> granted.put(name, lease));
        return grant;
    }

    boolean release(Lease lease) {
        if (!lease.isSameGrantAs(granted.get(lease.name()))) {
            return false;
        }
        granted.put(lease.name(), lease.released());
        return true;
    }

    void check(Lease lease, Instant now) {
        Lease last = granted.get(lease.name());
        if (last == null || !lease.isSameGrantAs(last) || !last.holdsAt(now)) {
            throw new StaleLeaseException(lease);
        }
    }
}
