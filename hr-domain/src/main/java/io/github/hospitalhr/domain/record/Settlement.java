package io.github.hospitalhr.domain.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What became of one outbox entry in a run of the relay.
 *
 * @param tenant whose entry
 * @param id the entry's id
 * @param outcome what happened
 * @param at when it happened, or when the entry is due again (UTC, microseconds; finer parts are cut off)
 * @param reason why it failed, at most 200 characters, empty if it did not; a code or short text without personal data
 */
public record Settlement(TenantId tenant, String id, Outcome outcome, Instant at, String reason) {

    /** What may happen to an entry. */
    public enum Outcome {
        /** The receiver has it; it is never due again. */
        DELIVERED,
        /** It failed for now: one attempt more, due again at the given moment. */
        RETRY,
        /** It was not tried (quiet hours): no attempt more, due again at the given moment. */
        POSTPONED,
        /** It was given up: one attempt more, listed among the dead letters. */
        DEAD
    }

    public Settlement {
        Objects.requireNonNull(tenant, "tenant");
        StoreText.key("outbox id", id, 200);
        Objects.requireNonNull(outcome, "outcome");
        at = at.truncatedTo(ChronoUnit.MICROS);
        StoreText.value("reason", reason, 200);
    }

    /**
     * The entry was delivered.
     *
     * @param item the entry
     * @param at when
     * @return the settlement
     */
    public static Settlement delivered(OutboxItem item, Instant at) {
        return of(item, Outcome.DELIVERED, at, "");
    }

    /**
     * The entry failed and is tried again.
     *
     * @param item the entry
     * @param dueAt when it is due again
     * @param reason why it failed, without personal data
     * @return the settlement
     */
    public static Settlement retry(OutboxItem item, Instant dueAt, String reason) {
        return of(item, Outcome.RETRY, dueAt, reason);
    }

    /**
     * The entry waits without having been tried.
     *
     * @param item the entry
     * @param dueAt when it is due again
     * @return the settlement
     */
    public static Settlement postponed(OutboxItem item, Instant dueAt) {
        return of(item, Outcome.POSTPONED, dueAt, "");
    }

    /**
     * The entry was given up.
     *
     * @param item the entry
     * @param at when
     * @param reason why, without personal data
     * @return the settlement
     */
    public static Settlement dead(OutboxItem item, Instant at, String reason) {
        return of(item, Outcome.DEAD, at, reason);
    }

    private static Settlement of(OutboxItem item, Outcome outcome, Instant at, String reason) {
        return new Settlement(item.entry().tenant(), item.entry().id(), outcome, at, reason);
    }
}
