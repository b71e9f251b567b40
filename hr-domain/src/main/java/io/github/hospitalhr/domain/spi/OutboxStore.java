package io.github.hospitalhr.domain.spi;

import io.github.hospitalhr.domain.record.Lease;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.Settlement;
import io.github.hospitalhr.domain.record.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outbox as the relay sees it. Entries come into it by {@link RecordStore#commit}. {@code OutboxContract} in the testkit has a
 * test for each rule under the same number.
 *
 * <ol>
 *   <li><b>O1 due.</b> Entries are due from their moment on, never before, in the order of moment, tenant and id, at most the
 *       limit.
 *   <li><b>O2 delivered.</b> A delivered entry is never due again.
 *   <li><b>O3 retry.</b> A failed entry is due again from the moment given, with one attempt more and the reason.
 *   <li><b>O4 postponed.</b> A postponed entry is due again from the moment given, attempts and reason unchanged.
 *   <li><b>O5 dead.</b> A dead entry is not due; it is listed with attempts and reason, by id, tenant by tenant.
 *   <li><b>O6 re-sent.</b> A dead entry that is re-sent is due from the moment given with 0 attempts and no reason; nothing
 *       happens to an entry that is not dead.
 *   <li><b>O7 fenced.</b> A settlement under a lease that is not the current one of its name, was released, or no longer holds
 *       at {@code now} is refused with {@link StaleLeaseException} and changes nothing.
 *   <li><b>O8 once settled.</b> A settlement of an entry that is delivered, dead or unknown changes nothing.
 *   <li><b>O9 exact.</b> Entries are read as they were written, moments to the microsecond; answered lists are snapshots.
 *   <li><b>O10 purge.</b> Delivered entries of before a moment can be removed; due and dead ones stay.
 * </ol>
 *
 * <p>Thread-safe. Every moment is the caller's: the store has no clock.
 */
public interface OutboxStore {

    /**
     * The entries that are due, of all tenants.
     *
     * @param now the moment
     * @param limit most entries, 1 to 1,000
     * @return the entries, earliest first
     * @throws StoreUnavailableException if the medium fails
     */
    List<OutboxItem> due(Instant now, int limit);

    /**
     * Records what became of entries, all or none.
     *
     * @param lease the lease under which they were relayed
     * @param now the moment, for the lease
     * @param settlements what became of them
     * @throws StaleLeaseException if the lease no longer holds
     * @throws StoreUnavailableException if the medium fails
     */
    void settle(Lease lease, Instant now, List<Settlement> settlements);

    /**
     * The dead letters of a tenant, by id.
     *
     * @param tenant whose entries
     * @param after the id behind which the list starts, or null for the beginning
     * @param limit most entries, 1 to 1,000
     * @return the entries
     * @throws StoreUnavailableException if the medium fails
     */
    List<OutboxItem> dead(TenantId tenant, @Nullable String after, int limit);

    /**
     * Gives a dead letter another life.
     *
     * @param tenant whose entry
     * @param id the entry's id
     * @param dueAt when it is due
     * @return false if there is no such dead letter
     * @throws StoreUnavailableException if the medium fails
     */
    boolean resend(TenantId tenant, String id, Instant dueAt);

    /**
     * Removes delivered entries; their ids may be used again.
     *
     * @param deliveredBefore the moment of delivery before which they go, exclusive
     * @param limit most entries removed, 1 to 10,000
     * @return how many were removed
     * @throws StoreUnavailableException if the medium fails
     */
    int purge(Instant deliveredBefore, int limit);
}
