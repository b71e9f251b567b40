package io.github.hospitalhr.domain.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

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
     * Whether the lease still holds.
     *
     * @param now the moment asked about
     * @return true before {@link #until()}
     */
    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
