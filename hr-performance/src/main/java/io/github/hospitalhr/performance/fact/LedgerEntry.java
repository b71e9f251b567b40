package io.github.hospitalhr.performance.fact;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A fact as it was taken into the ledger.
 *
 * @param fact the fact
 * @param shares what it means for each person; empty for a withdrawal or a fact of a team
 * @param recordedAt when it was taken in
 * @param late whether its month was closed by then, so that it shows only in a restatement
 * @param hash SHA-256 of the fact's content, 64 hexadecimal digits
 */
public record LedgerEntry(Fact fact, List<FactShare> shares, Instant recordedAt, boolean late, String hash) {

    public LedgerEntry {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(hash, "hash");
        shares = List.copyOf(shares);
    }

    /** The fact only. */
    @Override
    public String toString() {
        return "LedgerEntry[" + fact + (late ? " late" : "") + "]";
    }
}
