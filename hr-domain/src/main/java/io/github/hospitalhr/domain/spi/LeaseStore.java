package io.github.hospitalhr.domain.spi;

import io.github.hospitalhr.domain.record.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Leases kept in the store, so that of several nodes one does a job. {@code LeaseContract} in the testkit has a test for each rule
 * under the same number.
 *
 * <ol>
 *   <li><b>L1 granted.</b> A free lease is granted from now for the length asked.
 *   <li><b>L2 held.</b> While it holds, another holder gets nothing.
 *   <li><b>L3 expiry.</b> It is free again from its end on, by the caller's clock.
 *   <li><b>L4 fencing.</b> Every grant has a greater token than all grants of the name before, also after release and expiry.
 *   <li><b>L5 renewal.</b> The holder that asks again while it holds keeps the token; its end moves, but never back.
 *   <li><b>L6 release.</b> The current lease is free at once when released; releasing one that is not current does nothing.
 *   <li><b>L7 alone.</b> Of several that ask at the same time one gets it.
 *   <li><b>L8 names.</b> Leases of different names do not touch each other.
 * </ol>
 *
 * <p>Thread-safe. The clocks of the nodes should agree within a fraction of the length; where they do not, the fencing token
 * still lets the store refuse the one that was overtaken.
 */
public interface LeaseStore {

    /**
     * Asks for a lease, or renews it.
     *
     * @param name the job
     * @param holder who asks, unique among nodes and restarts
     * @param now the moment
     * @param length how long it shall hold, more than zero
     * @return the lease, or empty while another holds it
     * @throws StoreUnavailableException if the medium fails
     */
    Optional<Lease> acquire(String name, String holder, Instant now, Duration length);

    /**
     * Gives a lease back.
     *
     * @param lease what was granted
     * @throws StoreUnavailableException if the medium fails
     */
    void release(Lease lease);
}
