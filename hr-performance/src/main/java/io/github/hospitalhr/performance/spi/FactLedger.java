package io.github.hospitalhr.performance.spi;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps facts. Entries are only ever added.
 *
 * <ol>
 *   <li><b>L1</b> {@link #find} gives the entry with the highest revision under a key, or empty.
 *   <li><b>L2</b> {@link #append} keeps all entries of a call or, if it throws, none.
 *   <li><b>L3</b> A second entry of the same key and revision is refused with {@link IllegalStateException}: two nodes took
 *       the same fact, and the second one reads again.
 *   <li><b>L4</b> {@link #of} gives what counts for a person in a month: of every key the highest revision known at the
 *       moment, withdrawn ones left out, ascending by day, time and key.
 *   <li><b>L5</b> A correction that moves a fact to another person or month leaves the old place.
 *   <li><b>L6</b> With {@code knownAt}, what was recorded later has no influence; entries of that very moment have.
 *   <li><b>L7</b> {@link #people} names everybody with a fact that counts in the month, ascending, each once.
 *   <li><b>L8</b> Lists belong to the caller. Thread-safe.
 *   <li><b>L9</b> Facts kept apart are answered in the order of their arrival and count for nobody.
 * </ol>
 *
 * <p>Hosts check an implementation with {@code FactLedgerContract} of the testkit.
 */
public interface FactLedger {

    /**
     * The entry that counts under a key.
     *
     * @param key the key
     * @return the entry with the highest revision, a withdrawal too, or empty
     */
    Optional<LedgerEntry> find(FactKey key);

    /**
     * Adds entries.
     *
     * @param entries the entries
     */
    void append(List<LedgerEntry> entries);

    /**
     * The facts of a person in a month.
     *
     * @param person the person
     * @param month the month
     * @param knownAt the moment whose knowledge counts, inclusive, or null for now
     * @return the entries
     */
    List<LedgerEntry> of(PersonId person, YearMonth month, @Nullable Instant knownAt);

    /**
     * Everybody with facts in a month.
     *
     * @param month the month
     * @param knownAt the moment whose knowledge counts, inclusive, or null for now
     * @return the people
     */
    List<PersonId> people(YearMonth month, @Nullable Instant knownAt);

    /**
     * Keeps facts apart.
     *
     * @param facts the facts with their reasons
     */
    void quarantine(List<QuarantinedFact> facts);

    /**
     * What was kept apart.
     *
     * @return the facts in the order of their arrival
     */
    List<QuarantinedFact> quarantined();
}
