package io.github.hospitalhr.domain.store;

import io.github.hospitalhr.domain.record.Lease;
import io.github.hospitalhr.domain.spi.StaleLeaseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The last grant of every lease; the caller holds the lock. */
final class Leases {

    private final Map<String, Lease> granted = new HashMap<>();

    Optional<Lease> acquire(Lease wanted, Instant now) {
        Lease last = granted.get(wanted.name());
        Lease grant = wanted;
        if (last != null && last.holdsAt(now)) {
            if (!last.holder().equals(wanted.holder())) {
                return Optional.empty();
            }
            Instant until = wanted.until().isAfter(last.until()) ? wanted.until() : last.until();
            grant = new Lease(last.name(), last.holder(), last.token(), until);
        } else if (last != null) {
            grant = new Lease(wanted.name(), wanted.holder(), last.token() + 1, wanted.until());
        }
        granted.put(grant.name(), grant);
        return Optional.of(grant);
    }

    /** Ends the lease at the beginning of time; the token stays, so that the next one is greater. */
    boolean release(Lease lease) {
        Lease last = granted.get(lease.name());
        if (last == null || last.token() != lease.token() || !last.holder().equals(lease.holder())) {
            return false;
        }
        granted.put(lease.name(), new Lease(last.name(), last.holder(), last.token(), Instant.EPOCH));
        return true;
    }

    void check(Lease lease, Instant now) {
        Lease last = granted.get(lease.name());
        boolean current = last != null
                && last.token() == lease.token()
                && last.holder().equals(lease.holder())
                && last.holdsAt(now);
        if (!current) {
            throw new StaleLeaseException(lease);
        }
    }
}
