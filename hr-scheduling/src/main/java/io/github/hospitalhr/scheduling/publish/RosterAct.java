package io.github.hospitalhr.scheduling.publish;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.time.Origin;
import java.util.List;
import java.util.Objects;

/**
 * Who wants to change which roster, and why. Immutable.
 *
 * @param key the roster
 * @param revision the revision that was read; the act is refused if the roster has another one by now
 * @param origin who, and why
 * @param accepted identifiers of hard rules whose new breach is accepted; protected rules cannot be
 */
public record RosterAct(RosterKey key, int revision, Origin origin, List<String> accepted) {

    public RosterAct {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(origin, "origin");
        accepted = ImmutableList.copyOf(accepted);
    }

    /**
     * An act upon a roster as it was read, accepting no breach.
     *
     * @param edition the roster as it was read
     * @param origin who, and why
     * @return the act
     */
    public static RosterAct on(RosterEdition edition, Origin origin) {
        return new RosterAct(edition.key(), edition.revision(), origin, List.of());
    }

    /**
     * The same act that accepts the breach of some hard rules.
     *
     * @param ruleIds identifiers of the rules
     * @return an act that accepts these
     */
    public RosterAct accepting(String... ruleIds) {
        return new RosterAct(key, revision, origin, List.of(ruleIds));
    }
}
