package io.github.hospitalhr.domain.record;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to do a job alone for a while. Immutable.
 *
 * @param name the job, {@code [a-z][a-z0-9._-]{0,63}}
 * @param holder who holds it, 1 to 128 characters: unique among the nodes and their restarts
 * @param token the fencing token, at least 1; every new grant of the name has a greater one
 * @param until the moment from which it no longer holds, exclusive (UTC, microseconds; finer parts are cut off)
 */
public record Lease(String name, String holder, long token, Instant until) {

    public Lease {
        StoreText.name("lease", name);
        StoreText.key("holder", holder, 128);
        until = until.truncatedTo(ChronoUnit.MICROS);
        if (token < 1) {
            throw new IllegalArgumentException(
                    "token (" + token + ") must be at least 1.\nMaybe the store counts from 0.");
        }
        Objects.requireNonNull(until, "until");
    }

    /**
     * The decision of every {@code LeaseStore}: what the holder gets, given the last grant of the name. A store reads the last
     * grant, writes the new one in its place, and lets nobody come between.
     *
     * @param last the last grant of the name, also if it has expired or was released; null if there was none
     * @param name the job
     * @param holder who asks
     * @param now the moment
     * @param length how long it shall hold, more than zero
     * @return the new grant, or empty while another holds it
     */
    public static Optional<Lease> grant(
            @Nullable Lease last, String name, String holder, Instant now, Duration length) {
        if (length.isZero() || length.isNegative()) {
            throw new IllegalArgumentException(
                    "length (" + length + ") must be more than zero.\nMaybe a few seconds were meant.");
        }
        Lease wanted = new Lease(name, holder, last == null ? 1 : last.token + 1, now.plus(length));
        if (last == null || !last.holdsAt(now)) {
            return Optional.of(wanted);
        }
        if (!last.holder.equals(holder)) {
            return Optional.empty();
        }
        return Optional.of(
                new Lease(name, holder, last.token, wanted.until.isAfter(last.until) ? wanted.until : last.until));
    }

    /**
     * This lease given back: its token stays, so that the next grant has a greater one.
     *
     * @return the lease with its end at the beginning of 1970 UTC
     */
    public Lease released() {
        return new Lease(name, holder, token, Instant.EPOCH);
    }

    /**
     * Whether this is the grant in the store, which may have been prolonged meanwhile.
     *
     * @param last the last grant of the name, or null if there was none
     * @return true if token and holder are the same
     */
    public boolean isSameGrantAs(@Nullable Lease last) {
        return last != null && last.token == token && last.holder.equals(holder);
    }

    /**
     * Whether the lease still holds.
     *
     * @param now the moment asked about
     * @return true before {@link #until()}
     */
    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
