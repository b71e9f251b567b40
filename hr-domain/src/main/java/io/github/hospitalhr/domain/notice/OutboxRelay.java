package io.github.hospitalhr.domain.notice;

import io.github.hospitalhr.domain.record.Lease;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.Settlement;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.LeaseStore;
import io.github.hospitalhr.domain.spi.OutboxStore;
import io.github.hospitalhr.domain.spi.SendResult;
import io.github.hospitalhr.domain.spi.StaleLeaseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries outbox entries to the gateway and the subscribers, at least once each. It has no thread and never sleeps: the host calls
 * {@link #runOnce()} from its own scheduler, on every node; of several nodes the one with the lease works.
 *
 * <p>An entry is settled right after it was sent, so that after a crash at most one entry per node is sent again, under the same
 * idempotency key. A node that was overtaken stops at its next entry; what it had in hand is refused by the store. Times come from
 * the clock given. Thread-safe if its parts are, but one thread is enough.
 */
public final class OutboxRelay {

    private static final String LEASE = "outbox-relay";

    private final OutboxStore outbox;
    private final LeaseStore leases;
    private final String node;
    private final Clock clock;
    private final Delivery delivery;
    private final BackOff backOff;
    private final Duration leaseLength;
    private final int batchSize;

    OutboxRelay(RelayBuilder builder, Delivery delivery) {
        outbox = builder.outbox;
        leases = builder.leases;
        node = builder.node;
        clock = builder.clock;
        this.delivery = delivery;
        backOff = builder.backOff;
        leaseLength = builder.leaseLength;
        batchSize = builder.batchSize;
    }

    /**
     * A builder.
     *
     * @param <S> the type of the store
     * @param store outbox and leases of one store, with transactions of its own
     * @param node this node's name, unique among nodes and restarts
     * @param clock tells the time
     * @return the builder; without further calls notices stay in memory
     */
    public static <S extends OutboxStore & LeaseStore> RelayBuilder builder(S store, String node, Clock clock) {
        return new RelayBuilder(store, store, node, clock);
    }

    /**
     * Relays what is due now, one batch at most.
     *
     * @return what was done
     * @throws io.github.hospitalhr.domain.spi.StoreUnavailableException if the store fails; what was sent before may be sent again
     */
    public RelayReport runOnce() {
        Instant start = clock.instant();
        Optional<Lease> lease = leases.acquire(LEASE, node, start, leaseLength);
        if (lease.isEmpty()) {
            return new RelayReport(false, 0, 0, 0, 0);
        }
        Map<Settlement.Outcome, Integer> counts = new EnumMap<>(Settlement.Outcome.class);
        try {
            run(lease.get(), counts);
        } catch (StaleLeaseException overtaken) {
            // Another node works on; the receiver drops what both have sent.
        } finally {
            leases.release(lease.get());
        }
        return new RelayReport(
                true,
                counts.getOrDefault(Settlement.Outcome.DELIVERED, 0),
                counts.getOrDefault(Settlement.Outcome.POSTPONED, 0),
                counts.getOrDefault(Settlement.Outcome.RETRY, 0),
                counts.getOrDefault(Settlement.Outcome.DEAD, 0));
    }

    private void run(Lease granted, Map<Settlement.Outcome, Integer> counts) {
        Lease lease = granted;
        for (OutboxItem item : outbox.due(clock.instant(), batchSize)) {
            Instant now = clock.instant();
            if (!now.isBefore(lease.until().minus(leaseLength.dividedBy(2)))) {
                Optional<Lease> renewed = leases.acquire(LEASE, node, now, leaseLength);
                if (renewed.isEmpty() || renewed.get().token() != lease.token()) {
                    renewed.ifPresent(leases::release);
                    return;
                }
                lease = renewed.get();
            }
            Settlement settlement = settle(item, lease, now);
            outbox.settle(lease, clock.instant(), List.of(settlement));
            counts.merge(settlement.outcome(), 1, Integer::sum);
        }
    }

    private Settlement settle(OutboxItem item, Lease lease, Instant now) {
        Optional<Instant> quietUntil;
        try {
            quietUntil = delivery.quietUntil(item, now);
        } catch (RuntimeException unknown) {
            // Only the type: messages of foreign code may quote persons.
            return failed(item, now, "quiet hours: " + unknown.getClass().getSimpleName());
        }
        if (quietUntil.isPresent()) {
            return Settlement.postponed(item, quietUntil.get());
        }
        SendResult result = delivery.deliver(item, lease.token());
        if (result instanceof SendResult.Delivered) {
            return Settlement.delivered(item, now);
        }
        if (result instanceof SendResult.Refused refused) {
            return Settlement.dead(item, now, Reasons.fit(refused.reason()));
        }
        return failed(item, now, ((SendResult.RetryLater) result).reason());
    }

    private Settlement failed(OutboxItem item, Instant now, String why) {
        String reason = Reasons.fit(why);
        int failures = item.attempts() + 1;
        return failures >= backOff.mostAttempts()
                ? Settlement.dead(item, now, reason)
                : Settlement.retry(item, now.plus(backOff.after(failures)), reason);
    }

    /**
     * The dead letters of a tenant, by id.
     *
     * @param tenant whose entries
     * @param after the id behind which the list starts, or null for the beginning
     * @param limit most entries, 1 to 1,000
     * @return the entries with the reasons
     */
    public List<OutboxItem> deadLetters(TenantId tenant, @Nullable String after, int limit) {
        return outbox.dead(tenant, after, limit);
    }

    /**
     * Gives a dead letter another life; it is due at once.
     *
     * @param tenant whose entry
     * @param id its id
     * @return false if there is no such dead letter
     */
    public boolean resend(TenantId tenant, String id) {
        return outbox.resend(Objects.requireNonNull(tenant, "tenant"), id, clock.instant());
    }
}
