package io.github.hospitalhr.domain.spi;

import io.github.hospitalhr.domain.record.Lease;

/** The lease under which the caller acts is no longer the current one. Nothing was written. */
public final class StaleLeaseException extends StoreException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param lease the lease that no longer holds
     */
    public StaleLeaseException(Lease lease) {
        super(
                "the lease " + lease.name() + " with token " + lease.token()
                        + " no longer holds.\nMaybe this node was paused longer than the lease: ask for it again.",
                null);
    }
}
