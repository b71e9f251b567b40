package io.github.hospitalhr.performance.intake;

import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a fact. */
public sealed interface IntakeResult {

    /**
     * Taken in.
     *
     * @param entry the entry
     * @param before the entry it corrects, or null where the fact is new
     */
    record Taken(LedgerEntry entry, @Nullable LedgerEntry before) implements IntakeResult {
        public Taken {
            Objects.requireNonNull(entry, "entry");
        }
    }

    /**
     * Known already: the same revision with the same content, or an older revision than the one that counts.
     *
     * @param key the key
     * @param older true if a higher revision counts
     */
    record KnownAlready(FactKey key, boolean older) implements IntakeResult {
        public KnownAlready {
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * Kept apart.
     *
     * @param fact the fact and the reasons
     */
    record Quarantined(QuarantinedFact fact) implements IntakeResult {
        public Quarantined {
            Objects.requireNonNull(fact, "fact");
        }
    }
}
