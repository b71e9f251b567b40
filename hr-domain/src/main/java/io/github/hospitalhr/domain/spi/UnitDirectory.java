package io.github.hospitalhr.domain.spi;

import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.UnitTree;

/**
 * Reads the organisation from where the host keeps it. A host maps it to its own tables; {@code Workforce} is the SDK's
 * own.
 *
 * <ol>
 *   <li><b>D7</b> The tree shows the units of the day asked about, and no others; a day before the first unit has a tree
 *       without units.
 *   <li><b>D8</b> With {@code knownAt}, what was recorded later has no influence. A directory that keeps no such history
 *       throws {@link UnsupportedOperationException} for it and never answers with today's knowledge.
 *   <li><b>D9</b> The same question gives an equal answer as long as nothing changes: units stand in a fixed order.
 *       Thread-safe.
 * </ol>
 *
 * <p>Hosts check an implementation with {@code DirectoryContract} of the testkit. An unreachable store is a {@link
 * StoreUnavailableException}.
 */
@FunctionalInterface
public interface UnitDirectory {

    /**
     * The organisation on a day.
     *
     * @param times the day, and the moment whose knowledge counts
     * @return the tree
     */
    UnitTree tree(AsOf times);
}
