package io.github.hospitalhr.scheduling.exchange;

import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.util.Objects;

/**
 * One published version of a roster.
 *
 * @param roster the roster
 * @param publishedAt when it was published
 */
public record PublishedRoster(Roster roster, Instant publishedAt) {

    public PublishedRoster {
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(publishedAt, "publishedAt");
    }
}
